using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using OrmLint.Verification.Judging;

namespace OrmLint.Verification;

/// <summary>
/// What a run of the bed saw, rule by rule: how much of what really happens is reported, and what is reported beside it. Written
/// to the file that <c>ORMLINT_SUMMARY</c> names, anew after each scenario. Those whose judge is policy are left out.
/// </summary>
public sealed class Summary
{
    private static readonly string? s_file = Environment.GetEnvironmentVariable("ORMLINT_SUMMARY");
    private readonly SortedDictionary<string, (int Reported, int Missed, int False)> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _scenarios = [];
    private readonly HashSet<string> _quiet = [];

    /// <summary>That of this process.</summary>
    public static Summary OfThisRun { get; } = new();

    /// <summary>Counts what OrmLint found in a scenario, and writes the file, if one is asked for.</summary>
    public static void Count(Scenario scenario, ImmutableArray<Mark> marks, ImmutableArray<Finding> findings)
    {
        if (s_file is null || scenario.Policy is not null || !ScenarioFolder.Has(scenario.Name)) return;
        lock (OfThisRun)
        {
            OfThisRun.Add(scenario, marks, findings);
            File.WriteAllText(s_file, OfThisRun.ToString());
        }
    }

    /// <summary>Counts what OrmLint found in a scenario.</summary>
    public void Add(Scenario scenario, ImmutableArray<Mark> marks, ImmutableArray<Finding> findings)
    {
        _scenarios.Add(scenario.Name);
        if (marks.IsEmpty) _quiet.Add(scenario.Name);
        var unmarked = findings.ToList();
        foreach (var mark in marks)
        {
            var index = unmarked.FindIndex(finding => finding.File == scenario.Name && finding.Line == mark.Line && finding.Id == mark.Id);
            if (index >= 0) unmarked.RemoveAt(index);
            var counts = _rules.GetValueOrDefault(mark.Id);
            _rules[mark.Id] = index >= 0 ? counts with { Reported = counts.Reported + 1 } : counts with { Missed = counts.Missed + 1 };
        }

        foreach (var finding in unmarked)
        {
            var counts = _rules.GetValueOrDefault(finding.Id);
            _rules[finding.Id] = counts with { False = counts.False + 1 };
        }
    }

    /// <summary>A table in Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"EF Core {Bed.EfMajor}: {_scenarios.Count} scenarios, {_quiet.Count} of them with nothing to report.").AppendLine()
            .AppendLine("| rule | happens | reported | missed | recall | false alarms |").AppendLine("|---|---|---|---|---|---|");
        foreach (var (id, (reported, missed, wrong)) in _rules)
        {
            var happens = reported + missed;
            var recall = happens == 0 ? "" : (100.0 * reported / happens).ToString("0.0", CultureInfo.InvariantCulture) + " %";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {id} | {happens} | {reported} | {missed} | {recall} | {wrong} |");
        }

        return text.ToString();
    }
}
