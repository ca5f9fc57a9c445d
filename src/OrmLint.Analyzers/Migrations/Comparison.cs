using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>A comparison of a model with one of its snapshots under way: what was found, and what could not be told.</summary>
internal sealed class Comparison
{
    // One convention may spell all names of a model: that is told once.
    private const int MostNames = 5;

    private readonly Compilation _compilation;
    private readonly ImmutableArray<ModelChange>.Builder _changes = ImmutableArray.CreateBuilder<ModelChange>();
    private readonly List<ModelUnknown> _unread = new();
    private readonly List<ModelUnknown> _tables = new();
    private readonly List<ModelUnknown> _columns = new();
    private readonly List<SnapshotEntity> _unreadDependents = new();
    private readonly Lazy<LearnedTypes> _learned;
    private bool _differsUnseen;

    public Comparison(Compilation compilation, ContextModel model, SnapshotModel snapshot, INamedTypeSymbol home)
    {
        Home = home;
        _compilation = compilation;
        Model = model;
        Snapshot = snapshot;
        Tables = SnapshotTables.Of(snapshot);
        _learned = new(() => new LearnedTypes(snapshot, IsStoredAsUsual));
    }

    /// <summary>The model.</summary>
    public ContextModel Model { get; }

    /// <summary>What of this compilation stands for the model as a whole: the context or, where that is another project's, the class of the snapshot.</summary>
    public INamedTypeSymbol Home { get; }

    /// <summary>The snapshot.</summary>
    public SnapshotModel Snapshot { get; }

    /// <summary>The tables of the snapshot.</summary>
    public SnapshotTables Tables { get; }

    /// <summary>What the snapshot teaches of store types.</summary>
    public LearnedTypes Learned => _learned.Value;

    /// <summary>How much was compared, to tell a change from a convention that is not seen.</summary>
    public Calibration Calibration { get; } = new();

    /// <summary>Whether everything that was compared could be told; false once something may have changed without being seen.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Whether what differs is among the changes, but for what <see cref="TakeAsBefore()"/> was said of; false once something differs, or may, that the changes hang together with.</summary>
    public bool IsWhole => !_differsUnseen && !_unreadDependents.Any(IsTouched);

    /// <summary>The columns of which something could not be read.</summary>
    public UnreadColumns UnreadColumns { get; } = new();

    /// <summary>What was found so far.</summary>
    public ImmutableArray<ModelChange> Changes => _changes.ToImmutable();

    /// <summary>What could not be told so far.</summary>
    public IEnumerable<ModelUnknown> Unread => _unread.Concat(Respelled("table", _tables)).Concat(Respelled("column", _columns));

    private IEnumerable<ModelUnknown> Respelled(string what, List<ModelUnknown> names)
        => names.Count > MostNames && Locate(Home) is { } home ? new[] { new ModelUnknown($"the names of {names.Count} {what}s may come from a convention", $"the name of each of these {what}s", home) } : names;

    /// <summary>Records a change.</summary>
    public void Report(ModelChange change) => _changes.Add(change);

    /// <summary>Records that a facet of something differs. Null as a place: there is none in this compilation.</summary>
    /// <param name="kind">What sort of thing it is.</param>
    /// <param name="what">What of it differs.</param>
    /// <param name="subject">What it is, as messages name it.</param>
    /// <param name="was">What the migrations say.</param>
    /// <param name="isNow">What the model says.</param>
    /// <param name="location">Where it is said.</param>
    /// <param name="edits">What it does to the next snapshot; null: that is not known in detail.</param>
    public void Report(string kind, string what, string subject, string? was, string? isNow, Location? location, ImmutableArray<SnapshotEdit>? edits = null)
    {
        if (location is not null) _changes.Add(new FacetChanged(kind, what, subject, was, isNow, location).With(edits));
        else Unsure();
    }

    /// <summary>Records what follows in the next snapshot from changes that are reported.</summary>
    public void Follow(ImmutableArray<SnapshotEdit> edits) => Consequences = Consequences.AddRange(edits);

    /// <summary>What follows from the changes.</summary>
    public ImmutableArray<SnapshotEdit> Consequences { get; private set; } = ImmutableArray<SnapshotEdit>.Empty;

    /// <summary>Records that something may have changed without being seen.</summary>
    public void Unsure()
    {
        IsCertain = false;
        _differsUnseen = true;
    }

