using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// One operation of a migration as its source has it: <c>migrationBuilder.AddColumn&lt;string&gt;(name: "Phone", table: "Customers", …)</c>. EF Core
/// writes arguments by name, people also by position; both are read.
/// </summary>
/// <param name="Name">The method: <c>AddColumn</c>.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Statement">The statement it is; null where it is the whole body of the method.</param>
public sealed record MigrationCall(string Name, InvocationExpressionSyntax Syntax, StatementSyntax? Statement)
{
    // The parameters of MigrationBuilder's methods, which are the same from EF Core 5 to 11: those of a column come before, or after, what is named here.
    private static readonly Dictionary<string, string[]> s_parameters = new(StringComparer.Ordinal)
    {
        ["AddColumn"] = new[] { "name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable", "defaultValue", "defaultValueSql", "computedColumnSql", "fixedLength", "comment", "collation", "precision", "scale", "stored" },
        ["AlterColumn"] = new[] { "name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable", "defaultValue", "defaultValueSql", "computedColumnSql", "oldClrType", "oldType", "oldUnicode", "oldMaxLength", "oldRowVersion", "oldNullable", "oldDefaultValue" },
        ["DropColumn"] = new[] { "name", "table", "schema" },
        ["RenameColumn"] = new[] { "name", "table", "newName", "schema" },
        ["RenameTable"] = new[] { "name", "schema", "newName", "newSchema" },
        ["RenameIndex"] = new[] { "name", "newName", "table", "schema" },
        ["CreateTable"] = new[] { "name", "columns", "schema", "constraints", "comment" },
        ["DropTable"] = new[] { "name", "schema" },
        ["AlterTable"] = new[] { "name", "schema", "comment", "oldComment" },
        ["CreateIndex"] = new[] { "name", "table", "column", "schema", "unique", "filter", "descending" },
        ["DropIndex"] = new[] { "name", "table", "schema" },
        ["AddForeignKey"] = new[] { "name", "table", "column", "principalTable", "schema", "principalSchema", "principalColumn" },
        ["DropForeignKey"] = new[] { "name", "table", "schema" },
        ["AddPrimaryKey"] = new[] { "name", "table", "column", "schema" },
        ["DropPrimaryKey"] = new[] { "name", "table", "schema" },
        ["AddUniqueConstraint"] = new[] { "name", "table", "column", "schema" },
        ["DropUniqueConstraint"] = new[] { "name", "table", "schema" },
        ["AddCheckConstraint"] = new[] { "name", "table", "sql", "schema" },
        ["DropCheckConstraint"] = new[] { "name", "table", "schema" },
        ["EnsureSchema"] = new[] { "name" },
        ["DropSchema"] = new[] { "name" },
        ["CreateSequence"] = new[] { "name", "schema" },
        ["DropSequence"] = new[] { "name", "schema" },
        ["RenameSequence"] = new[] { "name", "schema", "newName", "newSchema" },
        ["RestartSequence"] = new[] { "name", "startValue", "schema" },
        ["AlterSequence"] = new[] { "name", "schema" },
        ["AlterDatabase"] = new[] { "collation", "oldCollation" },
        ["InsertData"] = new[] { "table" },
        ["UpdateData"] = new[] { "table" },
        ["DeleteData"] = new[] { "table" },
        ["Sql"] = new[] { "sql", "suppressTransaction" },
    };

    /// <summary>The calls behind the operation: <c>Annotation("SqlServer:Identity", "1, 1")</c>.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Annotations { get; init; } = Array.Empty<InvocationExpressionSyntax>();

    /// <summary>Whether a method of this name is one of <c>MigrationBuilder</c>.</summary>
    public static bool IsOperation(string method) => s_parameters.ContainsKey(method);

