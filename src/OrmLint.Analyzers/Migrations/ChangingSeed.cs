using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.Migrations;

/// <summary>A value in <c>HasData</c> or <c>HasDefaultValue</c> that is another one each time the model is built.</summary>
/// <param name="Place">The value, or the entity that gets it from its class.</param>
/// <param name="Value">Where it comes from.</param>
/// <param name="Property">The property that the entity's class gives it to; null where it is written in the call.</param>
internal sealed record ChangingSeed(IOperation Place, ChangingValue Value, IPropertySymbol? Property)
{
    // What ASP.NET Core Identity's own classes set to a new Guid.
    private static readonly Dictionary<string, string[]> s_identity = new(StringComparer.Ordinal)
    {
        ["IdentityUser"] = new[] { "Id", "SecurityStamp", "ConcurrencyStamp" },
        ["IdentityRole"] = new[] { "Id" },
    };

    /// <summary>The calls that make it a part of the model.</summary>
    public static bool IsModelCall(IMethodSymbol method)
        => method.Name is "HasData" or "HasDefaultValue" && method.ContainingNamespace?.ToDisplayString() is { } space && space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);

    /// <summary>Those in <paramref name="body"/>.</summary>
    public static IEnumerable<ChangingSeed> In(Body body, CancellationToken cancellation)
    {
        foreach (var call in body.Operations.OfType<IInvocationOperation>().Where(static call => IsModelCall(call.TargetMethod)))
        {
            foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Ordinal >= (call.TargetMethod.IsExtensionMethod ? 1 : 0)))
            {
                foreach (var seed in Elements(argument.Value).SelectMany(element => Of(element, body, cancellation))) yield return seed;
            }
        }
    }

    /// <summary>The rows of a <c>HasData</c>, or the one value of a <c>HasDefaultValue</c>.</summary>
    private static IEnumerable<IOperation> Elements(IOperation value) => value switch
    {
        IConversionOperation conversion => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(Elements),
        IObjectCreationOperation { Initializer.Initializers: { Length: > 0 } added } when added.All(static one => one is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 }) => added.SelectMany(static one => Elements(((IInvocationOperation)one).Arguments[0].Value)),
        _ => new[] { value },
    };

    private static IEnumerable<ChangingSeed> Of(IOperation element, Body body, CancellationToken cancellation)
    {
        if (element is not IObjectCreationOperation { Constructor: { } constructor, Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } created)
        {
            if (ChangingValue.In(element, body, cancellation) is { } value) yield return new ChangingSeed(Visible(value, element), value, null);
            yield break;
        }

        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in created.Arguments)
        {
            if (ChangingValue.In(argument.Value, body, cancellation) is { } value) yield return new ChangingSeed(Visible(value, argument.Value), value, null);
        }

        foreach (var assignment in created.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? Enumerable.Empty<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is not IPropertyReferenceOperation { Property: var property }) continue;
            set.Add(property.Name);
            if (IsMapped(property) && ChangingValue.In(assignment.Value, body, cancellation) is { } value) yield return new ChangingSeed(Visible(value, assignment.Value), value, null);
        }

        foreach (var (property, value) in GivenByTheClass(type, constructor, body, cancellation))
        {
            if (set.Add(property.Name) && IsMapped(property) && !IsIgnored(property, body)) yield return new ChangingSeed(created, value, property);
        }
    }

    private static IEnumerable<(IPropertySymbol Property, ChangingValue Value)> GivenByTheClass(INamedTypeSymbol type, IMethodSymbol constructor, Body body, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? part = type; part is { SpecialType: not SpecialType.System_Object }; part = part.BaseType)
        {
            var parameterless = SymbolEqualityComparer.Default.Equals(part, type) ? constructor : part.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty);
            if (parameterless is not null && SourceBodies.Of(parameterless, body.Orms, cancellation)?.Bind(cancellation) is { } code)
            {
                foreach (var assignment in code.Operations.OfType<ISimpleAssignmentOperation>())
                {
                    if (assignment.Target is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var assigned } && ChangingValue.In(assignment.Value, code, cancellation) is { } value) yield return (assigned, value);
                }
            }

            foreach (var property in part.GetMembers().OfType<IPropertySymbol>().Where(static property => !property.IsStatic))
            {
                if (SourceBodies.InitialValueOf(property, body.Orms, cancellation)?.Bind(cancellation) is { } initial && ChangingValue.In(initial.Root, initial, cancellation) is { } value) yield return (property, value);
                else if (part.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Identity" && property.DeclaringSyntaxReferences.IsEmpty && GivenByIdentity(type, property)) yield return (property, new ChangingValue(body.Root, "Guid.NewGuid()"));
            }
        }
    }

    // Only the classes whose key is a string make one themselves; IdentityUser<TKey> has a new ConcurrencyStamp.
    private static bool GivenByIdentity(INamedTypeSymbol type, IPropertySymbol property)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ContainingNamespace?.ToDisplayString() != "Microsoft.AspNetCore.Identity" || !s_identity.TryGetValue(ancestor.Name, out var names)) continue;
            return ancestor.IsGenericType ? ancestor.Name == "IdentityUser" && property.Name == "ConcurrencyStamp" : Array.IndexOf(names, property.Name) >= 0;
        }

        return false;
    }

    private static bool IsMapped(IPropertySymbol property)
        => property is { SetMethod: not null, DeclaredAccessibility: Accessibility.Public, IsIndexer: false } && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NotMappedAttribute");

    private static bool IsIgnored(IPropertySymbol property, Body body)
        => body.Operations.OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == "Ignore"
            && call.Descendants().Any(mentioned => (mentioned as IPropertyReferenceOperation)?.Property.Name == property.Name || (mentioned.ConstantValue is { HasValue: true, Value: string name } && name == property.Name)));

    // What lies in another member is reported where the model takes it.
    private static IOperation Visible(ChangingValue value, IOperation taken)
        => taken.Syntax.SyntaxTree == value.Source.Syntax.SyntaxTree && taken.Syntax.Span.Contains(value.Source.Syntax.Span) ? value.Source : taken;
}
