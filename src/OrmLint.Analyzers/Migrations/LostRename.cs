using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3006: a column is dropped and another added whose name, type and table say that they are the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostRename : MigrationRule
{
    /// <summary>Makes the analyzer.</summary>
    public LostRename()
        : base(Rules.LostRename)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        if (view.Migration.Up is not { } up || !up.Calls.Any(static call => call.Name == "DropColumn") || !view.IsNew(otherwise: true)) return;
        foreach (var lost in DroppedAndAdded.In(view.Migration)) view.Report(Rules.LostRename, lost.Drop.Place, lost.Old, lost.New, lost.Drop.Table!.Value.ToString());
    }
}

/// <summary>A dropped and an added column that look like one.</summary>
internal sealed record DroppedAndAdded(MigrationCall Drop, MigrationCall Add, MigrationCall? AddedBack)
{
    /// <summary>The column that goes.</summary>
    public string Old => Drop.Text("name")!;

    /// <summary>The column that comes.</summary>
    public string New => Add.Text("name")!;

    /// <summary>Those of a migration: where a table loses one column and gets one, both of one type, and their names are alike.</summary>
    public static IEnumerable<DroppedAndAdded> In(MigrationClass migration)
    {
        if (migration.Up is not { IsExact: true } up) yield break;
        foreach (var ofTable in up.Calls.Where(static call => call.Name is "DropColumn" or "AddColumn" && call.Table is not null && call.Text("name") is not null).GroupBy(static call => call.Table!.Value))
        {
            if (ofTable.Where(static call => call.Name == "DropColumn").ToList() is not [var drop] || ofTable.Where(static call => call.Name == "AddColumn").ToList() is not [var add]) continue;
            var (old, @new) = (drop.Text("name")!, add.Text("name")!);

            // A column of the same name is made anew on purpose; SQL that mentions one of them saves what is in it.
            if (string.Equals(old, @new, StringComparison.OrdinalIgnoreCase) || up.MayTouch(old) || up.MayTouch(@new) || !LookAlike(old, @new)) continue;
            var back = migration.Down?.Calls.FirstOrDefault(call => call.Name == "AddColumn" && call.Table.Equals(drop.Table) && string.Equals(call.Text("name"), old, StringComparison.OrdinalIgnoreCase));
            if (back is null || TypeOf(back) is not { } type || type != TypeOf(add)) continue;
            yield return new DroppedAndAdded(drop, add, back);
        }
    }

    private static string? TypeOf(MigrationCall call) => call.ClrType?.TrimEnd('?');

    // Words that make another thing of the same: the hash of a secret is no secret.
    private static readonly HashSet<string> s_derived = new(ColumnWords.Of("Hash Hashed Encrypted Protected Salt Id Key Count Total Json Xml Utc Local Normalized Legacy Old New Temp Version Url Path Status Type Enabled"), StringComparer.Ordinal);

    // Most of the words, not just one: Id, Name and Date are in many.
    private static bool LookAlike(string old, string @new)
    {
        if (ColumnWords.Of(old).Concat(ColumnWords.Of(@new)).Any(word => s_derived.Contains(word) && !(ColumnWords.Of(old).Contains(word) && ColumnWords.Of(@new).Contains(word)))) return false;

        var words = Math.Max(ColumnWords.Of(old).Count, ColumnWords.Of(@new).Count);
        var shared = ColumnWords.Shared(old, @new);
        return (shared > 0 && shared * 2 >= words) || (shared == 0 && ColumnWords.AreRelated(old, @new));
    }
}
