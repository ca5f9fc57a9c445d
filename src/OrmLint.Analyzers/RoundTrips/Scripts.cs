using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>SQL that is the element of a collection, or that another method made of it: another statement each time. A folder of scripts, a script generator.</summary>
internal static class Scripts
{
    /// <summary>Whether <paramref name="call"/>, which sends a statement, runs a script for each element.</summary>
    public static bool Runs(IInvocationOperation call, Repetition repetition, Body body) => IsOf(TextOf(call, body), repetition, body);

    /// <summary>Whether <paramref name="site"/>, which leads to <paramref name="reached"/>, hands a script over for each element.</summary>
    public static bool Runs(CallSite site, ReachedRoundTrip reached, Repetition repetition, Body body)
        => reached.SqlParameter is { } ordinal && IsOf(site.ArgumentOf(ordinal), repetition, body);

    /// <summary>The position of the parameter of <paramref name="method"/> that is the SQL text which <paramref name="call"/> in it sends; null where it is none.</summary>
    public static int? ParameterOf(IInvocationOperation call, IMethodSymbol? method, Body body) => ParameterOf(TextOf(call, body), method);

    /// <summary>As <see cref="ParameterOf(IInvocationOperation, IMethodSymbol?, Body)"/>, for a text that is handed on.</summary>
    public static int? ParameterOf(IOperation? text, IMethodSymbol? method)
    {
        // `script.Sql`
        text = text?.Unwrap();
        while (text is IMemberReferenceOperation { Instance: { } owner }) text = owner.Unwrap();
        return text is IParameterReferenceOperation { Parameter: { Ordinal: var ordinal } parameter } && method is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition) ? ordinal : null;
    }

    private static bool IsOf(IOperation? text, Repetition repetition, Body body)
    {
        text = text?.UnwrapAwait();
        if (text is ILocalReferenceOperation { Local: var local } && body.ValueOf(local) is { } value) text = value.UnwrapAwait();
        return text is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation or IInvocationOperation { TargetMethod.ContainingType.SpecialType: not SpecialType.System_String }
            && text.Mentions(repetition.Element);
    }

    private static IObjectCreationOperation? Made(IOperation value, Body body)
        => (value.Unwrap() is ILocalReferenceOperation { Local: var local } ? body.ValueOf(local)?.Unwrap() : value.Unwrap()) as IObjectCreationOperation;

    // `Execute(sql)`, `command.CommandText = sql`, `new SqlCommand(sql)`
    private static IOperation? TextOf(IInvocationOperation call, Body body)
    {
        if (body.Orms.Meaning(call.TargetMethod)?.SqlParameter is { } parameter && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value is { } given) return given;
        // `connection.Execute(new CommandDefinition(sql, …))`
        if (call.Arguments.Select(argument => Made(argument.Value, body)).FirstOrDefault(static made => made is { Type.Name: "CommandDefinition", Arguments.Length: > 0 }) is { } definition) return definition.Arguments[0].Value;
        if (call.Instance?.Unwrap() is not ILocalReferenceOperation { Local: var command } || !body.Orms.IsStatement(command.Type)) return null;
        var assigned = body.Operations.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment
            => assignment.Target is IPropertyReferenceOperation { Property.Name: "CommandText", Instance: { } target } && target.Unwrap() is ILocalReferenceOperation { Local: var owner } && SymbolEqualityComparer.Default.Equals(owner, command));
        return assigned?.Value ?? (body.ValueOf(command)?.Unwrap() is IObjectCreationOperation { Arguments: { Length: > 0 } arguments } ? arguments[0].Value : null);
    }
}