    /// <summary>Records that one thing could not be read, and is taken to be as the migrations say: it may have changed without being seen, but no other change depends on it.</summary>
    public void TakeAsBefore() => IsCertain = false;

    /// <summary>Records that something may have changed without being seen, with the reason.</summary>
    public void Unsure(string reason, string subject, Location? location)
    {
        Unsure();
        if (location is not null) _unread.Add(new ModelUnknown(reason, subject, location));
    }

    /// <summary>Records that a table is called as by a convention that cannot be seen.</summary>
    public void UnsureOfTable(string subject, Location? location) => UnsureOfName(_tables, "the table's name may come from a convention", subject, location);

    /// <summary>Records that a column is called as by a convention that cannot be seen.</summary>
    public void UnsureOfColumn(string subject, Location? location) => UnsureOfName(_columns, "the column's name may come from a convention", subject, location);

    private void UnsureOfName(List<ModelUnknown> names, string reason, string subject, Location? location)
    {
        Unsure();
        if (location is not null) names.Add(new ModelUnknown(reason, subject, location));
    }

    /// <summary>Records that a relationship could not be read, and is taken to be as the migrations say: unless a property of the dependent changes, which may be its foreign key.</summary>
    public void TakeAsBefore(SnapshotEntity dependent)
    {
        TakeAsBefore();
        _unreadDependents.Add(dependent);
    }

    private bool IsTouched(SnapshotEntity dependent) => _changes.Any(change => change switch
    {
        PropertyAdded added => ReferenceEquals(added.Entity, dependent) && MayBeOfForeignKey(added.Property, dependent),
        PropertyRemoved removed => ReferenceEquals(removed.Entity, dependent),
        PropertyNullabilityChanged nullability => ReferenceEquals(nullability.Entity, dependent),
        _ => change.Edits.OfType<EntityEdit>().Any(edit => ReferenceEquals(edit.Entity, dependent)),
    });

    // A foreign key is of the type of the key that it leads to. One that has its name and another type makes the relationship required all the same, and the key
    // a shadow property: EF Core 10 on `int CourierId` beside a key of text.
    private static bool MayBeOfForeignKey(SnapshotProperty added, SnapshotEntity dependent)
        => added.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase)
            || dependent.ForeignKeys.Any(key => (key.Navigation is { } navigation && added.Name.StartsWith(navigation, StringComparison.OrdinalIgnoreCase))
                || added.Name.StartsWith(key.Principal.Substring(key.Principal.LastIndexOf('.') + 1), StringComparison.OrdinalIgnoreCase)
                || key.Properties.Select(dependent.Find).Any(column => column is not null && column.ClrType.TrimEnd('?') == added.ClrType.TrimEnd('?')));

    /// <summary>Records that one thing could not be read, with the reason.</summary>
    public void TakeAsBefore(string reason, string subject, Location? location)
    {
        TakeAsBefore();
        if (location is not null) _unread.Add(new ModelUnknown(reason, subject, location));
    }

    /// <summary>Where a symbol is declared in this compilation; null for one of another.</summary>
    public Location? Locate(ISymbol? symbol) => symbol?.Locations.FirstOrDefault(IsHere);

    /// <summary>The first place that is in this compilation: where something is said, or else the symbol it is said of.</summary>
    public Location? Locate(Location? said, params ISymbol?[] symbols)
        => said is not null && IsHere(said) ? said : symbols.Select(Locate).FirstOrDefault(static location => location is not null) ?? Locate(Home);

    private bool IsHere(Location location) => location.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree);

    /// <summary>Whether nothing in the source chooses the store type of a property that the snapshot has. One that is not in the source may have been chosen.</summary>
    private Func<SnapshotProperty, bool>? IsStoredAsUsual(SnapshotEntity entity)
    {
        if (Model.Find(entity.Name) is not { } known || Model.Configuration.UnknownOf(known.Type).HasFlag(ModelAspects.Facets)) return null;
        var members = Model.Shapes.Of(known.Type).Members;
        return property =>
        {
            if (!members.TryGetValue(property.Name, out var member) || member is not IPropertySymbol symbol) return false;
            var facts = new ColumnFacts(Model.Configuration, symbol.Type, symbol, Model.SaidOf(known.Type, property.Name), isUnknown: false);
            return facts is { IsUnknown: false, IsConverted: false } && facts.Find(Facet.ColumnType) is { IsSaid: false, Value.IsKnown: true } && !facts.Find(Facet.RowVersion).IsSaid;
        };
    }
}
