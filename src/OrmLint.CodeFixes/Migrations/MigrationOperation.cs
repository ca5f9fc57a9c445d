using System.Collections.Immutable;

namespace OrmLint.Migrations;

/// <summary>A table as migrations name it.</summary>
internal sealed record MigrationTable(string Name, string? Schema);

/// <summary>One call on the <c>MigrationBuilder</c>.</summary>
internal abstract record MigrationOperation(MigrationTable Table);

/// <summary><c>AddColumn</c>. Existing rows get a value where the column needs one.</summary>
internal sealed record AddColumn(MigrationTable Table, MigrationColumn Column) : MigrationOperation(Table);

/// <summary><c>DropColumn</c>.</summary>
internal sealed record DropColumn(MigrationTable Table, MigrationColumn Column) : MigrationOperation(Table);

/// <summary><c>AlterColumn</c>.</summary>
internal sealed record AlterColumn(MigrationTable Table, MigrationColumn Column, MigrationColumn Old) : MigrationOperation(Table);

/// <summary><c>RenameColumn</c>: a removed and an added column of one structure, taken for the same.</summary>
internal sealed record RenameColumn(MigrationTable Table, MigrationColumn Column, MigrationColumn Old) : MigrationOperation(Table);

/// <summary>What a migration does, and what takes it back.</summary>
internal sealed record MigrationOperations(ImmutableArray<MigrationOperation> Up, ImmutableArray<MigrationOperation> Down);
