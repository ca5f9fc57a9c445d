using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Fixing;
using OrmLint.Verification.Judging;
using OrmLint.Verification.Running;

namespace OrmLint.Verification;

/// <summary>Brings the three witnesses of a scenario together: its marks, OrmLint, and what really happens.</summary>
public static class Verifier
{
    /// <summary>Checks a scenario.</summary>
    /// <returns>Everything that is wrong, ready to be read; empty if all agree.</returns>
    public static async Task<string> Verify(Scenario scenario)
    {
        try
        {
            return scenario.Kind switch
            {
                ScenarioKind.Loading => await Verify(scenario, ScenarioCompiler.Compile(scenario), compilation => LoadingEvidence.Of(scenario, ScenarioCompiler.Load(compilation))),
                ScenarioKind.RawSql => await Verify(scenario, ScenarioCompiler.Compile(scenario), compilation => RawSqlEvidence.Of(scenario, ScenarioCompiler.Load(compilation))),
                ScenarioKind.Migrations => await Verify(scenario, ScenarioCompiler.Compile(scenario), compilation => Task.FromResult(MigrationEvidence.Of(compilation))),
                ScenarioKind.Drift => await VerifyDrift(scenario),
                _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
            };
        }
        catch (ScenarioException exception)
        {
            return $"{scenario.Name}: {exception.Message}";
        }
    }

    private static async Task<string> VerifyDrift(Scenario scenario)
    {
        var reports = new StringBuilder();
        foreach (var provider in scenario.Providers.Where(Contexts.Has))
        {
            var compilation = DriftHistory.After(scenario, provider);
            reports.Append(await Verify(scenario, compilation, compilation => Task.FromResult(DriftEvidence.Of(ScenarioCompiler.LoadWhole(compilation), provider)), provider));
        }

        return reports.ToString();
    }

    private static async Task<string> Verify(Scenario scenario, Compilation compilation, Func<Compilation, Task<Evidence>> judge, params string[] tags)
    {
        var marks = scenario.MarksFor([$"ef{Bed.EfMajor}", .. tags]);
        var diagnostics = await OrmLintFindings.In(compilation, scenario);
        var evidence = await judge(compilation);
        var findings = diagnostics.Select(OrmLintFindings.ToFinding).ToImmutableArray();

        Summary.Count(scenario, marks, findings);

        var wrong = Disagreements(scenario, marks, findings).ToList();
        if (scenario.Policy is null) wrong.AddRange(evidence.Contradictions([.. marks.Select(mark => new Finding(mark.Id, scenario.Name, mark.Line))]).Select(said => said with { Sentence = "judge: " + said.Sentence }));
        var report = wrong.Count == 0 ? "" : Report(scenario, wrong, findings, evidence);

        var fixes = await OrmLintFixes.Apply(compilation, scenario, findings);
        foreach (var fix in fixes) report += await VerifyFix(scenario, fix, findings, evidence, judge);
        if (scenario.Policy is null && findings.Select(finding => finding.Id).FirstOrDefault(id => Evidence.ShownByFix.Contains(id) && !fixes.Any(fix => fix.Ids.Contains(id))) is { } unfixed)
            report += $"{scenario.Name}: {unfixed} is judged by its fix, and none is offered\n";
        return (scenario.Fix, fixes.IsEmpty) switch
        {
            ("yes", true) => report + $"{scenario.Name}: no fix is offered, and the header says 'fix: yes'\n",
            ("none", false) => report + $"{scenario.Name}: a fix is offered ('{fixes[0].Title}'), and the header says 'fix: none'\n",
            _ => report,
        };
    }

