using System;
using System.Diagnostics;

namespace OrmLint.RealCode.Analysis;

/// <summary>What a piece of work takes: time on the clock, or time of the processor over all threads, which other work on the machine does not change much.</summary>
internal sealed class Cost
{
    private readonly bool _ofProcessor;
    private readonly TimeSpan _start;
    private readonly long _startBytes;

    private Cost(bool ofProcessor)
    {
        _ofProcessor = ofProcessor;
        if (ofProcessor) GC.Collect();
        _start = Now;
        _startBytes = GC.GetTotalAllocatedBytes();
    }

    /// <summary>What it took until it was stopped.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The bytes that it allocated until it was stopped, over all threads: unlike time, the same on each machine.</summary>
    public long Bytes { get; private set; }

    private TimeSpan Now => _ofProcessor ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);

    /// <summary>Begins to measure.</summary>
    public static Cost Start(bool ofProcessor) => new(ofProcessor);

    /// <summary>Ends the work.</summary>
    public void Stop() => (Time, Bytes) = (Now - _start, GC.GetTotalAllocatedBytes() - _startBytes);
}
