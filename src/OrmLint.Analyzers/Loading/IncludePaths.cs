using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>A name in the path of an Include that is no navigation.</summary>
/// <param name="Call">The Include or ThenInclude.</param>
/// <param name="Place">Where the name stands: in a text, or a member access in a lambda.</param>
/// <param name="Name">The name.</param>
/// <param name="Owner">The type that it was looked for in.</param>
/// <param name="Nearest">The navigation that is most like it; null where none is.</param>
internal sealed record WrongInclude(IInvocationOperation Call, Location Place, string Name, INamedTypeSymbol Owner, string? Nearest);

/// <summary>
/// Follows the paths of Includes through the properties of the entity types. EF Core 8 to 10 throws for a path that is none
/// when the query is executed (<c>InvalidIncludePathError</c>; "The expression is invalid inside an 'Include' operation").
/// </summary>
internal sealed class IncludePaths
{
    private readonly Body _body;
    private readonly Navigations _navigations;

    private IncludePaths(Body body) => (_body, _navigations) = (body, Navigations.Of(body.Orms));

    /// <summary>Those in <paramref name="body"/> that surely do not exist.</summary>
    public static IEnumerable<WrongInclude> Wrong(Body body)
    {
        var paths = new IncludePaths(body);
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Include" or "ThenInclude" } call && paths.Look(call) is { } wrong) yield return wrong;
        }
    }

    /// <summary>Whether <paramref name="call"/> is EF Core's Include or ThenInclude.</summary>
    public static bool IsInclude(IInvocationOperation call)
        => call.TargetMethod is { Name: "Include" or "ThenInclude", ContainingType: { Name: "EntityFrameworkQueryableExtensions", ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" } } };

    private WrongInclude? Look(IInvocationOperation call)
    {
        if (!IsInclude(call) || call.IsInExpressionTree() || Query.Read(call.Receiver(), _body) is not { } query || _body.Orms.EntityOfSet(query.Root.Type) is null) return null;
        var argument = call.ArgumentOf(1);
        // Half-typed: a text that is not ended yet.
        if (argument is null || argument.Syntax.ContainsDiagnostics) return null;
        if (argument is { ConstantValue: { HasValue: true, Value: string path } })
        {
            return call.TargetMethod.TypeArguments is { Length: 1 } types && types[0] is INamedTypeSymbol entity && IsOf(entity, query.Element) ? LookAt(call, argument, path, entity) : null;
        }

        return argument.AsLambda() is { Body.Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } value } && value.Unwrap() is IPropertyReferenceOperation { Property: var property, Instance: { } owner } read
            && IsScalar(property.Type) && owner.Type is INamedTypeSymbol type && read.Syntax is MemberAccessExpressionSyntax access
            ? new(call, access.Name.GetLocation(), property.Name, type, Nearest(property.Name, type))
            : null;
    }

    private WrongInclude? LookAt(IInvocationOperation call, IOperation argument, string path, INamedTypeSymbol entity)
    {
        var (type, start) = (entity, 0);
        foreach (var name in path.Split('.'))
        {
            // Spaces and empty parts are EF Core's to judge; what cannot be followed is unknown.
            if (name.Length == 0 || name.Trim() != name) return null;
            var found = MembersOf(type).Where(member => member.Name == name).ToList();
            var property = found.OfType<IPropertySymbol>().FirstOrDefault();
            if (found.Count > 0 ? property is null || !IsScalar(property.Type) || MayBeConfigured(name) : !IsSurelyMissing(name, type))
            {
                if (property is null || Navigations.TargetOf(property) is not INamedTypeSymbol { TypeKind: TypeKind.Class } target) return null;
                (type, start) = (target, start + name.Length + 1);
                continue;
            }

            return new(call, PlaceOf(argument, start, name), name, type, Nearest(name, type));
        }

        return null;
    }

    // In a plain text the name itself; else all of the argument.
    private static Location PlaceOf(IOperation argument, int start, string name)
    {
        if (argument.Syntax is not LiteralExpressionSyntax { Token: { Text: var text, ValueText: var value } token } || text != $"\"{value}\"") return argument.Syntax.GetLocation();
        return Location.Create(argument.Syntax.SyntaxTree, new(token.SpanStart + 1 + start, name.Length));
    }

    // The type and its ancestors are written here, so that nothing of them is hidden; no type that derives from it has the member;
    // and no call of the model's configuration names it.
    private bool IsSurelyMissing(string name, INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            if (ancestor.TypeKind != TypeKind.Class || ancestor.DeclaringSyntaxReferences.IsEmpty) return false;
        }

        return !type.AllInterfaces.Any(static contract => contract.Name == "IDictionary")
            && !MayBeConfigured(name)
            && !Implementations.Of(_body.Orms.Compilation).Types.Any(derived => !SymbolEqualityComparer.Default.Equals(derived, type) && IsOf(derived, type) && MembersOf(derived).Any(member => member.Name == name));
    }

    private bool MayBeConfigured(string name) => ModelText.Of(_body.Orms.Compilation).NamesNavigation(name);

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false }) yield return member;
            }
        }
    }

    private static bool IsOf(INamedTypeSymbol type, ITypeSymbol ancestor)
    {
        for (INamedTypeSymbol? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, ancestor)) return true;
        }

        return false;
    }

    /// <summary>Whether a property of this type can never be a navigation: a number, a text, a date, or several of them.</summary>
    internal static bool IsScalar(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        if (type is IArrayTypeSymbol array) type = array.ElementType;
        else if (type.SpecialType != SpecialType.System_String && Navigations.ElementOf(type) is { } element) type = element;
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
            || type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, Name: "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" };
    }

    private string? Nearest(string name, INamedTypeSymbol type)
    {
        var (best, least) = ((string?)null, Math.Max(2, name.Length / 3) + 1);
        foreach (var property in MembersOf(type).OfType<IPropertySymbol>().Where(_navigations.IsNavigation).OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            var distance = name.StartsWith(property.Name, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(name.ToUpperInvariant(), property.Name.ToUpperInvariant());
            if (distance < least) (best, least) = (property.Name, distance);
        }

        return best;
    }

    // How many letters must be put in, taken out or replaced (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[other.Length];
    }
}
