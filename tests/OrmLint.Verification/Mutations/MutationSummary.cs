using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace OrmLint.Verification.Mutations;

/// <summary>Recall for each kind of edit, over all files and providers of a run. Written to the file that <c>ORMLINT_MUTATIONS</c> names, if one is asked for.</summary>
public sealed class MutationSummary
{
    private readonly SortedDictionary<string, int[]> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <summary>The summary of this run.</summary>
    public static MutationSummary OfThisRun { get; } = new();

    /// <summary>Drifts of which OrmLint reports one, and all drifts.</summary>
    public (int Reported, int All) Recall => (_kinds.Values.Sum(static counts => counts[1]), _kinds.Values.Sum(static counts => counts[0]));

    /// <summary>Counts a verdict.</summary>
    public void Count(string kind, MutationVerdict verdict, string? note)
    {
        if (!_kinds.TryGetValue(kind, out var counts)) _kinds.Add(kind, counts = new int[8]);
        if (verdict.IsDrift) counts[0]++;
        if (verdict is { IsDrift: true, IsReported: true }) counts[1]++;
        if (verdict is { IsDrift: true, IsReported: false, IsExplained: true }) counts[2]++;
        if (!verdict.IsDrift) counts[3]++;
        if (verdict is { IsDrift: false, IsReported: true }) counts[4]++;
        if (verdict.Scaffold is not null) counts[5]++;
        if (verdict.Scaffold is { IsOffered: true }) counts[6]++;
        if (verdict.Scaffold is { IsEqual: true }) counts[7]++;
        if (note is not null) _notes.Add(note);
    }

    /// <summary>Adds something to be read by people.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>Adds another summary.</summary>
    public void Add(MutationSummary other)
    {
        lock (_kinds)
        {
            foreach (var (kind, counts) in other._kinds)
            {
                if (!_kinds.TryGetValue(kind, out var sum)) _kinds.Add(kind, sum = new int[8]);
                for (var column = 0; column < counts.Length; column++) sum[column] += counts[column];
            }

            _notes.AddRange(other._notes);
            if (Environment.GetEnvironmentVariable("ORMLINT_MUTATIONS") is { Length: > 0 } file) File.WriteAllText(file, ToString() + "\n" + string.Join("\n", _notes));
        }
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"EF Core {Bed.EfMajor}: {Recall.Reported} of {Recall.All} drifts are reported, {_kinds.Values.Sum(static counts => counts[4])} of {_kinds.Values.Sum(static counts => counts[3])} clean edits too. The fix was tried on {Sum(5)} drifts and offered on {Sum(6)}; of these, {Sum(7)} are EF Core's to the letter.")
            .AppendLine().AppendLine("| kind of edit | drifts | reported | missed, and said why | clean | false reports | fix tried | offered | to the letter |").AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (kind, counts) in _kinds) text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {counts[0]} | {counts[1]} | {counts[2]} | {counts[3]} | {counts[4]} | {counts[5]} | {counts[6]} | {counts[7]} |");
        return text.ToString();

        int Sum(int column) => _kinds.Values.Sum(counts => counts[column]);
    }
}
