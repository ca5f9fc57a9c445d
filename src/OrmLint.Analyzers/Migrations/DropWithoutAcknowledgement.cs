using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3101: columns or tables go with their data, and nobody says that this is known. One report a migration, at the first of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropWithoutAcknowledgement : MigrationSafetyRule
{
    private static readonly HashSet<string> s_removing = new(ColumnWords.Of("Remove Drop Delete"));

    /// <summary>Makes the analyzer.</summary>
    public DropWithoutAcknowledgement()
        : base(Rules.DropWithoutAcknowledgement)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up) => ReportTogether(view, In(view.Migration, up).Select(static drop => (drop, Named(drop))));

    /// <summary>The drops in <c>Up</c> that nobody acknowledged, in their order.</summary>
    internal static IEnumerable<MigrationCall> In(MigrationClass migration, MigrationScript up)
    {
        // A way back that is closed on purpose says the same as the comment.
        if (migration.Down?.Throws == true) yield break;
        var renamed = up.Calls.Any(static call => call.Name == "DropColumn") ? DroppedAndAdded.In(migration).Select(static pair => pair.Drop).ToList() : null;
        foreach (var call in up.Calls.Where(static call => call.Name is "DropColumn" or "DropTable"))
        {
            if (call.Table is not { } table || call.Text("name") is not { } name || up.Creates(table) || renamed?.Contains(call) == true || IsAnnounced(migration.Type.Name, name)) continue;

            // SQL before it may have brought the data elsewhere.
            if (!up.MayTouch(name, call.Syntax.SpanStart) && !Acknowledgement.IsAt(call)) yield return call;
        }
    }

    /// <summary>
    /// Whether the name that someone gave the migration says it: <c>RemoveUserLicense</c> drops <c>License</c>. All of what is dropped is in it, or most of its words are.
    /// </summary>
    private static bool IsAnnounced(string migration, string dropped)
    {
        if (!ColumnWords.Of(migration).Exists(s_removing.Contains) && !migration.StartsWith("remove", StringComparison.OrdinalIgnoreCase)) return false;
        // With RemoveLicense goes LicenseId.
        var words = ColumnWords.Of(dropped).Count(static word => word != "id");
        return words > 0 && (ColumnWords.Shared(dropped, migration) * 2 > words || (dropped.Length > 2 && migration.Replace("_", "").IndexOf(dropped.Replace("_", ""), StringComparison.OrdinalIgnoreCase) >= 0));
    }

    private static string Named(MigrationCall drop) => drop.Name == "DropTable" ? $"table '{drop.Table}'" : $"column '{drop.Table}.{drop.Text("name")}'";
}
