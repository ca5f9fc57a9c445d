using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>A place where SQL text goes to a database: a call, a constructor, or an assignment of <c>CommandText</c>.</summary>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Argument">The operation that is the text; for <c>+=</c>, what is appended.</param>
/// <param name="Member">The method, constructor or property.</param>
/// <param name="Meaning">What the library says of it.</param>
internal sealed record SqlSink(IOperation Operation, IOperation Argument, ISymbol Member, OrmMember Meaning)
{
    /// <summary>Gets whether the text is an interpolated string whose holes become parameters.</summary>
    public bool IsParameterizing { get; init; }

    /// <summary>Gets the sink in a method that is called, where this one is a call of it.</summary>
    public SqlSink? Inner { get; init; }

    /// <summary>For a sink in another assembly, which has no place here, the way to it from the method that is called.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>The name to call it by in a message, with the way to the database: <c>Orders.Run → Execute</c>.</summary>
    public string Name => Elsewhere is not null ? Elsewhere : Inner is null ? OwnName : $"{Member.ContainingType?.Name}.{Member.Name} → {Inner.Name}";

    private string OwnName => Member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        IPropertySymbol property => (Assigned(Operation) as IPropertyReferenceOperation)?.Instance?.Type?.Name ?? property.ContainingType.Name,
        _ => Member.Name,
    };

    /// <summary>The name in the source that is the place: of the method, of the type that is made, of the property.</summary>
    public SyntaxNode Place => Operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name,
        InvocationExpressionSyntax call => call.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => member.Name,
        AssignmentExpressionSyntax assignment => assignment.Left,
        var other => other,
    };

    /// <summary>The sink that an operation is, or null.</summary>
    public static SqlSink? Of(IOperation operation, OrmContext orms) => operation switch
    {
        IInvocationOperation call => OfCall(call, call.TargetMethod, call.Arguments, orms),
        IObjectCreationOperation { Constructor: { } constructor } creation => OfCall(creation, constructor, creation.Arguments, orms),
        IAssignmentOperation assignment => OfAssignment(assignment, assignment.Target, orms),
        _ => null,
    };

    /// <summary>The sink that an assignment is if <paramref name="target"/> is what it assigns, or null.</summary>
    public static SqlSink? OfAssignment(IAssignmentOperation assignment, IOperation target, OrmContext orms)
        => target is IPropertyReferenceOperation { Property: var property } && orms.Meaning(property) is { SqlParameter: not null } meaning
            ? new SqlSink(assignment, assignment.Value, property, meaning)
            : null;

    /// <summary>The names of methods, properties and types that a body with a sink must mention: a look at its text spares the look at its meaning.</summary>
    public static ImmutableHashSet<string> Names(OrmContext orms)
    {
        var names = ImmutableHashSet.CreateBuilder<string>();
        foreach (var type in orms.Types)
        {
            foreach (var member in type.Members)
            {
                if (member.Value.SqlParameter is null && member.Value.InterpolatedParameter is null) continue;
                names.Add(member.Key == OrmType.Constructor ? type.SourceName : member.Key);
            }
        }

        return names.ToImmutable().Union(SqlSyntax.Of(orms.Compilation).Names);
    }

    /// <summary>Whether code mentions one of <paramref name="names"/>.</summary>
    public static bool IsMentioned(SyntaxNode body, ImmutableHashSet<string> names)
        => body.DescendantNodes().Any(node => node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText) && !IsCalledWithFunction(name));

    // `Where(user => …)` is not `Where("Name = …")`.
    private static bool IsCalledWithFunction(SimpleNameSyntax name)
        => (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent) is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } && arguments[0].Expression is LambdaExpressionSyntax;

    // EF Core 2 and linq2db take a string as a RawSqlString, so that an interpolation prefers the parameterizing overload.
    private static IOperation? RawText(IOperation value, IMethodSymbol method)
        => value is IConversionOperation { Type: { Name: "RawSqlString", ContainingAssembly: var assembly }, Operand: { Type.SpecialType: SpecialType.System_String } text } && SymbolEqualityComparer.Default.Equals(assembly, method.ContainingAssembly) ? text : null;

    /// <summary>What is assigned, for an assignment.</summary>
    private static IOperation? Assigned(IOperation operation) => (operation as IAssignmentOperation)?.Target;

    private static SqlSink? OfCall(IOperation operation, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, OrmContext orms)
    {
        var meaning = orms.Meaning(method);
        if (meaning is null or { SqlParameter: null, InterpolatedParameter: null }) meaning = SqlSyntax.Of(orms.Compilation).Meaning(method);
        if (meaning is null or { SqlParameter: null, InterpolatedParameter: null }) return null;
        var sql = meaning.SqlParameter == OrmMember.FirstText ? method.Parameters.FirstOrDefault(static parameter => parameter.Type.SpecialType == SpecialType.System_String)?.Name : meaning.SqlParameter;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } taken) continue;

            // A FormattableString of the same name is a parameterizing overload.
            if (taken.Name == sql && taken.Type.SpecialType == SpecialType.System_String) return new SqlSink(operation, argument.Value, method, meaning);
            if (taken.Name == sql && RawText(argument.Value, method) is { } raw) return new SqlSink(operation, raw, method, meaning);
            if (taken.Name == meaning.InterpolatedParameter && taken.Type is { Name: "FormattableString", SpecialType: SpecialType.None })
            {
                return new SqlSink(operation, argument.Value, method, meaning) { IsParameterizing = true };
            }
        }

        return null;
    }
}
