using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Writes a next snapshot into the text of the old one: each change touches the statements it is about and nothing else, so that what OrmLint
/// does not understand stays as it is. New statements are sorted as EF Core's <c>CSharpSnapshotGenerator</c> does.
/// </summary>
internal sealed class SnapshotPatch
{
    private readonly SnapshotModel _model;
    private readonly SnapshotText _text;
    private readonly List<SnapshotProperty> _removed = new();
    private readonly List<SnapshotProperty> _written = new();

    private SnapshotPatch(SnapshotModel model, SourceText text) => (_model, _text) = (model, new SnapshotText(text));

    /// <summary>The new text; null where the old one does not allow it.</summary>
    /// <param name="model">The old snapshot.</param>
    /// <param name="next">The next one.</param>
    /// <param name="text">The file of the old one.</param>
    /// <param name="version">The version of EF Core.</param>
    public static SourceText? Apply(SnapshotModel model, NextSnapshot next, SourceText text, EfCoreVersion version)
    {
        var patch = new SnapshotPatch(model, text);
        var header = new SnapshotHeaderPatch(model, patch._text);
        if (!next.Deleted.TrueForAll(patch.Delete) || !next.Changed.Where(pair => !next.Deleted.Contains(pair.Before)).All(pair => patch.Change(pair.Before, pair.After))
            || !next.Inserted.TrueForAll(insertion => patch.Insert(insertion.Entity)) || !header.Change(next)) return null;

        // Snapshots of an older major version are in its words, which the patch leaves as they are.
        if (EfCoreVersion.MajorOf(model.ProductVersion) == version.Major) header.SetProductVersion(version.Text);
        return SnapshotUsings.Set(model, patch._text, patch._written, patch._removed, version.Major) ? patch._text.Apply() : null;
    }

    private bool Change(SnapshotEntity before, SnapshotEntity after)
    {
        if (before.Block?.Block is null || SnapshotText.Parameter(before.Block) is not { } builder) return false;
        var block = before.Block;
        return ChangeProperties(before, after, block, builder) && ChangeKeys(before, after, block, builder) && ChangeIndexes(before, after, block, builder)
            && ChangeTable(before, after, block, builder) && ChangeHierarchy(before, after, block, builder) && ChangeForeignKeys(before, after) && ChangeParts(before, after) && ChangeNavigations(before, after) && ChangeSeed(before, after, block, builder);
    }

    private bool ChangeProperties(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        foreach (var gone in before.Properties.Where(property => after.Find(property.Name) is null))
        {
            if (gone.Statements.IsEmpty || !gone.Statements.All(_text.Remove)) return false;
            _removed.Add(gone);
        }

        foreach (var property in after.Properties)
        {
            var known = before.Find(property.Name);
            var key = after.Key?.Properties.IndexOf(property.Name) ?? -1;
            var isMoved = known is not null && key != (before.Key?.Properties.IndexOf(property.Name) ?? -1);
            if (isMoved && (!IsUnderstood(known!, builder) || !known!.Statements.All(_text.Remove))) return false;
            if (!isMoved && known is not null && (ReferenceEquals(known, property) || known == property)) continue;
            _written.Add(property);
            if (known is not null && !isMoved)
            {
                if (!ChangeProperty(known, property, block, builder, after)) return false;
                if (known.ClrType != property.ClrType) _removed.Add(known);
                continue;
            }

            foreach (var statement in SnapshotWriter.Property(builder, property, _model.Provider)) if (!_text.Insert(block, SnapshotPlace.Property(key, property.Name), statement)) return false;
        }

        return true;
    }

    /// <summary>Whether a property can be written anew elsewhere, with nothing lost: those of the key come first.</summary>
    private bool IsUnderstood(SnapshotProperty property, string builder)
        => !property.Statements.IsEmpty && property.Calls.Count(static call => call.StaticClass is null) == SnapshotWriter.Calls(property).Count()
            && property.Statements.Length == SnapshotWriter.Property(builder, property, _model.Provider).Count() && property.Statements.Length - 1 == property.Calls.Count(static call => call.StaticClass is not null);

    private bool ChangeProperty(SnapshotProperty before, SnapshotProperty after, LambdaExpressionSyntax block, string builder, SnapshotEntity entity)
    {
        if (before.Statements.IsEmpty || before.Statements[0] is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax }) return false;
        var numbering = SnapshotWriter.Numbering(builder, after, _model.Provider);
        var wasNumbered = SnapshotWriter.Numbering(builder, before, _model.Provider) is not null;
        if (wasNumbered != (numbering is not null))
        {
            // A numbering of another kind than the provider's usual one is somebody's choice.
            if (before.Statements.Length != (wasNumbered ? 2 : 1)) return false;
            if (wasNumbered && !_text.Remove(before.Statements[1])) return false;
            if (numbering is not null && !_text.InsertAfter(before.Statements[0], ImmutableArray.Create(numbering))) return false;
        }

