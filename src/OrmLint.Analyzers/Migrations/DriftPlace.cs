using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Migrations;

/// <summary>Which declaration a place lies in: each type reports what lies in its own, so that it is live in the editor.</summary>
internal static class DriftPlace
{
    /// <summary>Whether anything is reported at a type: in generated code, only at a snapshot that stands for a context of another project.</summary>
    public static bool IsReportedAt(INamedTypeSymbol type, bool isGenerated, IReadOnlyList<MigrationsDrift> drifts)
        => !isGenerated || drifts.Any(drift => SymbolEqualityComparer.Default.Equals(drift.Home, type) && !SymbolEqualityComparer.Default.Equals(drift.Home, drift.Context));

    /// <summary>Whether the place is in a declaration of the type itself, not of a type nested in it.</summary>
    public static bool IsIn(INamedTypeSymbol type, Location location)
    {
        if (!type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == location.SourceTree && part.Span.Contains(location.SourceSpan))) return false;
        return !type.GetTypeMembers().Any(nested => IsIn(nested, location));
    }
}
