using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Dapper: <c>@name</c> in the text, and the values added to the <c>DynamicParameters</c> that are passed beside it, right before the statement is sent.</summary>
internal sealed class DynamicParametersRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly StatementSyntax _sending;
    private readonly IReadOnlyList<StatementSyntax> _added;

    private DynamicParametersRewrite(Source source, ExpressionSyntax text, StatementSyntax sending, IReadOnlyList<StatementSyntax> added)
        => (_source, _text, _sending, _added) = (source, text, sending, added);

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where <paramref name="passed"/> are none that the body makes for this statement alone.</summary>
    public static SqlRewrite? Of(Source source, IOperation passed)
    {
        if (passed is not ILocalReferenceOperation { Local: var local } || !IsDynamicParameters(local.Type, source) || source.Variables.Escapes(local)) return null;

        // Made here, so that it is none that a caller shares, and passed once: another statement would get the parameter, too.
        if (source.Variables.OnlyValue(local)?.BelowConversions() is not IObjectCreationOperation creation || !IsDynamicParameters(creation.Type, source)) return null;
        var uses = source.Body.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local));
        if (uses.Any(use => use.Syntax != passed.Syntax && use.Parent is not (IInvocationOperation or IPropertyReferenceOperation))) return null;
        if (Sending(source.Sink.Operation.Syntax) is not { } sending || !source.Values.All(static value => value.IsSimple) || !AnonymousObjectRewrite.StaysTheSame(source)) return null;

        var body = source.Body.Syntax;
        var literals = body.DescendantTokens().Select(static token => token.Value as string).OfType<string>();
        var members = body.DescendantNodes().OfType<AnonymousObjectMemberDeclaratorSyntax>().SelectMany(static member => member.DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
        var names = new ParameterNames(literals.Select(static literal => literal.TrimStart('@')).Concat(literals.SelectMany(ParameterNames.In)).Concat(members));
        if (AnonymousObjectRewrite.Placeholders(source, names) is not { } text) return null;
        return new DynamicParametersRewrite(source, text, sending, names.Parameters.Select(parameter => SyntaxFactory.ParseStatement($"{local.Name}.Add(\"{parameter.Name}\", {parameter.Value.Code});")).ToList());
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        var statements = _added.Select(statement => Layout.Beside(_sending, statement)).ToList();
        if (_sending.Parent is GlobalStatementSyntax global) editor.InsertBefore(global, statements.Select(SyntaxFactory.GlobalStatement));
        else editor.InsertBefore(_sending, statements);
    }

    private static bool IsDynamicParameters(ITypeSymbol? type, Source source) => SymbolEqualityComparer.Default.Equals(type, source.Model.Compilation.GetTypeByMetadataName("Dapper.DynamicParameters"));

    /// <summary>The statement that sends it, which is run once each time that the one before it is.</summary>
    private static StatementSyntax? Sending(SyntaxNode call)
    {
        var statement = call.FirstAncestorOrSelf<StatementSyntax>();
        if (call.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } function && statement?.Contains(function) == true) return null;
        return statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : null;
    }
}
