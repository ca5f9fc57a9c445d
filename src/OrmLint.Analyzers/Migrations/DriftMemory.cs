using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The reports of the compilations before this one. They hold for this one too where it has the same references and options, and each file either is the
/// same or declares the same (<see cref="DeclarationMatch"/>): a model is made of declarations, and of the bodies that configure it. It lives as long as the
/// snapshot's text, and keeps trees, but no compilation.
/// </summary>
internal sealed class DriftMemory
{
    // Projects for several frameworks share their files.
    private const int MostKept = 4;

    private static readonly ConditionalWeakTable<object, DriftMemory> s_memories = new();

    private readonly object _gate = new();
    private ImmutableList<Kept> _kept = ImmutableList<Kept>.Empty;

    /// <summary>The memory of the snapshots of a compilation; null where there is none.</summary>
    public static DriftMemory? Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var key = (object?)Snapshot.Files(compilation, cancellation).FirstOrDefault() ?? files.Where(SnapshotFiles.IsSnapshot).Select(file => file.GetText(cancellation)).FirstOrDefault(static text => text is not null);
        return key is null ? null : s_memories.GetOrCreateValue(key);
    }

    /// <summary>The reports, if they hold for this compilation too.</summary>
    public DriftReports? Recall(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        ImmutableList<Kept> all;
        lock (_gate) all = _kept;
        foreach (var kept in all)
        {
            if (kept.In(compilation, files, cancellation) is not { } now) continue;
            Keep(kept, now);
            return now.Reports;
        }

        return null;
    }

    /// <summary>Keeps the reports of a compilation.</summary>
    public void Keep(Compilation compilation, ImmutableArray<AdditionalText> files, DriftReports reports, CancellationToken cancellation) => Keep(null, Kept.Of(compilation, files, reports, cancellation));

    // The newest first: a keystroke follows the one before.
    private void Keep(Kept? before, Kept now)
    {
        lock (_gate)
        {
            _kept = (before is null ? _kept : _kept.Remove(before)).Insert(0, now);
            if (_kept.Count > MostKept) _kept = _kept.RemoveAt(MostKept);
        }
    }

    private sealed class Kept
    {
        private readonly FormerCompilation _former;
        private readonly ImmutableArray<object?> _snapshots;

        private Kept(FormerCompilation former, ImmutableArray<object?> snapshots, DriftReports reports)
        {
            _former = former;
            _snapshots = snapshots;
            Reports = reports;
        }

        public DriftReports Reports { get; }

        public static Kept Of(Compilation compilation, ImmutableArray<AdditionalText> files, DriftReports reports, CancellationToken cancellation)
            => new(new FormerCompilation(compilation), Snapshots(files, cancellation), reports);

        /// <summary>The same for another compilation, if it holds there.</summary>
        public Kept? In(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        {
            if (_former.EditsTo(compilation) is not { } edits || !Snapshots(files, cancellation).SequenceEqual(_snapshots)) return null;
            DriftReports? reports = Reports;
            foreach (var (before, after) in edits) reports = reports?.In(before, after, cancellation);
            return reports is null ? null : new Kept(new FormerCompilation(compilation), _snapshots, reports);
        }

        private static ImmutableArray<object?> Snapshots(IEnumerable<AdditionalText> files, CancellationToken cancellation)
            => files.Where(SnapshotFiles.IsSnapshot).SelectMany(file => new object?[] { file.Path, file.GetText(cancellation) }).ToImmutableArray();
    }
}
