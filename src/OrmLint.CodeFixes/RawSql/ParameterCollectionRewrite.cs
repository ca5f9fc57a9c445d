using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>ADO.NET: <c>@name</c> in the text, and the values in the command's parameters right after it.</summary>
internal sealed class ParameterCollectionRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly IReadOnlyList<StatementSyntax> _statements;
    private readonly CommandParameters _place;

    private ParameterCollectionRewrite(Source source, ExpressionSyntax text, IReadOnlyList<StatementSyntax> statements, CommandParameters place)
    {
        _source = source;
        _text = text;
        _statements = statements;
        _place = place;
    }

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where the command is not one that this body makes and sends.</summary>
    public static SqlRewrite? Of(Source source)
    {
        if (CommandParameters.CommandOf(source.Sink.Operation) is not { } command || CommandParameters.Behind(source.Sink.Operation.Syntax) is not { } place) return null;
        if (!UsesNamedParameters(command.Type) || !IsFresh(source, command, place) || !AnonymousObjectRewrite.StaysTheSame(source)) return null;

        var body = source.Body.Syntax;
        var taken = body.DescendantTokens().Where(static token => token.Value is string).SelectMany(static token => ParameterNames.In((string)token.Value!));
        var names = new ParameterNames(taken);
        if (AnonymousObjectRewrite.Placeholders(source, names) is not { } text) return null;
        var statements = names.Parameters.SelectMany(parameter => CommandParameters.Adding(command, "@" + parameter.Name, parameter.Value.Code, parameter.Value.MayBeNull, source.Model, source.Definition.SpanStart)).ToList();
        if (statements.Count < names.Parameters.Count) return null;
        return new ParameterCollectionRewrite(source, text, statements, place);
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        _place.Insert(editor, _statements);
    }

    /// <summary>Whether the command gets its text once each time that it is made: a second text, or a loop, would add a parameter twice.</summary>
    private static bool IsFresh(Source source, ILocalSymbol command, CommandParameters place)
    {
        var references = source.Body.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, command)).ToList();
        var texts = references.Count(static reference => reference.Parent is IPropertyReferenceOperation { Property.Name: "CommandText", Parent: ISimpleAssignmentOperation });
        var isAppended = source.Sink.Operation is ICompoundAssignmentOperation;
        if (texts > (source.Sink.Operation is ISimpleAssignmentOperation or ICompoundAssignmentOperation ? 1 : 0) && !isAppended) return false;
        if (references.Any(static reference => reference.Parent is IPropertyReferenceOperation { Property.Name: "Parameters", Parent: IInvocationOperation { TargetMethod.Name: "Clear" } })) return false;

        return source.Variables.IsWrittenOnce(command) && !place.IsRepeatedFor(command);
    }

    /// <summary>Whether a provider takes <c>@name</c>: Oracle's names begin with a colon, ODBC and OLE DB have none.</summary>
    internal static bool UsesNamedParameters(ITypeSymbol command)
        => command.ContainingNamespace.ToDisplayString() is var space && !(space.Contains("Oracle") || space.Contains("Odbc") || space.Contains("OleDb"));
}
