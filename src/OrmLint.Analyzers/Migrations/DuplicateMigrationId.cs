using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3007: two migrations of one context with one id, which EF Core cannot list.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateMigrationId : MigrationRule
{
    /// <summary>Makes the analyzer.</summary>
    public DuplicateMigrationId()
        : base(Rules.DuplicateMigrationId)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        // EF Core throws even where each would be applied to a database of its own.
        var migration = view.Migration;
        if (!MigrationSet.IsApplied(migration)) return;
        var other = view.Set.SameId(migration);
        if (other is null) return;
        view.Report(Rules.DuplicateMigrationId, migration.Place(view.Cancellation), ImmutableArray.Create(other.Place(view.Cancellation)), migration.Type.Name, migration.Id, other.Type.Name);
    }
}
