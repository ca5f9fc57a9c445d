using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Dapper: <c>@name</c> in the text, and members of an anonymous object beside it.</summary>
internal sealed class AnonymousObjectRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly ParameterNames _names;
    private readonly IArgumentOperation _sql;
    private readonly IArgumentOperation? _existing;
    private readonly IParameterSymbol _parameter;

    private AnonymousObjectRewrite(Source source, ExpressionSyntax text, ParameterNames names, IArgumentOperation sql, IArgumentOperation? existing, IParameterSymbol parameter)
    {
        _source = source;
        _text = text;
        _names = names;
        _sql = sql;
        _existing = existing;
        _parameter = parameter;
    }

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where the call does not allow it.</summary>
    public static SqlRewrite? Of(Source source)
    {
        var arguments = source.Sink.Operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault || arguments.FirstOrDefault(argument => argument.Value == source.Sink.Argument) is not { Parameter: { } taken, Syntax: ArgumentSyntax } sql) return null;

        // The parameters are the object right after the text.
        if (((IMethodSymbol)taken.ContainingSymbol).Parameters.FirstOrDefault(parameter => parameter.Ordinal == taken.Ordinal + 1) is not { Type.SpecialType: SpecialType.System_Object } parameter) return null;
        var existing = arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind == ArgumentKind.Explicit);
        var known = existing?.Value.BelowConversions();
        if (known is ILocalReferenceOperation) return DynamicParametersRewrite.Of(source, known);
        if (known is not (null or IAnonymousObjectCreationOperation or { ConstantValue: { HasValue: true, Value: null } })) return null;
        if (!StaysTheSame(source)) return null;

        var taught = known is IAnonymousObjectCreationOperation { Type: { } type } ? type.GetMembers().OfType<IPropertySymbol>().Select(static member => member.Name) : Enumerable.Empty<string>();
        var names = new ParameterNames(taught.Concat(source.Sql.Parts.SelectMany(static part => ParameterNames.In(part.Text ?? ""))));
        return Placeholders(source, names) is { } text ? new AnonymousObjectRewrite(source, text, names, sql, existing, parameter) : null;
    }

    /// <summary>The text with <c>@name</c>, or what <paramref name="placeholder"/> makes of the name, for each value.</summary>
    public static ExpressionSyntax? Placeholders(Source source, ParameterNames names, System.Func<string, string>? placeholder = null)
    {
        var placeholders = source.Sql.Parts.Where(static part => !part.Value.IsDefault).Zip(source.Values, (part, value) => (part, Name: names.For(value)))
            .ToDictionary(static pair => pair.part, pair => placeholder?.Invoke(pair.Name) ?? "@" + pair.Name);
        if (new SqlWriter(source.Sql, source.Definition).WithPlaceholders(part => placeholders[part]) is not { } text) return null;
        var expression = SyntaxFactory.ParseExpression(text, options: source.Definition.SyntaxTree.Options);
        return expression.ContainsDiagnostics ? null : expression;
    }

    /// <summary>Whether the values are still the same where they are passed, if the text was made before.</summary>
    public static bool StaysTheSame(Source source)
    {
        if (source.Local is null) return true;
        var made = source.Local.FirstAncestorOrSelf<StatementSyntax>();
        var sent = source.Sink.Operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        if (made?.Parent is not BlockSyntax block || sent?.Parent != block) return false;
        if (block.Statements.IndexOf(sent) == block.Statements.IndexOf(made) + 1 && source.Values.All(static value => value.IsSimple)) return true;
        return source.Values.All(static value => value.IsSimple) && source.Definition.DescendantNodes().OfType<IdentifierNameSyntax>().All(name => source.Model.GetSymbolInfo(name).Symbol switch
        {
            ILocalSymbol or IParameterSymbol => source.Variables.IsWrittenOnce(source.Model.GetSymbolInfo(name).Symbol!),
            _ => true,
        });
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        var members = _names.Parameters.Select(parameter => Member(parameter.Value, parameter.Name)).ToList();
        if (_existing?.Syntax is ArgumentSyntax existing)
        {
            editor.ReplaceNode(existing.Expression, existing.Expression is AnonymousObjectCreationExpressionSyntax known
                ? New(known.Initializers.Select(static member => member.ToString()).Concat(members)).WithTriviaFrom(known)
                : New(members).WithTriviaFrom(existing.Expression));
            return;
        }

        var sql = (ArgumentSyntax)_sql.Syntax;
        editor.ReplaceNode(sql.Parent!, (list, _) =>
        {
            var arguments = (ArgumentListSyntax)list;
            var added = SyntaxFactory.Argument(New(members));
            if (sql.NameColon is not null) added = added.WithNameColon(SyntaxFactory.NameColon(_parameter.Name).WithTrailingTrivia(SyntaxFactory.Space));
            var index = ((ArgumentListSyntax)sql.Parent!).Arguments.IndexOf(sql) + 1;
            return arguments.WithArguments(Insert(arguments.Arguments, index, added));
        });
    }

    private static SeparatedSyntaxList<ArgumentSyntax> Insert(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, ArgumentSyntax added)
    {
        var nodes = new List<ArgumentSyntax>(arguments);
        var separators = new List<SyntaxToken>(arguments.GetSeparators());
        nodes.Insert(index, added);
        separators.Insert(index - 1, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.SeparatedList(nodes, separators);
    }

    private static ExpressionSyntax New(IEnumerable<string> members) => SyntaxFactory.ParseExpression("new { " + string.Join(", ", members) + " }");

    private static string Member(ValueExpression value, string name)
        => SyntaxFactory.ParseExpression(value.Code) switch
        {
            IdentifierNameSyntax identifier when identifier.Identifier.ValueText == name => value.Code,
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax last } when last.Identifier.ValueText == name => value.Code,
            _ => name + " = " + value.Code,
        };
}
