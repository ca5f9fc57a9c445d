using System;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>The title of the action: the name, and what becomes of data, which the user should know before.</summary>
internal static class ScaffoldTitle
{
    /// <summary>For example: <c>Scaffold migration 'AddCustomerAge' (existing rows get 0 in 'Age')</c>.</summary>
    public static string Of(MigrationScaffold scaffold)
    {
        var up = scaffold.Operations.Up;
        var notes = up.OfType<RenameColumn>().Select(static rename => $"renames '{rename.Old.Name}' to '{rename.Column.Name}'")
            .Concat(up.OfType<RenameTable>().Where(static rename => rename.Old.Name != rename.New.Name).Select(static rename => $"renames table '{rename.Old.Name}' to '{rename.New.Name}'"))
            .Concat(up.OfType<DropTable>().Select(static drop => $"drops table '{drop.Table.Name.Name}' and its rows"))
            .Concat(up.OfType<DropColumn>().Select(static drop => $"drops '{drop.Column.Name}' and its data"))
            .Concat(up.Select(static operation => operation switch
            {
                AddColumn add when OperationWriter.ValueOfExistingRows(add.Column) is { } value => $"existing rows get {Short(value)} in '{add.Column.Name}'",
                AlterColumn { Old.IsNullable: true } alter when OperationWriter.ValueOfExistingRows(alter.Column) is { } value => $"null becomes {Short(value)} in '{alter.Column.Name}'",
                _ => null,
            }).OfType<string>())
            .ToList();
        if (!scaffold.Drift.IsComplete) notes.Insert(0, "of the changes that can be seen: ORM0001 says what could not be read");
        var rest = notes.Count > 3 ? $", and {notes.Count - 3} more" : "";
        return $"Scaffold migration '{scaffold.Name}'{(notes.Count == 0 ? "" : $" ({string.Join(", ", notes.Take(3))}{rest})")}";
    }

    private static string Short(string value)
        => value.StartsWith("new ", StringComparison.Ordinal) ? "the default " + value.Substring(4, value.IndexOfAny(new[] { '(', '[' }) - 4) : value;
}
