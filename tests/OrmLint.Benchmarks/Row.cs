using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace OrmLint.Benchmarks;

/// <summary>One thing that is measured: how, how long it took each time, and what it found the last time.</summary>
internal sealed class Row(string name, Func<Task<ImmutableArray<Diagnostic>>> run)
{
    public string Name => name;

    public Func<Task<ImmutableArray<Diagnostic>>> Run => run;

    public List<double> Times { get; } = [];

    public ImmutableArray<Diagnostic> Found { get; set; } = [];

    public double Median => Times.Order().ElementAt(Times.Count / 2);
}
