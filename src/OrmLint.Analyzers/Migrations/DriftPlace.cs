using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Migrations;

/// <summary>Which declaration a place lies in: each type reports what lies in its own, so that it is live in the editor.</summary>
internal static class DriftPlace
{
    /// <summary>Whether the place is in a declaration of the type itself, not of a type nested in it.</summary>
    public static bool IsIn(INamedTypeSymbol type, Location location)
    {
        if (!type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == location.SourceTree && part.Span.Contains(location.SourceSpan))) return false;
        return !type.GetTypeMembers().Any(nested => IsIn(nested, location));
    }
}
