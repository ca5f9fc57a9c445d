using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The tables in the model of a migration's designer. Designers are long, there are hundreds of them, and of each only a table or two is asked for:
/// which table each block is for is looked for first, and the columns of those alone are read that belong to what is asked.
/// </summary>
internal sealed class DesignerTables
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private string? _defaultSchema;

    /// <summary>Makes the tables of a model; null where it is not of the grammar.</summary>
    public static DesignerTables? Of(MethodDeclarationSyntax? targetModel)
    {
        if (targetModel?.Body is not { ContainsDiagnostics: false } body || targetModel.ParameterList.Parameters.Count != 1) return null;
        var builder = targetModel.ParameterList.Parameters[0].Identifier.ValueText;
        var tables = new DesignerTables();
        foreach (var statement in body.Statements)
        {
            if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }) return null;
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Entity", Expression: IdentifierNameSyntax { Identifier.ValueText: var receiver } } && receiver == builder)
            {
                if (call.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }, { Expression: LambdaExpressionSyntax block }]) return null;
                if (!tables._entities.TryGetValue(name, out var entity)) tables._entities.Add(name, entity = new Entity(name));
                entity.Add(block);
            }
            else if (SnapshotChain.Read(call) is { } chain && chain.Builder == builder)
            {
                tables._defaultSchema = chain.Calls.FirstOrDefault(static one => one.Name == "HasDefaultSchema")?.Text(0) ?? tables._defaultSchema;
            }
            else
            {
                return null;
            }
        }

        return tables._entities.Count == 0 ? null : tables;
    }

    /// <summary>Whether some entity type is mapped to the table.</summary>
    public bool Has(TableName table) => In(table).Any();

    /// <summary>The columns of a table; null where it is not there, or cannot be read.</summary>
    public HashSet<string>? Columns(TableName table)
    {
        HashSet<string>? columns = null;
        foreach (var entity in In(table))
        {
            columns ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            if (!Add(columns, entity.Read())) return null;
        }

        return columns;
    }

    private static bool Add(HashSet<string> columns, SnapshotEntity entity)
    {
        if (!entity.Unknown.IsEmpty || entity.IsMappedOtherwise || !entity.ComplexProperties.IsEmpty) return false;
        columns.UnionWith(entity.Properties.Select(static property => property.Column));
        foreach (var owned in entity.Owned)
        {
            // Owned types are in the table of their owner unless they say otherwise, and their columns are named after the navigation. More columns than there are
            // do no harm here: what is looked for is one that is not there.
            if (owned.IsMappedOtherwise) continue;
            if (!Add(columns, owned)) return false;
            columns.UnionWith(owned.Properties.Where(static property => property.ColumnName is null).Select(property => owned.Ownership!.Navigation + "_" + property.Name));
        }

        return true;
    }

    private IEnumerable<Entity> In(TableName table)
    {
        var asked = new TableName(table.Schema ?? _defaultSchema, table.Name);
        return _entities.Values.Where(entity => entity.OwnedTables.Any(IsAsked) || (TableOf(entity) is { } own && IsAsked(own)));

        bool IsAsked(TableName one) => new TableName(one.Schema ?? _defaultSchema, one.Name).Equals(asked);
    }

    /// <summary>The table of an entity type, or of the base of its hierarchy.</summary>
    private TableName? TableOf(Entity entity)
    {
        for (var depth = 0; entity.Table is null && entity.BaseType is { } parent && _entities.TryGetValue(parent, out var next) && depth < 32; depth++) entity = next;
        return entity.Table;
    }

    private sealed class Entity
    {
        private readonly string _name;
        private readonly List<LambdaExpressionSyntax> _blocks = new();
        private SnapshotEntity? _read;

        public Entity(string name) => _name = name;

        public TableName? Table { get; private set; }

        public string? BaseType { get; private set; }

        public List<TableName> OwnedTables { get; } = new();

        public void Add(LambdaExpressionSyntax block)
        {
            _blocks.Add(block);
            Look(block, isOwned: false);
        }

        public SnapshotEntity Read()
        {
            if (_read is not null) return _read;
            var reader = new SnapshotEntityReader(_name, ownership: null);
            foreach (var block in _blocks) reader.Add(block);
            return _read = reader.Entity;
        }

        // The calls that are looked for stand alone in their statements.
        private void Look(LambdaExpressionSyntax block, bool isOwned)
        {
            if (block.Block is not { } body) return;
            foreach (var statement in body.Statements)
            {
                if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }, ArgumentList.Arguments: { Count: > 0 } arguments } }) continue;
                switch (method)
                {
                    case "ToTable" when SnapshotLiteral.Read(arguments[0].Expression) is string name:
                        var table = new TableName(arguments.Count > 1 ? SnapshotLiteral.Read(arguments[1].Expression) as string : null, name);
                        if (isOwned) OwnedTables.Add(table);
                        else Table = table;
                        break;
                    case "HasBaseType":
                        BaseType = SnapshotLiteral.Read(arguments[0].Expression) as string;
                        break;
                    case "OwnsOne" or "OwnsMany" when arguments[arguments.Count - 1].Expression is LambdaExpressionSyntax owned:
                        Look(owned, isOwned: true);
                        break;
                }
            }
        }
    }
}
