using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using OrmLint.RealCode.Analysis;
using OrmLint.RealCode.Reporting;

namespace OrmLint.RealCode;

/// <summary>
/// Runs the packed analyzers on the sources of real applications, which need neither restore nor compile: what the package is
/// worth shows on code that nobody wrote for it. Returns 0, 1 where an analyzer threw or a fix broke code, 2 where it could not run.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var options = Options.Parse(arguments);
            foreach (var folder in options.Folders.Where(folder => !Directory.Exists(folder))) throw new ArgumentException($"There is no folder {folder}.");
            return await Run(options, new Report(Console.Out));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }
    }

    private static async Task<int> Run(Options options, Report report)
    {
        var watch = Stopwatch.StartNew();
        var packages = new PackageSet(Metadata("References"));
        var analyzers = options.Bare ? null : AnalyzerSet.Load(options.Analyzers ?? NewestPackage());
        if (analyzers is not null) report.Line($"{analyzers.Analyzers.Length} analyzers of {analyzers.Source}");
        var runs = new List<ProjectRun>();
        foreach (var folder in options.Folders)
        {
            var application = new Application(folder, packages) { AsAssemblies = options.AsAssemblies, Generators = analyzers?.Generators ?? [] };
            var ofApplication = new List<ProjectRun>();
            var needed = application.Projects.Where(project => !options.NoTests || !project.IsTest).SelectMany(project => application.ReferencesOf(project).Append(project)).ToHashSet();
            foreach (var project in application.Projects.Where(needed.Contains))
                ofApplication.Add(await ProjectRun.Of(application, project, analyzers, options));
            report.Application(application, packages, ofApplication, options.AllProjects);
            runs.AddRange(ofApplication);
        }

        // A source file can belong to several projects.
        var findings = runs.SelectMany(run => run.Findings).DistinctBy(finding => (finding.Key, finding.Message)).ToArray();
        var failures = runs.SelectMany(run => run.Failures).ToArray();
        if (options.Baseline is null) report.Findings(findings);
        else report.Comparison(SavedList.Read(options.Baseline), findings);
        if (options.Save is not null) SavedList.Write(options.Save, findings);
        report.Summary(runs, findings, watch.Elapsed);
        report.Failures(failures);
        foreach (var file in runs.SelectMany(run => run.Scaffolded)) report.Line("scaffolded " + file);
        var fixes = runs.SelectMany(run => run.Fixes).DistinctBy(fix => (fix.Id, fix.Place, fix.Title)).ToArray();
        if (options.Fixes) report.Fixes(fixes, findings);
        return failures.Length > 0 || fixes.Any(fix => fix.Broken.Count > 0) ? 1 : 0;
    }

    private static string NewestPackage()
    {
        var artifacts = Path.Combine(Metadata("Repository"), "artifacts");
        var packages = Directory.Exists(artifacts) ? new DirectoryInfo(artifacts).GetFiles("OrmLint.*.nupkg") : [];
        return packages.MaxBy(package => package.LastWriteTimeUtc)?.FullName
            ?? throw new InvalidOperationException("There is no package: run dotnet pack src/OrmLint -c Release -o artifacts, or name one with --analyzers.");
    }

    private static string Metadata(string key)
        => typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
