using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// What there is to report of the drifts of a compilation, by place and in words, so that it can outlive the compilation: a keystroke in a body that the
/// model is not read from changes nothing of it (<see cref="DriftMemory"/>).
/// </summary>
/// <param name="Changes">ORM3001.</param>
/// <param name="Unread">ORM0001.</param>
/// <param name="ForeignHomes">The classes of snapshots that stand for a context of another project.</param>
/// <param name="Read">The declarations whose bodies were read.</param>
internal sealed record DriftReports(ImmutableArray<DriftReport> Changes, ImmutableArray<DriftReport> Unread, ImmutableHashSet<string> ForeignHomes, ImmutableHashSet<SyntaxNode> Read)
{
    private static readonly ConditionalWeakTable<Compilation, Lazily> s_of = new();

    /// <summary>The reports of a compilation, found once.</summary>
    public static DriftReports Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation) => s_of.GetOrCreateValue(compilation).Of(compilation, files, cancellation);

    /// <summary>Whether anything is reported at a type: in generated code, only at a snapshot that stands for a context of another project.</summary>
    public bool AreAt(INamedTypeSymbol type, bool isGenerated) => !isGenerated || ForeignHomes.Contains(type.ToDisplayString());

    /// <summary>The same after a file was edited; null where the edit may have made a difference.</summary>
    public DriftReports? In(SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        var read = Read.Where(node => node.SyntaxTree == before).ToList();
        if (DeclarationMatch.Of(before, after, read, cancellation) is not { } match) return null;
        var moved = read.Select(node => match.Find(node, cancellation)).OfType<SyntaxNode>().ToList();
        return moved.Count == read.Count && Move(Changes) is { IsDefault: false } changes && Move(Unread) is { IsDefault: false } unread
            ? this with { Changes = changes, Unread = unread, Read = Read.Except(read).Union(moved) }
            : null;

        ImmutableArray<DriftReport> Move(ImmutableArray<DriftReport> reports)
        {
            if (reports.All(report => report.Location.SourceTree != before)) return reports;
            var found = ImmutableArray.CreateBuilder<DriftReport>(reports.Length);
            foreach (var report in reports)
            {
                if (report.Location.SourceTree != before) found.Add(report);
                else if (match.Find(report.Location.SourceSpan) is { } span) found.Add(report with { Location = Location.Create(after, span) });
                else return default;
            }

            return found.MoveToImmutable();
        }
    }

    private static DriftReports Find(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var drifts = DriftAnalysis.Of(compilation, files, cancellation).ToList();

        // A property of a shared base class is a change of several entity types, and a context may have several sets of migrations.
        var changes = drifts.SelectMany(static drift => drift.Changes, static (drift, change) => (Drift: drift, Change: change))
            .GroupBy(static pair => (pair.Change.Location, Name: DriftMessage.Name(pair.Change)))
            .Select(same => new DriftReport(same.Key.Location, DriftMessage.Subject(same.First().Change), MigrationSets.Describe(same.Select(static pair => pair.Drift), drifts), DriftMessage.Remedy(same.First().Change)));

        // What lies in no code of this compilation is told at the context, or at its snapshot.
        var unread = from drift in drifts
                     from one in drift.Unread
                     let location = one.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? one.Location : drift.Home.Locations.FirstOrDefault()
                     where location is not null
                     group new DriftReport(location, char.ToUpperInvariant(one.Reason[0]) + one.Reason.Substring(1), one.Subject, drift.Context.Name) by (location, one.Reason) into same
                     select same.First();
        return new DriftReports(changes.ToImmutableArray(), unread.ToImmutableArray(),
            drifts.Where(static drift => !SymbolEqualityComparer.Default.Equals(drift.Home, drift.Context)).Select(static drift => drift.Home.ToDisplayString()).ToImmutableHashSet(),
            drifts.SelectMany(static drift => drift.Read).ToImmutableHashSet());
    }

    /// <summary>The reports of one compilation. A cancelled search leaves nothing behind.</summary>
    private sealed class Lazily
    {
        private readonly object _gate = new();
        private DriftReports? _reports;
        private ImmutableArray<AdditionalText> _files;

        public DriftReports Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_reports is not null && _files == files) return _reports;
                var memory = DriftMemory.Of(compilation, files, cancellation);
                _reports = memory?.Recall(compilation, files, cancellation);
                if (_reports is null)
                {
                    _reports = Find(compilation, files, cancellation);
                    memory?.Keep(compilation, files, _reports, cancellation);
                }

                _files = files;
                return _reports;
            }
        }
    }
}

/// <summary>A report.</summary>
/// <param name="Location">Where.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record DriftReport(Location Location, params string[] Arguments)
{
    /// <summary>The diagnostic.</summary>
    public Diagnostic As(DiagnosticDescriptor rule) => Diagnostic.Create(rule, Location, Arguments);
}
