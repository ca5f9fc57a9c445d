using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

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
        private readonly ImmutableArray<SyntaxTree> _trees;
        private readonly string? _assembly;
        private readonly WeakReference<CompilationOptions> _options;
        private readonly ImmutableArray<WeakReference<MetadataReference>> _references;
        private readonly ImmutableArray<object?> _snapshots;

        private Kept(ImmutableArray<SyntaxTree> trees, string? assembly, WeakReference<CompilationOptions> options, ImmutableArray<WeakReference<MetadataReference>> references, ImmutableArray<object?> snapshots, DriftReports reports)
        {
            _trees = trees;
            _assembly = assembly;
            _options = options;
            _references = references;
            _snapshots = snapshots;
            Reports = reports;
        }

        public DriftReports Reports { get; }

        // A reference to another project would keep its compilation.
        public static Kept Of(Compilation compilation, ImmutableArray<AdditionalText> files, DriftReports reports, CancellationToken cancellation)
            => new(compilation.SyntaxTrees.ToImmutableArray(), compilation.AssemblyName, new(compilation.Options), compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToImmutableArray(), Snapshots(files, cancellation), reports);

        /// <summary>The same for another compilation, if it holds there.</summary>
        public Kept? In(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        {
            var trees = compilation.SyntaxTrees.ToImmutableArray();
            if (trees.Length != _trees.Length || compilation.AssemblyName != _assembly || !_options.TryGetTarget(out var options) || !options.Equals(compilation.Options)
                || !HasReferences(compilation) || !Snapshots(files, cancellation).SequenceEqual(_snapshots)) return null;

            var reports = Reports;
            for (var index = 0; index < trees.Length && reports is not null; index++)
            {
                if (!ReferenceEquals(trees[index], _trees[index])) reports = reports.In(_trees[index], trees[index], cancellation);
            }

            return reports is null ? null : new Kept(trees, _assembly, _options, _references, _snapshots, reports);
        }

        private bool HasReferences(Compilation compilation)
        {
            var index = 0;
            foreach (var reference in compilation.References)
            {
                if (index >= _references.Length || !_references[index++].TryGetTarget(out var known) || !ReferenceEquals(known, reference)) return false;
            }

            return index == _references.Length;
        }

        private static ImmutableArray<object?> Snapshots(IEnumerable<AdditionalText> files, CancellationToken cancellation)
            => files.Where(SnapshotFiles.IsSnapshot).SelectMany(file => new object?[] { file.Path, file.GetText(cancellation) }).ToImmutableArray();
    }
}