        if (before.ClrType != after.ClrType)
        {
            // b.Property<int>("Age") may stand in several statements.
            var types = before.Statements.Where(statement => !_text.IsRemoved(statement)).SelectMany(static statement => statement.DescendantNodes()).OfType<InvocationExpressionSyntax>()
                .Select(static invocation => (invocation.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax)
                .Where(static name => name is { Identifier.ValueText: "Property", TypeArgumentList.Arguments.Count: 1 });
            foreach (var type in types) _text.Replace(type!.TypeArgumentList.Arguments[0].Span, after.ClrType);
        }

        return _text.SetCalls((ExpressionStatementSyntax)before.Statements[0], SnapshotWriter.Order, SnapshotWriter.Calls(before).ToList(), SnapshotWriter.Calls(after).ToList());
    }

    private bool ChangeKeys(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        if (before.Key != after.Key)
        {
            if (before.Key is null || after.Key is null || !_text.Rewrite(before.Key.Statement, SnapshotWriter.Key(builder, "HasKey", after.Key), "HasKey", "HasName")) return false;
        }

        foreach (var gone in before.AlternateKeys.Except(after.AlternateKeys)) if (!_text.Remove(gone.Statement)) return false;
        foreach (var key in after.AlternateKeys.Except(before.AlternateKeys))
        {
            if (!_text.Insert(block, SnapshotPlace.AlternateKey(key.Properties), SnapshotWriter.Key(builder, "HasAlternateKey", key))) return false;
        }

        return true;
    }

    private bool ChangeIndexes(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        foreach (var index in before.Indexes)
        {
            var other = after.Indexes.FirstOrDefault(other => ReferenceEquals(other.Statement, index.Statement));
            if (other == index) continue;
            if (other is null ? !_text.Remove(index.Statement) : !_text.Rewrite(index.Statement, SnapshotWriter.Index(builder, other), "HasIndex", "IsUnique", "IsDescending", "HasDatabaseName", "HasFilter")) return false;

            // What a provider says of it stands in a statement of its own.
            if (_text.IsMentionedAgain(block, index.Statement)) return false;
        }

        foreach (var index in after.Indexes.Where(static index => index.Statement is null))
        {
            if (!_text.Insert(block, SnapshotPlace.Index(index), SnapshotWriter.Index(builder, index))) return false;
        }

        return true;
    }

    private bool ChangeTable(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        if (before.Table == after.Table && before.Schema == after.Schema && before.HasNullSchema == after.HasNullSchema && before.Comment == after.Comment && before.Checks.SequenceEqual(after.Checks)) return true;
        var statement = block.Block!.Statements.FirstOrDefault(static statement => SnapshotPlace.Head(statement) == "ToTable");
        return statement is not null && after.Table is not null && _text.Rewrite(statement, SnapshotWriter.Table(builder, after), "ToTable", "HasComment", "HasCheckConstraint");
    }

    private bool ChangeHierarchy(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        if (before.Discriminator == after.Discriminator && before.Strategy == after.Strategy) return true;
        if (after.Discriminator is not null && before is { Discriminator: null, Strategy: null }) return SnapshotWriter.Hierarchy(builder, after).All(line => _text.Insert(block, SnapshotPlace.Hierarchy, ImmutableArray.Create(line)));
        var statements = block.Block!.Statements.Where(static statement => SnapshotPlace.Head(statement) is "HasDiscriminator" or "UseTphMappingStrategy").ToList();
        return after is { Discriminator: null, Strategy: null } && statements.TrueForAll(_text.Remove);
    }

    private bool ChangeSeed(SnapshotEntity before, SnapshotEntity after, LambdaExpressionSyntax block, string builder)
    {
        if (before.Seed.SequenceEqual(after.Seed)) return true;
        if (after.Seed.Any(static row => row is not AnonymousObjectCreationExpressionSyntax)) return false;
        var statements = block.Block!.Statements.Where(static statement => SnapshotPlace.Head(statement) == "HasData").ToList();
        if (after.Seed.IsEmpty) return statements.TrueForAll(_text.Remove);
        return statements.Count == 1 ? _text.Rewrite(statements[0], SnapshotWriter.Seed(builder, after), "HasData") : statements.Count == 0 && _text.Insert(block, SnapshotPlace.Last, SnapshotWriter.Seed(builder, after));
    }

    private bool ChangeForeignKeys(SnapshotEntity before, SnapshotEntity after)
    {
        foreach (var key in before.ForeignKeys)
        {
            var other = after.ForeignKeys.FirstOrDefault(other => ReferenceEquals(other.Statement, key.Statement));
            if (other == key) continue;
            if (SnapshotText.Builder(key.Statement) is not { } builder) return false;
            if (other is null ? !_text.Remove(key.Statement) : !_text.Rewrite(key.Statement, SnapshotWriter.ForeignKey(builder, after.Name, other), "HasOne", "WithMany", "WithOne", "HasForeignKey", "HasPrincipalKey", "OnDelete", "IsRequired", "HasConstraintName")) return false;
        }

        foreach (var key in after.ForeignKeys.Where(static key => key.Statement is null))
        {
            if (!InsertLater(before, SnapshotPlace.Relations, SnapshotPlace.ForeignKey(key.Properties), builder => SnapshotWriter.ForeignKey(builder, after.Name, key))) return false;
        }

        return true;
    }

