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

    /// <summary>The name to call it by in a message, with the way to the database: <c>Orders.Run → Execute</c>.</summary>
    public string Name => Inner is null ? OwnName : $"{Member.ContainingType?.Name}.{Member.Name} → {Inner.Name}";

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
        foreach (var type in orms.Libraries.SelectMany(static library => library.Types))
        {
            foreach (var member in type.Members)
            {
                if (member.Value.SqlParameter is null && member.Value.InterpolatedParameter is null) continue;
                names.Add(member.Key == OrmType.Constructor ? type.MetadataName.Substring(type.MetadataName.LastIndexOf('.') + 1) : member.Key);
            }
        }

        return names.ToImmutable();
    }

    /// <summary>Whether code mentions one of <paramref name="names"/>.</summary>
    public static bool IsMentioned(SyntaxNode body, ImmutableHashSet<string> names)
        => body.DescendantNodes().Any(node => node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText));

    /// <summary>What is assigned, for an assignment.</summary>
    private static IOperation? Assigned(IOperation operation) => (operation as IAssignmentOperation)?.Target;

    private static SqlSink? OfCall(IOperation operation, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, OrmContext orms)
    {
        if (orms.Meaning(method) is not { } meaning || (meaning.SqlParameter is null && meaning.InterpolatedParameter is null)) return null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } taken) continue;

            // A FormattableString of the same name is a parameterizing overload, and EF Core 2's RawSqlString is not a string either.
            if (taken.Name == meaning.SqlParameter && taken.Type.SpecialType == SpecialType.System_String) return new SqlSink(operation, argument.Value, method, meaning);
            if (taken.Name == meaning.InterpolatedParameter && taken.Type is { Name: "FormattableString", SpecialType: SpecialType.None })
            {
                return new SqlSink(operation, argument.Value, method, meaning) { IsParameterizing = true };
            }
        }

        return null;
    }
}
