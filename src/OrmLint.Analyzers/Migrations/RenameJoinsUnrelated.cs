using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3005: a rename that EF Core guessed, of columns that have nothing in common, or of two pairs crosswise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RenameJoinsUnrelated : MigrationRule
{
    /// <summary>Makes the analyzer.</summary>
    public RenameJoinsUnrelated()
        : base(Rules.RenameJoinsUnrelated)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        if (view.Migration.Up is not { } up || !up.Calls.Any(static call => call.Name == "RenameColumn") || !view.IsNew(otherwise: true)) return;
        foreach (var guess in GuessedRename.In(view.Migration))
        {
            if (guess.Call.Syntax.SyntaxTree != up.Method.SyntaxTree) continue;
            var why = guess.Crossed is { } crossed ? $"it is crossed with the rename of '{crossed}', though the names say otherwise" : "their names have nothing in common, as where EF Core guesses a rename by the type alone";
            view.Report(Rules.RenameJoinsUnrelated, guess.Call.Place, guess.Old, guess.New, guess.Call.Table!.Value.ToString(), why);
        }
    }
}

/// <summary>A rename in <c>Up</c> that nobody meant.</summary>
/// <param name="Call">The call.</param>
/// <param name="Old">The name before.</param>
/// <param name="New">The name after.</param>
/// <param name="Crossed">The old name of another rename, where each of the two has the name that the other should have; or null.</param>
internal sealed record GuessedRename(MigrationCall Call, string Old, string New, string? Crossed)
{
    /// <summary>Those of a migration.</summary>
    public static IEnumerable<GuessedRename> In(MigrationClass migration)
    {
        // Who calls a migration Rename knows what it does.
        if (migration.Up is not { } up || migration.Type.Name.IndexOf("Renam", StringComparison.OrdinalIgnoreCase) >= 0) yield break;
        var renames = up.Calls.Where(static call => call.Name == "RenameColumn" && call.Table is not null && call.Text("name") is not null && call.Text("newName") is not null).ToList();
        foreach (var rename in renames)
        {
            var (old, @new) = (rename.Text("name")!, rename.Text("newName")!);
            if (ColumnWords.AreRelated(old, @new) || IsSeenTo(up, rename, old) || IsSeenTo(up, rename, @new)) continue;

            var others = renames.Where(other => !ReferenceEquals(other, rename) && other.Table.Equals(rename.Table)).ToList();
            var crossed = others.Find(other => !ColumnWords.AreRelated(other.Text("name")!, other.Text("newName")!) && (ColumnWords.Shared(other.Text("name")!, @new) > 0 || ColumnWords.Shared(old, other.Text("newName")!) > 0));
            if (crossed is not null) yield return new GuessedRename(rename, old, @new, crossed.Text("name"));

            // A rename that stands alone was meant, and so was one to a better word; among columns that come and go it is one of several ways to pair them.
            else if (ColumnWords.AreOfOneKind(old, @new)) continue;
            else if (up.Calls.Any(call => call.Name is "AddColumn" or "DropColumn" && call.Table.Equals(rename.Table)) || (others.Count > 0 && ColumnWords.IsOneATime(old, @new)) || others.Exists(static other => !ColumnWords.AreRelated(other.Text("name")!, other.Text("newName")!))) yield return new GuessedRename(rename, old, @new, null);
        }
    }

    // SQL that names a column, wherever it stands; what is not known only behind the rename, since before it there is no such column to fill.
    private static bool IsSeenTo(MigrationScript up, MigrationCall rename, string column)
        => up.MayTouch(column, from: rename.Syntax.Span.End) || up.Mentions(column);
}
