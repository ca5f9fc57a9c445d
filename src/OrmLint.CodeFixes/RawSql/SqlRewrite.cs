using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// The rewrite of a statement: its values become parameters. There is one where the text is made in one place, by the argument
/// itself or by a local that nothing else reads, and each of its holes is a value.
/// </summary>
internal abstract class SqlRewrite
{
    /// <summary>What a rewrite needs to know.</summary>
    /// <param name="Sink">The sink, in the operations of the body.</param>
    /// <param name="Sql">The text with its values as parameters.</param>
    /// <param name="Definition">The expression that makes the text.</param>
    /// <param name="Local">The declaration of the local that holds it, where one does.</param>
    /// <param name="Body">The root of the body.</param>
    /// <param name="Variables">How its variables are written.</param>
    /// <param name="Symbols">The compilation's symbols.</param>
    protected internal sealed record Source(
        SqlSink Sink, ParameterizedSql Sql, ExpressionSyntax Definition, VariableDeclarationSyntax? Local, IOperation Body, Variables Variables, SqlSymbols Symbols)
    {
        /// <summary>The model of the body.</summary>
        public SemanticModel Model => Body.SemanticModel!;

        /// <summary>The values, in order.</summary>
        public ImmutableArray<ValueExpression> Values { get; } = Sql.Parts.Where(static part => !part.Value.IsDefault).Select(part => ValueExpression.Of(part, Body.SemanticModel!)).ToImmutableArray();
    }

    /// <summary>The number of values that become parameters.</summary>
    public abstract int Count { get; }

    /// <summary>Makes the changes.</summary>
    public abstract void Apply(SyntaxEditor editor);

    /// <summary>The rewrite of a statement, or null where there is none that is right.</summary>
    public static SqlRewrite? Of(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        if (SinkOf(statement, body, symbols, cancellation) is not { } sink) return null;
        var variables = new Variables(body);
        var (made, local) = Definition(sink.Argument.BelowConversions(), body, variables);
        if (made?.BelowConversions().Syntax is not ExpressionSyntax definition || HasTrivia(definition)) return null;

        var pieces = SqlExpression.Pieces(made, statement.Text.Parts.Skip(statement.Before.Parts.Length));
        if (pieces.IsDefault) return null;
        ParameterizedSql? sql = null;
        foreach (var start in SqlReader.Ends(statement.Before))
        {
            // Whatever was there before, it must come out the same.
            if (ParameterizedSql.Of(pieces, start, symbols) is not { } one || (sql is not null && !sql.Parts.SequenceEqual(one.Parts, PartComparer.Instance))) return null;
            sql = one;
        }

        if (sql is null) return null;
        var source = new Source(sink, sql, definition, local, body, variables, symbols);
        return sink.Meaning.Parameters switch
        {
            SqlParameters.Interpolation => InterpolationRewrite.Of(source),
            SqlParameters.AnonymousObject => AnonymousObjectRewrite.Of(source),
            SqlParameters.ParameterCollection => ParameterCollectionRewrite.Of(source),
            SqlParameters.Arguments => ArgumentsRewrite.Of(source, "@p"),
            SqlParameters.NumberedArguments => ArgumentsRewrite.Of(source, "@"),
            _ => null,
        };
    }

    /// <summary>The sink of a statement, in the operations of the body instead of its graph.</summary>
    internal static SqlSink? SinkOf(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
        => body.SemanticModel?.GetOperation(statement.Sink.Operation.Syntax, cancellation) is { } operation
            ? SqlSink.Of(operation is IExpressionStatementOperation expression ? expression.Operation : operation, symbols.Orms)
            : null;

    /// <summary>The expression that makes the text: the argument, or the value of a local that has no other use.</summary>
    internal static (IOperation? Value, VariableDeclarationSyntax? Local) Definition(IOperation argument, IOperation body, Variables variables)
    {
        if (argument is not ILocalReferenceOperation { Local: var local }) return (argument, null);
        if (variables.Escapes(local) || variables.OnlyValue(local) is not { } value) return default;
        var uses = body.Descendants().OfType<ILocalReferenceOperation>().Count(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));
        return uses == 1 && value.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } }
            ? (value, declaration)
            : default;
    }

    /// <summary>Whether comments or directives stand in an expression, which a rewrite would lose.</summary>
    internal static bool HasTrivia(SyntaxNode expression)
        => expression.DescendantTrivia().Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()) && expression.Span.Contains(trivia.Span));

    private sealed class PartComparer : System.Collections.Generic.IEqualityComparer<ParameterizedPart>
    {
        public static readonly PartComparer Instance = new();

        public bool Equals(ParameterizedPart? x, ParameterizedPart? y)
            => x?.Text == y?.Text && x?.Value.IsDefault == y?.Value.IsDefault && (x is null || x.Value.IsDefault || x.Value.SequenceEqual(y!.Value));

        public int GetHashCode(ParameterizedPart part) => part.Text?.GetHashCode() ?? 0;
    }
}
