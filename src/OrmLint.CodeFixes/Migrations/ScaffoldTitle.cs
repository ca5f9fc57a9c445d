using System.Linq;

namespace OrmLint.Migrations;

/// <summary>The title of the action: the name, and what the user should know of it before.</summary>
internal static class ScaffoldTitle
{
    /// <summary>For example: <c>Scaffold migration 'AddCustomerAge' (existing rows get 0 in 'Age')</c>.</summary>
    public static string Of(MigrationScaffold scaffold)
    {
        var notes = scaffold.Operations.Up.Select(operation => operation switch
        {
            RenameColumn rename => $"renames '{rename.Old.Name}' to '{rename.Column.Name}'",
            DropColumn drop => $"drops '{drop.Column.Name}' and its data",
            AddColumn add when OperationWriter.ValueOfExistingRows(add.Column) is { } value => $"existing rows get {value} in '{add.Column.Name}'",
            AlterColumn { Old.IsNullable: true } alter when OperationWriter.ValueOfExistingRows(alter.Column) is { } value => $"null becomes {value} in '{alter.Column.Name}'",
            _ => null,
        }).OfType<string>().ToList();
        var rest = notes.Count > 2 ? $", and {notes.Count - 2} more" : "";
        return $"Scaffold migration '{scaffold.Name}'{(notes.Count == 0 ? "" : $" ({string.Join(", ", notes.Take(2))}{rest})")}";
    }
}
