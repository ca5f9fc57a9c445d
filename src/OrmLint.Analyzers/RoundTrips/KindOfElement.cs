using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// A method that gives a kind for an element: <c>KindOf(key)</c>. One kind may be that of many elements; where the method's source gives it to those only that it
/// compares with a constant, it is that of as many as there are constants.
/// </summary>
internal static class KindOfElement
{
    private const int MostNested = 16;

    /// <summary>Whether <paramref name="call"/> gives the kind <paramref name="wanted"/> for named values of its argument at <paramref name="ordinal"/> only.</summary>
    public static bool IsOfNamed(IInvocationOperation call, int ordinal, object wanted, Body body)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.ReturnType.TypeKind != TypeKind.Enum || Implementations.IsDispatched(method) || ordinal >= method.Parameters.Length) return false;
        if (SourceBodies.Of(method, body.Orms, default)?.Bind(default) is not { } code) return false;
        var given = new Repetition(code.Root, null, method.Parameters[ordinal]);
        var results = code.Operations.OfType<IReturnOperation>().Where(static result => result.ReturnedValue is not null).SelectMany(static result => Results(result.ReturnedValue!, MostNested)).ToList();
        return results.Count > 0 && results.All(result => result.Unwrap().ConstantValue is { HasValue: true, Value: { } value } && (!value.Equals(wanted) || SingledOut.Is(result, given, code)));
    }

    private static IEnumerable<IOperation> Results(IOperation value, int depth) => value.Unwrap() switch
    {
        _ when depth == 0 => new[] { value },
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Results(choice.WhenTrue, depth - 1).Concat(Results(whenFalse, depth - 1)),
        ISwitchExpressionOperation arms => arms.Arms.SelectMany(arm => Results(arm.Value, depth - 1)),
        // What throws gives nothing.
        IThrowOperation => Enumerable.Empty<IOperation>(),
        _ => new[] { value },
    };
}
