using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the migration before made, and the model in a migration's designer does not have, though its <c>Up</c> does not take it away.</summary>
/// <param name="Earlier">The migration before.</param>
/// <param name="Lost">The columns, or tables, that the model lacks.</param>
internal sealed record Divergence(MigrationClass Earlier, ImmutableArray<LostPart> Lost)
{
    /// <summary>
    /// Compares a migration with the one that is applied before it. The two are of branches that were merged: the second was made without the first.
    /// Null where nothing is lost, or that cannot be told.
    /// </summary>
    public static Divergence? Of(MigrationSet set, MigrationClass migration)
    {
        if (set.Previous(migration) is not { Up: { } earlier } previous || migration.TargetModel is null || previous.TargetModel is null || migration.Up is not { IsExact: true } up) return null;
        var made = Made(earlier).ToList();
        if (made.Count == 0) return null;

        var lost = Missing(made, migration, up).ToList();
        if (lost.Count == 0 || DesignerTables.Of(previous.TargetModel) is not { } before) return null;

        // Only what the designer of its own migration has can be missed: otherwise it is the reading that fails.
        var certain = lost.Where(part => part.Column is null ? before.Has(part.Table) : before.Columns(part.Table)?.Contains(part.Column) == true).ToImmutableArray();
        return certain.IsEmpty ? null : new Divergence(previous, certain);
    }

    /// <summary>The operation by which EF Core's SQLite provider rebuilds a table without the columns that got lost, or null.</summary>
    public (MigrationCall Call, ImmutableArray<LostPart> Lost)? Rebuild(MigrationClass migration)
    {
        foreach (var call in migration.Up!.Calls.Where(SqliteRebuild.IsOne))
        {
            var lost = Lost.Where(part => part.Column is not null && call.Table is { } table && table.Equals(part.Table)).ToImmutableArray();
            if (!lost.IsEmpty && SnapshotReader.Read(migration.TargetModel!).Provider == "Sqlite") return (call, lost);
        }

        return null;
    }

    private static IEnumerable<LostPart> Made(MigrationScript script)
    {
        for (var index = 0; index < script.Calls.Length; index++)
        {
            var call = script.Calls[index];
            if (call.Table is not { } table) continue;
            var later = script.Calls.Skip(index + 1).ToList();
            if (later.Exists(other => TakesAway(other, table, call.Text("name")))) continue;
            if (call.Name == "CreateTable") yield return new LostPart(table, null);
            else if (call.Name == "AddColumn" && call.Text("name") is { } column) yield return new LostPart(table, column);
        }
    }

    private static IEnumerable<LostPart> Missing(List<LostPart> made, MigrationClass migration, MigrationScript up)
    {
        DesignerTables? after = null;
        foreach (var part in made)
        {
            // Most often it is there, and a look at the text tells so without a walk through the tree.
            if (Mentions(migration.TargetModel!, part)) continue;

            // What SQL of its own may take away is left alone, and so is what Up does take away.
            if (up.Calls.Any(call => TakesAway(call, part.Table, part.Column)) || up.MayTouch(part.Column ?? part.Table.Name)) continue;
            after ??= DesignerTables.Of(migration.TargetModel);
            if (after is null) yield break;
            var isMissing = part.Column is null ? !after.Has(part.Table) : after.Columns(part.Table) is { } columns && !columns.Contains(part.Column);
            if (isMissing && !up.LeavesOnPurpose(part.Column ?? part.Table.Name)) yield return part;
        }
    }

    /// <summary>Whether a block of an entity type that names the table names the column too, before it: EF Core writes the properties first.</summary>
    private static bool Mentions(MethodDeclarationSyntax designer, LostPart part)
    {
        if (designer.Body is not { } body) return false;
        var (text, mapping, column) = (designer.SyntaxTree.GetText(), $"ToTable(\"{part.Table.Name}\"", $"\"{part.Column}\"");
        foreach (var statement in body.Statements)
        {
            var block = statement.Span;
            for (var at = text.IndexOf(mapping, block.Start, block.End); at >= 0; at = text.IndexOf(mapping, at + 1, block.End))
            {
                if (part.Column is null || text.IndexOf(column, block.Start, at) >= 0) return true;
            }
        }

        return false;
    }

    private static bool TakesAway(MigrationCall call, TableName table, string? column) => call.Name switch
    {
        "DropTable" or "RenameTable" => call.Table is not { } other || other.Equals(table),
        "DropColumn" or "RenameColumn" => call.Table is not { } other || (other.Equals(table) && (call.Text("name") is not { } name || column is null || string.Equals(name, column, StringComparison.OrdinalIgnoreCase))),
        "DropSchema" => true,
        _ => false,
    };
}

/// <summary>A table, or a column of it.</summary>
internal sealed record LostPart(TableName Table, string? Column)
{
    /// <inheritdoc />
    public override string ToString() => Column is null ? Table.ToString() : $"{Table}.{Column}";
}
