using System;
using System.Diagnostics;

namespace OrmLint.RealCode.Analysis;

/// <summary>What a piece of work takes: time on the clock, or time of the processor over all threads, which other work on the machine does not change much.</summary>
internal sealed class Cost
{
    private readonly bool _ofProcessor;
    private readonly TimeSpan _start;

    private Cost(bool ofProcessor)
    {
        _ofProcessor = ofProcessor;
        if (ofProcessor) GC.Collect();
        _start = Now;
    }

    /// <summary>What it took until it was stopped.</summary>
    public TimeSpan Time { get; private set; }

    private TimeSpan Now => _ofProcessor ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);

    /// <summary>Begins to measure.</summary>
    public static Cost Start(bool ofProcessor) => new(ofProcessor);

    /// <summary>Ends the work.</summary>
    public void Stop() => Time = Now - _start;
}