    private bool ChangeParts(SnapshotEntity before, SnapshotEntity after)
    {
        foreach (var gone in before.Owned.Where(part => !after.Owned.Any(other => ReferenceEquals(other, part))).Concat(before.ComplexTypes.Where(part => !after.ComplexTypes.Any(other => ReferenceEquals(other, part)))))
        {
            _removed.AddRange(gone.Properties);
            if (gone.Block?.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || !_text.Remove(statement)) return false;
        }

        return true;
    }

    private bool ChangeNavigations(SnapshotEntity before, SnapshotEntity after)
    {
        foreach (var name in before.Navigations.Where(name => after.Navigations.Contains(name) && before.RequiredNavigations.Contains(name) != after.RequiredNavigations.Contains(name)))
        {
            if (NavigationOf(before, name) is not { } statement || SnapshotText.Builder(statement) is not { } builder || !_text.Rewrite(statement, SnapshotWriter.Navigation(builder, name, after.RequiredNavigations.Contains(name)), "Navigation", "IsRequired")) return false;
        }

        foreach (var name in before.Navigations.Where(name => !after.Navigations.Contains(name)))
        {
            if (NavigationOf(before, name) is not { } statement || !_text.Remove(statement)) return false;
        }

        foreach (var name in after.Navigations.Where(name => !before.Navigations.Contains(name)))
        {
            // The dependent's side is written with the relationship, the principal's in a block of its own.
            var isOfDependent = after.ForeignKeys.Any(key => key.Navigation == name);
            if (!InsertLater(before, isOfDependent ? SnapshotPlace.Relations : SnapshotPlace.Navigations, SnapshotPlace.Navigation(name), builder => SnapshotWriter.Navigation(builder, name, after.RequiredNavigations.Contains(name)))) return false;
        }

        return true;
    }

    private static StatementSyntax? NavigationOf(SnapshotEntity entity, string name)
        => entity.Blocks.Where(static block => block.Block is not null).SelectMany(static block => block.Block!.Statements).FirstOrDefault(statement => SnapshotPlace.Head(statement) == "Navigation" && SnapshotPlace.FirstText(statement) == name);

    /// <summary>Inserts a statement into a further block of an entity type, which is made if it is not there.</summary>
    private bool InsertLater(SnapshotEntity entity, int pass, SnapshotPlace place, Func<string, ImmutableArray<string>> write)
    {
        if (entity.IsOwned) return false;
        var block = entity.Blocks.Skip(1).FirstOrDefault(block => SnapshotPlace.PassOf(block) == pass);
        if (block is not null) return SnapshotText.Parameter(block) is { } builder && _text.Insert(block, place, write(builder));
        return _text.InsertEntity(_model, entity, pass, place, write("b"));
    }

    private bool Insert(SnapshotEntity entity)
    {
        var statements = new List<ImmutableArray<string>>();
        if (entity.BaseType is not null) statements.Add(ImmutableArray.Create($"b.HasBaseType({CSharpText.Literal(entity.BaseType)});"));
        foreach (var property in entity.Properties.OrderBy(property => SnapshotPlace.Property(entity.Key?.Properties.IndexOf(property.Name) ?? -1, property.Name)))
        {
            _written.Add(property);
            statements.AddRange(SnapshotWriter.Property("b", property, _model.Provider));
        }

        if (entity.Key is not null) statements.Add(SnapshotWriter.Key("b", "HasKey", entity.Key));
        statements.AddRange(entity.AlternateKeys.OrderBy(static key => SnapshotPlace.AlternateKey(key.Properties)).Select(static key => SnapshotWriter.Key("b", "HasAlternateKey", key)));
        statements.AddRange(entity.Indexes.OrderBy(SnapshotPlace.Index).Select(static index => SnapshotWriter.Index("b", index)));
        if (entity.Table is not null) statements.Add(SnapshotWriter.Table("b", entity));
        statements.AddRange(SnapshotWriter.Hierarchy("b", entity).Select(static line => ImmutableArray.Create(line)));
        foreach (var statement in statements) if (!_text.InsertEntity(_model, entity, SnapshotPlace.Columns, SnapshotPlace.Last, statement)) return false;
        foreach (var key in entity.ForeignKeys.OrderBy(static key => SnapshotPlace.ForeignKey(key.Properties)))
        {
            if (!_text.InsertEntity(_model, entity, SnapshotPlace.Relations, SnapshotPlace.Last, SnapshotWriter.ForeignKey("b", entity.Name, key))) return false;
        }

        foreach (var name in entity.Navigations.OrderBy(static name => name, StringComparer.Ordinal))
        {
            var pass = entity.ForeignKeys.Any(key => key.Navigation == name) ? SnapshotPlace.Relations : SnapshotPlace.Navigations;
            if (!_text.InsertEntity(_model, entity, pass, SnapshotPlace.Last, SnapshotWriter.Navigation("b", name, isRequired: false))) return false;
        }

        return true;
    }

    private bool Delete(SnapshotEntity entity)
    {
        _removed.AddRange(entity.Properties);
        return entity.Blocks.All(block => block.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && _text.Remove(statement));
    }
}
