using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OrmLint.RealCode.Analysis;

namespace OrmLint.RealCode.Reporting;

/// <summary>Prints what was seen, and how well it could be seen.</summary>
internal sealed class Report(TextWriter output)
{
    private const int MissingPackagesShown = 12;

    /// <summary>An application: its size, its projects with an ORM, and what could not be had.</summary>
    public void Application(Application application, PackageSet packages, IReadOnlyList<ProjectRun> runs, bool allProjects)
    {
        Line($"== {Path.GetFileName(application.Folder)}: {runs.Count} projects ({runs.Count(run => run.Project.IsTest)} of tests), {runs.Sum(run => run.Lines):N0} lines; "
            + string.Concat(runs.SelectMany(run => run.Libraries).GroupBy(library => library).Select(library => $"{library.Count()} with {library.Key}, "))
            + $"{runs.Sum(run => run.Contexts)} contexts, {runs.Sum(run => run.LostContexts)} more whose base class is missing; {runs.Sum(run => run.Errors):N0} compile errors");
        foreach (var path in application.Unreadable) Line($"   cannot be read: {path}");
        foreach (var run in runs.Where(run => allProjects || run.Libraries.Count > 0))
            Line($"   {run.Project.AssemblyName,-50} {run.Lines,9:N0} lines {run.Errors,7:N0} errors  {run.Contexts,3} contexts  {(run.Project.IsTest ? "tests  " : "")}{string.Join(", ", run.Libraries)}");
        var missing = runs.SelectMany(run => run.Project.Packages).Where(package => !packages.Has(package)).GroupBy(package => package, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(package => package.Count()).ThenBy(package => package.Key, StringComparer.OrdinalIgnoreCase).ToArray();
        if (missing.Length > 0)
            Line($"   missing packages: {string.Join(", ", missing.Take(MissingPackagesShown).Select(package => package.Key))}{(missing.Length > MissingPackagesShown ? $" and {missing.Length - MissingPackagesShown} more" : "")}");
    }

    /// <summary>Each finding with its line.</summary>
    public void Findings(IEnumerable<Finding> findings, string mark = "")
    {
        foreach (var finding in findings)
        {
            Line($"{mark}{finding.Path}:{finding.Line}: {finding.Id}: {finding.Message}");
            Line($"{mark}    {finding.Source}");
        }
    }

    /// <summary>What changed since a list was saved.</summary>
    public void Comparison(SavedList saved, IReadOnlyCollection<Finding> findings)
    {
        var (added, gone, reworded) = saved.Compare(findings);
        Findings(added, "+ ");
        foreach (var line in gone) Line($"- {line.Replace("\t", ": ")}");
        Findings(reworded, "~ ");
        Line($"{added.Count} new, {gone.Count} gone, {reworded.Count} in other words, of {findings.Count} findings");
    }

    /// <summary>Findings of each rule, and what the analyzers cost.</summary>
    public void Summary(IReadOnlyList<ProjectRun> runs, IReadOnlyCollection<Finding> findings, TimeSpan total)
    {
        Line($"findings: {findings.Count}{string.Concat(findings.GroupBy(finding => finding.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"  {rule.Key} {rule.Count()}"))}");
        var analyzed = runs.Where(run => run.Analyzing > TimeSpan.Zero).ToArray();
        Line($"time: parse {Seconds(runs.Select(run => run.Parsing))}, bare compile {Seconds(runs.Select(run => run.Compiling))}"
            + (analyzed.Length == 0 ? "" : $", with analyzers {Seconds(analyzed.Select(run => run.Analyzing))}") + $"; all of it {Seconds([total])}");
        var withOrm = analyzed.Where(run => run.Libraries.Count > 0).ToArray();
        if (withOrm.Length > 0)
            Line($"   of these, projects with an ORM: bare compile {Seconds(withOrm.Select(run => run.Compiling))}, with analyzers {Seconds(withOrm.Select(run => run.Analyzing))}");
        foreach (var rule in analyzed.SelectMany(run => run.TimeOfRules).GroupBy(rule => rule.Key, rule => rule.Value).OrderByDescending(rule => rule.Sum(time => time.Ticks)))
            Line($"   {rule.Key,-24} {Seconds(rule)}");
        foreach (var run in analyzed.OrderByDescending(run => run.Analyzing - run.Compiling).Take(3).Where(run => run.TimeOfRules.Count > 0))
            Line($"   {run.Project.AssemblyName}: {run.Lines:N0} lines, bare compile {Seconds([run.Compiling])}, with analyzers {Seconds([run.Analyzing])}{(run.AnalyzingFirst > TimeSpan.Zero ? $" ({Seconds([run.AnalyzingFirst])} in the first pass; {Seconds([run.AnalyzingIdly])} with others alone; the rules {run.Share:P1} of the bare compile; {Megabytes(run.Bytes - run.BytesIdly)} of {Megabytes(run.Bytes)} allocated)" : "")}"
                + string.Concat(run.TimeOfRules.OrderByDescending(rule => rule.Value).Select(rule => $"; {rule.Key} {Seconds([rule.Value])}")));
    }

    /// <summary>Analyzers that threw.</summary>
    public void Failures(IReadOnlyCollection<string> failures)
    {
        foreach (var failure in failures) Line($"AD0001 {failure}");
        if (failures.Count > 0) Line($"{failures.Count} analyzers threw");
    }

    /// <summary>Each fix that was taken, what it changed, and what that broke.</summary>
    public void Fixes(IReadOnlyCollection<TakenFix> fixes, IReadOnlyCollection<Finding> findings)
    {
        foreach (var fix in fixes)
        {
            Line($"{(fix.Broken.Count > 0 ? "BROKEN " : "")}fix of {fix.Id} at {fix.Place}: {fix.Title}");
            output.Write(fix.Changes);
            foreach (var error in fix.Broken) Line($"    {error}");
        }

        foreach (var rule in fixes.GroupBy(fix => fix.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
            Line($"{rule.Key}: {findings.Count(finding => finding.Id == rule.Key)} findings, {rule.Select(fix => fix.Place).Distinct().Count()} places with a fix, {rule.Count()} fixes, {rule.Count(fix => fix.Broken.Count > 0)} broken");
    }

    /// <summary>A line of text.</summary>
    public void Line(string text) => output.WriteLine(text);

    private static string Megabytes(long bytes) => $"{bytes >> 20:N0} MB";

    private static string Seconds(IEnumerable<TimeSpan> times)
        => $"{times.Sum(time => time.TotalSeconds):0.00} s";
}
