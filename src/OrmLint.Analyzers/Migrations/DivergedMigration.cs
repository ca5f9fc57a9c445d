using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>
/// ORM3003: the model in a migration's designer lacks what the migration before it made, since the two come from branches that were merged. ORM3004: with it EF
/// Core's SQLite provider rebuilds the table, and the columns are gone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DivergedMigration : MigrationRule
{
    /// <summary>Makes the analyzer.</summary>
    public DivergedMigration()
        : base(Rules.DivergedMigration, Rules.DivergedRebuild)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        if (!view.IsNew(otherwise: true) || Divergence.Of(view.Set, view.Migration) is not { } divergence) return;
        var earlier = ImmutableArray.Create(divergence.Earlier.Place(view.Cancellation));
        if (divergence.Rebuild(view.Migration) is { } rebuild)
        {
            view.Report(Rules.DivergedRebuild, rebuild.Call.Place, earlier, rebuild.Call.Name, rebuild.Call.Table!.Value.Name, view.Migration.Type.Name, Names(rebuild.Lost), divergence.Earlier.Type.Name);
            return;
        }

        view.Report(Rules.DivergedMigration, view.Migration.Place(view.Cancellation), earlier, view.Migration.Type.Name, Names(divergence.Lost), divergence.Earlier.Type.Name);
    }

    private static string Names(ImmutableArray<LostPart> parts) => Few.Of(parts.Select(static part => $"'{part}'"));
}