    /// <summary>A fix is right if its code compiles, gives the same outcome, and nothing is left of what was reported.</summary>
    internal static async Task<string> VerifyFix(Scenario scenario, AppliedFix fix, ImmutableArray<Finding> before, Evidence evidenceBefore, Func<Compilation, Task<Evidence>> judge)
    {
        var wrong = new List<string>();
        IEnumerable<string> seen = [];
        try
        {
            var evidence = await judge(fix.Compilation);
            seen = evidence.Describe();
            var after = (await OrmLintFindings.In(fix.Compilation, scenario)).Select(OrmLintFindings.ToFinding).ToImmutableArray();
            if (after.Length > before.Length - fix.Offered) wrong.Add($"it is offered for {fix.Offered} of {before.Length} reports, and {after.Length} are left: {string.Join("; ", after)}");
            // What OrmLint still reports is what the code may still do.
            if (scenario.Policy is null) wrong.AddRange(evidence.Contradictions(after).Select(said => "judge: " + said.Sentence));
            if (fix.Ids.Contains("ORM1007") && evidence is LoadingEvidence sent && evidenceBefore is LoadingEvidence sentBefore && !sent.Sql.SequenceEqual(sentBefore.Sql))
            {
                wrong.Add("an Include was removed as having no effect, and the statements are others");
            }

            if (fix.Ids.Contains("ORM3121") && evidence is MigrationEvidence migrated) wrong.AddRange(migrated.NotUndone);
            if (fix.Ids.FirstOrDefault(Evidence.ShownByFix.Contains) is { } shown)
            {
                if (evidence is LoadingEvidence { MissedANavigation: true }) wrong.Add("it throws for want of a navigation all the same");
                if (scenario.Policy is null && evidence.HasOutcomeOf(evidenceBefore)) wrong.Add($"{shown} says that the code does not do what it reads as, but its fix changes nothing: {evidence.Outcome}");
            }
            else if (!evidence.HasOutcomeOf(evidenceBefore)) wrong.Add($"the outcome is another\n--- before\n{evidenceBefore.Outcome}\n--- after\n{evidence.Outcome}");
        }
        catch (ScenarioException exception)
        {
            wrong.Add(exception.Message);
        }

        if (wrong.Count == 0) return "";
        var report = new StringBuilder().AppendLine($"{scenario.Name}: the fix '{fix.Title}' is wrong");
        foreach (var sentence in wrong) report.AppendLine("    => " + sentence);
        report.AppendLine("  What it changed:").Append(fix.Changes).AppendLine("  What happened then:");
        foreach (var line in seen) report.AppendLine("    " + line);
        return report.ToString();
    }

    /// <summary>Where the marks and the analyzers disagree.</summary>
    private static IEnumerable<Contradiction> Disagreements(Scenario scenario, ImmutableArray<Mark> marks, ImmutableArray<Finding> findings)
    {
        var unmarked = findings.ToList();
        foreach (var mark in marks)
        {
            var index = unmarked.FindIndex(finding => finding.File == scenario.Name && finding.Line == mark.Line && finding.Id == mark.Id);
            if (index >= 0) unmarked.RemoveAt(index);
            if (index >= 0 == mark.IsMissed)
            {
                yield return new Contradiction(mark.Line, mark.IsMissed
                    ? $"OrmLint finds this {mark.Id} now: take 'missed' out of the mark"
                    : $"marked {mark.Id}, and OrmLint does not report it");
            }
        }

        foreach (var finding in unmarked)
        {
            var place = finding.File == scenario.Name ? "" : $" in {finding.File} line {finding.Line}";
            yield return new Contradiction(place == "" ? finding.Line : 0, $"OrmLint reports {finding.Id}{place}, which is not marked: {finding.Message}");
        }
    }

    private static string Report(Scenario scenario, List<Contradiction> wrong, ImmutableArray<Finding> findings, Evidence evidence)
    {
        var report = new StringBuilder().AppendLine(scenario.Name);
        foreach (var (line, sentence) in wrong.OrderBy(said => said.Line))
        {
            report.AppendLine();
            if (line > 0) report.AppendLine($"  {scenario.Name}:{line}").AppendLine($"    {scenario.Line(line)}");
            report.AppendLine($"    => {sentence}");
        }

        report.AppendLine().AppendLine("  OrmLint said:");
        foreach (var finding in findings) report.AppendLine($"    line {finding.Line}: {finding.Id} {finding.Message}");
        if (findings.IsEmpty) report.AppendLine("    nothing");
        report.AppendLine($"  What happened (EF Core {Bed.EfMajor}):");
        foreach (var line in evidence.Describe()) report.AppendLine("    " + line);
        return report.ToString();
    }
}
