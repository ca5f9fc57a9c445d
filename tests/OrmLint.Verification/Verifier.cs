using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Judging;

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
                ScenarioKind.Loading => await Verify(scenario, ScenarioCompiler.Compile(scenario), LoadingEvidence.Of, scenario.MarksFor($"ef{Bed.EfMajor}")),
                _ => throw new NotSupportedException(),
            };
        }
        catch (ScenarioException exception)
        {
            return $"{scenario.Name}: {exception.Message}";
        }
    }

    private static async Task<string> Verify(Scenario scenario, Compilation compilation, Func<Scenario, LoadedScenario, Task<Evidence>> judge, ImmutableArray<Mark> marks)
    {
        var diagnostics = await OrmLintFindings.In(compilation);
        var evidence = await judge(scenario, ScenarioCompiler.Load(compilation));
        var findings = diagnostics.Select(OrmLintFindings.ToFinding).ToImmutableArray();

        var wrong = Disagreements(scenario, marks, findings).ToList();
        if (scenario.Policy is null) wrong.AddRange(evidence.Contradictions([.. marks.Select(mark => new Finding(mark.Id, scenario.Name, mark.Line))]).Select(said => said with { Sentence = "judge: " + said.Sentence }));
        return wrong.Count == 0 ? "" : Report(scenario, wrong, findings, evidence);
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
