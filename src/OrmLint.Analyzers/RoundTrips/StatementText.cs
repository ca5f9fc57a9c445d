using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>How the SQL text of a statement begins, as far as the source says: whether it asks for rows, or changes them and returns an id.</summary>
internal static class StatementText
{
    /// <summary>Whether <paramref name="call"/> runs SQL that the user wrote, and does not say itself what it does: <c>ExecuteScalar</c>.</summary>
    public static bool Has(IInvocationOperation call, OrmMember meaning)
        => meaning.SqlParameter is not null
            || (call.Instance is not null && call.TargetMethod.Name is "ExecuteScalar" or "ExecuteScalarAsync" or "ExecuteReader" or "ExecuteReaderAsync");

    /// <summary>Whether the SQL that <paramref name="call"/> runs asks for rows; null where its text cannot be seen.</summary>
    public static bool? IsQuery(IInvocationOperation call, Body body)
    {
        if (body.Orms.Meaning(call.TargetMethod)?.SqlParameter is { } parameter)
        {
            var text = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
            return AsksForRows(text, body, depth: 4);
        }

        return call.Instance?.Unwrap() is { } command && VariableOf(command) is { } variable ? OfCommand(variable, body) : null;
    }

    // `command.CommandText = "…"`, `new SqlCommand("…")`
    private static bool? OfCommand(ISymbol command, Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "CommandText", Instance: { } target } } assignment
                && SymbolEqualityComparer.Default.Equals(VariableOf(target.Unwrap()), command))
            {
                return AsksForRows(assignment.Value, body, depth: 4);
            }
        }

        return command is ILocalSymbol local && body.ValueOf(local)?.Unwrap() is IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
            ? AsksForRows(arguments[0].Value, body, depth: 4)
            : null;
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool? AsksForRows(IOperation? text, Body body, int depth)
    {
        if (text is null || depth == 0) return null;
        text = text.Unwrap();
        if (text.ConstantValue is { HasValue: true, Value: string sql })
        {
            var start = sql.TrimStart();
            return s_changes.Any(change => start.StartsWith(change, StringComparison.OrdinalIgnoreCase)) ? false : start.Length > 0 ? true : null;
        }

        return text switch
        {
            IInterpolatedStringOperation { Parts: { Length: > 0 } parts } when parts[0] is IInterpolatedStringTextOperation first => AsksForRows(first.Text, body, depth - 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => AsksForRows(sum.LeftOperand, body, depth - 1),
            ILocalReferenceOperation { Local: var local } => AsksForRows(body.ValueOf(local), body, depth - 1),
            _ => null,
        };
    }

    private static readonly string[] s_changes = { "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "UPSERT", "CREATE", "DROP", "ALTER", "TRUNCATE", "CALL", "EXEC" };
}
