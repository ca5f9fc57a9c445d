using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>The order in which EF Core's <c>MigrationsModelDiffer</c> writes operations: what is in the way goes first, constraints come last.</summary>
internal static class OperationOrder
{
    /// <summary>Sorts them; null where tables refer to each other in a circle, which EF Core breaks up in a way of its own.</summary>
    public static ImmutableArray<MigrationOperation>? Sort(IReadOnlyList<MigrationOperation> operations)
    {
        var created = Sorted(operations.OfType<CreateTable>().ToList(), static (table, other) => table.Table.ForeignKeys.Any(key => key.Principal == other.Table.Name));
        var dropped = Sorted(operations.OfType<DropTable>().ToList(), static (table, other) => other.Table.ForeignKeys.Any(key => key.Principal == table.Table.Name));
        if (created is null || dropped is null) return null;
        return operations.Where(static operation => operation is not (CreateTable or DropTable)).Concat(created).Concat(dropped).OrderBy(Rank).ToImmutableArray();
    }

    private static int Rank(MigrationOperation operation) => operation switch
    {
        DropForeignKey => 0,
        DropTable => 1,
        DropIndex or DropKey or DropCheck => 2,
        DeleteData => 3,
        DropColumn { Column.ComputedColumnSql: not null } => 4,
        DropColumn => 5,
        DropSequence => 6,
        EnsureSchema => 7,
        RenameTable => 8,
        RenameColumn or RenameIndex or RenameSequence => 9,
        AlterDatabase => 10,
        CreateSequence => 11,
        AlterTable => 12,
        AddColumn { Column.ComputedColumnSql: not null } or AlterColumn { Column.ComputedColumnSql: not null } => 14,
        AddColumn or AlterColumn => 13,
        AddKey or AlterSequence => 15,
        RestartSequence => 16,
        CreateTable => 17,
        InsertData or UpdateData => 18,
        _ => 19,
    };

    /// <summary>What others depend on first, otherwise in the order given: a queue, as EF Core's <c>Multigraph</c> has it.</summary>
    private static List<T>? Sorted<T>(List<T> operations, Func<T, T, bool> dependsOn)
    {
        var waiting = operations.ToDictionary(static operation => operation!, operation => operations.Count(other => !ReferenceEquals(operation, other) && dependsOn(operation, other)));
        var sorted = operations.Where(operation => waiting[operation!] == 0).ToList();
        for (var index = 0; index < sorted.Count; index++)
        {
            foreach (var other in operations)
            {
                if (!ReferenceEquals(other, sorted[index]) && dependsOn(other, sorted[index]) && --waiting[other!] == 0) sorted.Add(other);
            }
        }

        return sorted.Count == operations.Count ? sorted : null;
    }
}
