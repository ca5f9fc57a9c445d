using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Entity Framework 6 (<c>@p0</c>), NPoco and PetaPoco (<c>@0</c>): numbers in the text, and the values as further arguments.</summary>
internal sealed class ArgumentsRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly ArgumentListSyntax _list;
    private readonly IReadOnlyList<string> _values;

    private ArgumentsRewrite(Source source, ExpressionSyntax text, ArgumentListSyntax list, IReadOnlyList<string> values) => (_source, _text, _list, _values) = (source, text, list, values);

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where values are passed already, or none can be.</summary>
    /// <param name="source">What is known of the statement.</param>
    /// <param name="prefix">What stands before the number: <c>@p</c> or <c>@</c>.</param>
    public static SqlRewrite? Of(Source source, string prefix)
    {
        if (source.Sink.Operation is not IInvocationOperation { TargetMethod.Parameters: [.., { IsParams: true, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object } } last], Syntax: InvocationExpressionSyntax { ArgumentList: var list } } call) return null;

        // All that comes before is written out, in order, and no value is passed.
        if (call.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, last)) is not { ArgumentKind: ArgumentKind.ParamArray } values || TextArgument.Elements(values) is not { IsDefault: false, IsEmpty: true }) return null;
        if (call.Arguments.Any(argument => argument != values && argument.ArgumentKind != ArgumentKind.Explicit) || list.Arguments.Any(static argument => argument.NameColon is not null)) return null;

        // Any other @ would be taken for a parameter, too.
        if (source.Sql.Parts.Any(static part => part.Text?.Contains("@") == true) || !source.Values.All(static value => value.IsSimple) || !AnonymousObjectRewrite.StaysTheSame(source)) return null;
        var names = new ParameterNames(Enumerable.Empty<string>());
        if (AnonymousObjectRewrite.Placeholders(source, names, name => prefix + IndexOf(name, names)) is not { } text) return null;
        return new ArgumentsRewrite(source, text, list, names.Parameters.Select(static parameter => parameter.Value.Code).ToList());
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        editor.ReplaceNode(_list, (list, _) => _values.Aggregate((ArgumentListSyntax)list, static (all, value) => all.WithArguments(SyntaxFactory.SeparatedList(
            all.Arguments.Concat(new[] { SyntaxFactory.Argument(SyntaxFactory.ParseExpression(value)) }),
            all.Arguments.GetSeparators().Concat(new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) })))));
    }

    private static int IndexOf(string name, ParameterNames names)
    {
        for (var i = 0; i < names.Parameters.Count; i++)
        {
            if (names.Parameters[i].Name == name) return i;
        }

        return names.Parameters.Count;
    }
}