    /// <summary>Where the operation is reported: its name.</summary>
    public Location Place => (Syntax.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.GetLocation() ?? Syntax.GetLocation();

    /// <summary>The type argument as written: <c>string</c>; null where there is none.</summary>
    public string? ClrType => ((Syntax.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax)?.TypeArgumentList.Arguments is [var type, ..] ? type.ToString() : null;

    /// <summary>The table it is about; null where it is about none, or names it in a way that is not read.</summary>
    public TableName? Table
    {
        get
        {
            var name = Text(Name is "CreateTable" or "DropTable" or "AlterTable" or "RenameTable" ? "name" : "table");
            return name is null || (Argument("schema") is { } schema && !IsNull(schema) && Text("schema") is null) ? null : new TableName(Text("schema"), name);
        }
    }

    /// <summary>The expression given for a parameter, or null.</summary>
    public ExpressionSyntax? Argument(string parameter)
    {
        var arguments = Syntax.ArgumentList.Arguments;
        for (var position = 0; position < arguments.Count; position++)
        {
            var name = arguments[position].NameColon?.Name.Identifier.ValueText
                ?? (s_parameters.TryGetValue(Name, out var parameters) && position < parameters.Length ? parameters[position] : null);
            if (name == parameter) return arguments[position].Expression;
        }

        return null;
    }

    /// <summary>The text given for a parameter; null where there is none, or it is no literal.</summary>
    public string? Text(string parameter) => SnapshotLiteral.Read(Argument(parameter)) as string;

    /// <summary>The number given for a parameter, or null.</summary>
    public int? Number(string parameter) => SnapshotLiteral.Read(Argument(parameter)) as int?;

    /// <summary>The truth value given for a parameter, its default where none is given; null where it is no literal.</summary>
    public bool? Truth(string parameter, bool otherwise = false) => Argument(parameter) is { } argument ? SnapshotLiteral.Read(argument) as bool? : otherwise;

    /// <summary>Whether something other than <c>null</c> is given for a parameter.</summary>
    public bool Has(string parameter) => Argument(parameter) is { } argument && !IsNull(argument);

    /// <summary>The columns of an index or a key; none where they are not literals.</summary>
    public IReadOnlyList<string> Columns()
    {
        var given = Argument("columns") ?? Argument("column");
        var elements = given switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ToArray(),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToArray(),
            { } single => new[] { single },
            null => Array.Empty<ExpressionSyntax>(),
        };
        var names = elements.Select(SnapshotLiteral.Read).OfType<string>().ToArray();
        return names.Length == elements.Length ? names : Array.Empty<string>();
    }

    /// <summary>The columns that a <c>CreateTable</c> makes, as the calls in its lambda: by name, the <c>table.Column&lt;T&gt;(…)</c>. Null where they are not read.</summary>
    public IReadOnlyList<(string Name, InvocationExpressionSyntax Column)>? CreatedColumns()
    {
        if (Argument("columns") is not LambdaExpressionSyntax { Body: AnonymousObjectCreationExpressionSyntax made }) return null;
        var columns = new List<(string, InvocationExpressionSyntax)>();
        foreach (var member in made.Initializers)
        {
            var call = member.Expression as InvocationExpressionSyntax;
            InvocationExpressionSyntax? column = null;
            for (; call?.Expression is MemberAccessExpressionSyntax access; call = access.Expression as InvocationExpressionSyntax) column = call;
            if (column is null || member.NameEquals?.Name.Identifier.ValueText is not { } property) return null;

            // A column whose name is no identifier is given it by an argument.
            var named = column.ArgumentList.Arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "name");
            if (named is not null && SnapshotLiteral.Read(named.Expression) is not string) return null;
            columns.Add((named is null ? property : (string)SnapshotLiteral.Read(named.Expression)!, column));
        }

        return columns;
    }

    private static bool IsNull(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: null } or DefaultExpressionSyntax;
}

/// <summary>A table by schema and name, of which databases do not tell upper from lower case.</summary>
public readonly struct TableName : IEquatable<TableName>
{
    /// <summary>Makes one.</summary>
    public TableName(string? schema, string name) => (Schema, Name) = (schema, name);

    /// <summary>The schema; null: the default one.</summary>
    public string? Schema { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public bool Equals(TableName other) => StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name) && StringComparer.OrdinalIgnoreCase.Equals(Schema ?? "", other.Schema ?? "");

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TableName other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc />
    public override string ToString() => Schema is null ? Name : Schema + "." + Name;
}
