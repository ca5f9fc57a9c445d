using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace OrmLint.RawSql;

/// <summary>EF Core, where the call makes parameters of the provider's own (<c>new SqlParameter("@id", id)</c>): one more of them, and its name in the text.</summary>
internal sealed class ParameterObjectsRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly ArgumentListSyntax _list;
    private readonly IReadOnlyList<ExpressionSyntax> _added;

    private ParameterObjectsRewrite(Source source, ExpressionSyntax text, ArgumentListSyntax list, IReadOnlyList<ExpressionSyntax> added) => (_source, _text, _list, _added) = (source, text, list, added);

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where a parameter is not made in the call, or its name is not that of one in the text.</summary>
    public static SqlRewrite? Of(Source source, PassedValues passed)
    {
        if (!passed.AreParams || passed.List.Arguments.Any(static argument => argument.NameColon is not null)) return null;
        var made = passed.Elements.Select(static element => element.BelowConversions()).OfType<IObjectCreationOperation>().ToList();
        if (made.Count < passed.Elements.Length || made[0] is not { Type: INamedTypeSymbol type, Syntax: ObjectCreationExpressionSyntax { Type: var written } }) return null;
        if (made.Exists(one => !SymbolEqualityComparer.Default.Equals(one.Type, type)) || !source.Symbols.IsDataParameter(type) || !ParameterCollectionRewrite.UsesNamedParameters(type) || !TakesNameAndValue(type)) return null;

        // A text with braces has placeholders, too, and one without the names binds its parameters otherwise.
        var texts = source.Sql.Parts.Select(static part => part.Text ?? "").ToList();
        if (texts.Exists(static text => text.IndexOfAny(new[] { '{', '}' }) >= 0) || !source.Values.All(static value => value.IsSimple) || !AnonymousObjectRewrite.StaysTheSame(source)) return null;
        var named = texts.SelectMany(ParameterNames.In).ToList();
        var known = made.Select(NameOf).ToList();
        if (known.Exists(name => name is null || !named.Contains(name))) return null;

        var names = new ParameterNames(named);
        if (AnonymousObjectRewrite.Placeholders(source, names) is not { } text) return null;
        var isNullable = source.Model.GetNullableContext(passed.List.SpanStart).HasFlag(NullableContext.AnnotationsEnabled);
        return new ParameterObjectsRewrite(source, text, passed.List, names.Parameters.Select(parameter => New(written, parameter.Name, parameter.Value, isNullable)).ToList());
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        editor.ReplaceNode(_list, (list, _) => _added.Aggregate((ArgumentListSyntax)list, static (all, value) => all.WithArguments(SyntaxFactory.SeparatedList(
            all.Arguments.Concat(new[] { SyntaxFactory.Argument(value) }),
            all.Arguments.GetSeparators().Concat(new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) })))));
    }

    private static string? NameOf(IObjectCreationOperation parameter)
        => parameter is { Initializer: null, Arguments: { Length: 2 } arguments } && arguments[0].Value.ConstantValue.Value is string name && name.StartsWith("@", System.StringComparison.Ordinal) ? name.Substring(1) : null;

    private static bool TakesNameAndValue(INamedTypeSymbol type)
        => type.InstanceConstructors.Any(static constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 2 }
            && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String && constructor.Parameters[1].Type.SpecialType == SpecialType.System_Object);

    private static ExpressionSyntax New(TypeSyntax type, string name, ValueExpression value, bool isNullable)
    {
        var code = value.MayBeNull ? $"(object{(isNullable ? "?" : "")}){(value.Code.Contains(" ") ? $"({value.Code})" : value.Code)} ?? System.DBNull.Value" : value.Code;
        var made = SyntaxFactory.ParseExpression($"new {type}(\"@{name}\", {code})");
        var nulls = made.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static access => access.ToString() == "System.DBNull.Value");
        return made.ReplaceNodes(nulls, static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
