using Microsoft.CodeAnalysis;

namespace OrmLint.Queries;

/// <summary>The types that are waited for: <c>Task</c> and <c>ValueTask</c> of the framework. Many an application has an entity of that name.</summary>
public static class Awaitables
{
    /// <summary>Whether a type is one of them, with a result or without.</summary>
    public static bool IsTask(this ITypeSymbol? type) => type is INamedTypeSymbol
    {
        Name: "Task" or "ValueTask", ContainingType: null,
        ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };

    /// <summary>What comes of waiting for a value of a type; the type itself where it is none of them, or gives nothing.</summary>
    public static ITypeSymbol Awaited(this ITypeSymbol type) => type.IsTask() && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type;
}
