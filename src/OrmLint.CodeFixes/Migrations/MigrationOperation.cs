using System.Collections.Immutable;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>One call on the <c>MigrationBuilder</c>.</summary>
internal abstract record MigrationOperation;

/// <summary><c>AddColumn</c>. Existing rows get a value where the column needs one.</summary>
internal sealed record AddColumn(MigrationTable Table, MigrationColumn Column) : MigrationOperation;

/// <summary><c>DropColumn</c>.</summary>
internal sealed record DropColumn(MigrationTable Table, MigrationColumn Column) : MigrationOperation;

/// <summary><c>AlterColumn</c>.</summary>
internal sealed record AlterColumn(MigrationTable Table, MigrationColumn Column, MigrationColumn Old) : MigrationOperation;

/// <summary><c>RenameColumn</c>; a guess where a removed and an added column of one structure are taken for the same.</summary>
internal sealed record RenameColumn(MigrationTable Table, MigrationColumn Column, MigrationColumn Old, bool IsGuess) : MigrationOperation;

/// <summary><c>CreateTable</c>, with the columns in the order of the table.</summary>
internal sealed record CreateTable(DatabaseTable Table, ImmutableArray<MigrationColumn> Columns) : MigrationOperation;

/// <summary><c>DropTable</c>.</summary>
internal sealed record DropTable(DatabaseTable Table) : MigrationOperation;

/// <summary><c>RenameTable</c>.</summary>
internal sealed record RenameTable(MigrationTable Old, MigrationTable New) : MigrationOperation;

/// <summary><c>AlterTable</c>: its comment. What is said of its character set is said again.</summary>
internal sealed record AlterTable(MigrationTable Table, string? Comment, string? OldComment, string? CharSet) : MigrationOperation;

/// <summary><c>AddPrimaryKey</c> or <c>AddUniqueConstraint</c>.</summary>
internal sealed record AddKey(MigrationTable Table, DatabaseKey Key) : MigrationOperation;

/// <summary><c>DropPrimaryKey</c> or <c>DropUniqueConstraint</c>.</summary>
internal sealed record DropKey(MigrationTable Table, DatabaseKey Key) : MigrationOperation;

/// <summary><c>CreateIndex</c>.</summary>
internal sealed record CreateIndex(MigrationTable Table, DatabaseIndex Index) : MigrationOperation;

/// <summary><c>DropIndex</c>.</summary>
internal sealed record DropIndex(MigrationTable Table, DatabaseIndex Index) : MigrationOperation;

/// <summary><c>RenameIndex</c>.</summary>
internal sealed record RenameIndex(MigrationTable Table, string Old, string New) : MigrationOperation;

/// <summary><c>AddForeignKey</c>.</summary>
internal sealed record AddForeignKey(MigrationTable Table, DatabaseForeignKey ForeignKey) : MigrationOperation;

/// <summary><c>DropForeignKey</c>.</summary>
internal sealed record DropForeignKey(MigrationTable Table, string Name) : MigrationOperation;

/// <summary><c>AddCheckConstraint</c>.</summary>
internal sealed record AddCheck(MigrationTable Table, DatabaseCheck Check) : MigrationOperation;

/// <summary><c>DropCheckConstraint</c>.</summary>
internal sealed record DropCheck(MigrationTable Table, string Name) : MigrationOperation;

/// <summary><c>EnsureSchema</c>.</summary>
internal sealed record EnsureSchema(string Name) : MigrationOperation;

/// <summary><c>AlterDatabase</c>: its collation.</summary>
internal sealed record AlterDatabase(string? Collation, string? OldCollation) : MigrationOperation;

/// <summary><c>CreateSequence</c>.</summary>
internal sealed record CreateSequence(SnapshotSequence Sequence) : MigrationOperation;

/// <summary><c>DropSequence</c>.</summary>
internal sealed record DropSequence(SnapshotSequence Sequence) : MigrationOperation;

/// <summary><c>RestartSequence</c>.</summary>
internal sealed record RestartSequence(SnapshotSequence Sequence) : MigrationOperation;

/// <summary><c>AlterSequence</c>.</summary>
internal sealed record AlterSequence(SnapshotSequence Sequence, SnapshotSequence Old) : MigrationOperation;

/// <summary><c>RenameSequence</c>: into another schema.</summary>
internal sealed record RenameSequence(SnapshotSequence Old, SnapshotSequence New) : MigrationOperation;

/// <summary><c>InsertData</c>: rows with values in the same columns.</summary>
internal sealed record InsertData(MigrationTable Table, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : MigrationOperation;

/// <summary><c>UpdateData</c>: one row.</summary>
internal sealed record UpdateData(MigrationTable Table, ImmutableArray<(string Column, string Literal)> Key, ImmutableArray<(string Column, string Literal)> Values) : MigrationOperation;

/// <summary><c>DeleteData</c>: one row.</summary>
internal sealed record DeleteData(MigrationTable Table, ImmutableArray<(string Column, string Literal)> Key) : MigrationOperation;

/// <summary>What a migration does, and what takes it back.</summary>
internal sealed record MigrationOperations(ImmutableArray<MigrationOperation> Up, ImmutableArray<MigrationOperation> Down);
