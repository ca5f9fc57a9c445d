using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using OrmLint.Migrations;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Fixing;
using OrmLint.Verification.Judging;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Mutations;

/// <summary>What became of a drift when the fix of ORM3001 was applied to it, held against what EF Core itself scaffolds.</summary>
/// <param name="Titles">The actions that were offered; none: the fix was not.</param>
/// <param name="Defects">What is wrong with it.</param>
/// <param name="IsEqual">Whether the three files are EF Core's to the letter.</param>
/// <param name="Difference">The first line that is not, for people.</param>
public sealed record ScaffoldVerdict(ImmutableArray<string> Titles, ImmutableArray<string> Defects, bool IsEqual, string Difference)
{
    /// <summary>The verdict on a fix that is not offered.</summary>
    public static ScaffoldVerdict NotOffered { get; } = new([], [], false, "");

    /// <summary>Whether the fix was offered.</summary>
    public bool IsOffered => !Titles.IsEmpty;
}

/// <summary>
/// Applies the fix of ORM3001 to a drift. The result must compile and leave nothing pending, by EF Core's own differ; the designer must be
/// the snapshot, and the operations those that EF Core would write; on SQLite the migrations must build what the model expects, and
/// be taken back.
/// </summary>
public static class ScaffoldJudge
{
    private static readonly Regex s_renames = new(@"\.Rename(Column|Table|Index)\(", RegexOptions.CultureInvariant);

    /// <summary>Judges the fix for one provider.</summary>
    /// <param name="compilation">The model with its first migration and snapshot.</param>
    /// <param name="provider">The provider.</param>
    public static async Task<ScaffoldVerdict> Judge(Compilation compilation, string provider)
    {
        using var workspace = OrmLintFixes.Workspace(compilation, out var project);
        var before = (await project.GetCompilationAsync())!;
        var fix = new ScaffoldMigrationFix();
        var drift = DriftAnalysis.Of(before, CancellationToken.None).Single();
        if (drift.Changes.IsEmpty) return ScaffoldVerdict.NotOffered;

        List<CodeAction> actions = [];
        var diagnostic = Diagnostic.Create(Rules.ModelChangeWithoutMigration, drift.Changes[0].Location, "", "", "");
        await fix.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0) return ScaffoldVerdict.NotOffered with { Difference = Reason(drift) };

        List<string> defects = [];
        var difference = "";
        foreach (var action in actions)
        {
            var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
            var after = (await changed.GetCompilationAsync())!;
            var files = changed.Documents.Where(document => project.GetDocument(document.Id) is null).ToDictionary(document => document.Name, document => document.GetTextAsync().Result.ToString());
            files["Snapshot"] = (await changed.GetDocument(changed.Documents.Single(document => document.Name.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal)).Id)!.GetTextAsync()).ToString();
            defects.AddRange(Defects(after, before, files, provider, out var differs).Select(defect => $"'{action.Title}': {defect}"));
            if (action == actions[0]) difference = differs;
        }

        return new ScaffoldVerdict([.. actions.Select(static action => action.Title)], [.. defects], difference == "", difference);
    }

    /// <summary>Why the fix is not offered, as far as the drift says.</summary>
    private static string Reason(ContextDrift drift)
        => drift.IsComplete ? "it cannot be written" : drift.Changes.Where(static change => !change.IsKnownInDetail).Select(static change => change switch
        {
            FacetChanged facet => $"{facet.Kind}, {facet.What}",
            PartChanged part => $"{part.Kind} {(part.IsAdded ? "added" : "removed")}",
            _ => change.GetType().Name,
        }).FirstOrDefault("something may have changed without being seen");

    private static List<string> Defects(Compilation after, Compilation before, Dictionary<string, string> files, string provider, out string difference)
    {
        difference = "it does not compile";
        List<string> defects = [];
        LoadedScenario loaded;
        try
        {
            loaded = ScenarioCompiler.LoadBare(after);
        }
        catch (ScenarioException exception)
        {
            return [exception.Message];
        }

        var type = loaded.ContextTypes.Single();
        using var context = Contexts.Create(type, provider);
        var designTime = DesignTime.Services(context);
        var pending = DesignTime.Differences(context, designTime);
        if (pending.Count > 0) defects.Add("still pending: " + Text(designTime, pending));

        // EF Core's own, from the code before.
        var (migrationFile, designerFile) = (files.Keys.Single(name => char.IsDigit(name[0]) && !name.Contains(".Designer", StringComparison.Ordinal)), files.Keys.Single(name => name.Contains(".Designer", StringComparison.Ordinal)));
        var id = migrationFile[..^3];
        using var past = Contexts.Create(ScenarioCompiler.LoadBare(before).ContextTypes.Single(), provider);
        var scaffolder = DesignTime.Services(past).GetRequiredService<IMigrationsScaffolder>();
        var expected = scaffolder.ScaffoldMigration(id[15..], type.Namespace ?? "App", "Migrations", "C#");

        var assembly = context.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
        var ours = (Up: Text(designTime, migration.UpOperations), Down: Text(designTime, migration.DownOperations));
        var theirs = Operations(before, past, expected, provider);

        // A rename is a matter of opinion; nothing else is.
        var hasRename = s_renames.IsMatch(ours.Up) || s_renames.IsMatch(theirs.Up);
        if (!hasRename && ours.Up != theirs.Up) defects.Add($"Up is not EF Core's: {FirstDifference(theirs.Up, ours.Up)}");
        if (!hasRename && ours.Down != theirs.Down) defects.Add($"Down is not EF Core's: {FirstDifference(theirs.Down, ours.Down)}");

        if (Body(files["Snapshot"], "BuildModel") != Body(files[designerFile], "BuildTargetModel")) defects.Add("the designer is not the snapshot");

        // SQLite has no sequences: a migration that makes one cannot be applied, be it the first one.
        var hasSequence = context.GetService<IDesignTimeModel>().Model.GetSequences().Any() || before.SyntaxTrees.Any(static tree => tree.ToString().Contains(".CreateSequence", StringComparison.Ordinal));
        if (provider == "sqlite" && !hasSequence) defects.AddRange(MigratedSchema.Defects(type));

        difference = FirstDifference(expected.MigrationCode, files[migrationFile]);
        if (difference == "") difference = FirstDifference(expected.SnapshotCode, files["Snapshot"]);
        if (difference == "") difference = FirstDifference(expected.MetadataCode.Replace(expected.MigrationId, id), files[designerFile]);
        return defects;
    }

    private static string Body(string file, string method)
        => CSharpSyntaxTree.ParseText(file).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(found => found.Identifier.ValueText == method).Body!.NormalizeWhitespace().ToFullString();

    private static (string Up, string Down) Operations(Compilation before, DbContext past, ScaffoldedMigration expected, string provider)
    {
        // As a migration that is compiled and read back has them: without what only the differ knows.
        var compilation = before.AddSyntaxTrees(ScenarioCompiler.Parse("Expected.cs", expected.MigrationCode), ScenarioCompiler.Parse("Expected.Designer.cs", expected.MetadataCode));
        using var context = Contexts.Create(ScenarioCompiler.LoadBare(compilation).ContextTypes.Single(), provider);
        var assembly = context.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[expected.MigrationId], past.Database.ProviderName!);
        var designTime = DesignTime.Services(context);
        return (Text(designTime, migration.UpOperations), Text(designTime, migration.DownOperations));
    }

    private static string Text(IServiceProvider designTime, IReadOnlyList<MigrationOperation> operations)
    {
        var text = new IndentedStringBuilder();
        designTime.GetRequiredService<ICSharpMigrationOperationGenerator>().Generate("migrationBuilder", operations, text);
        return text.ToString();
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (theirs, ours) = (expected.ReplaceLineEndings("\n").Split('\n'), actual.ReplaceLineEndings("\n").Split('\n'));
        for (var line = 0; line < Math.Max(theirs.Length, ours.Length); line++)
        {
            var (left, right) = (line < theirs.Length ? theirs[line] : "(end)", line < ours.Length ? ours[line] : "(end)");
            if (left != right) return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}: EF Core writes '{left.Trim()}', OrmLint '{right.Trim()}' (after '{(line > 0 ? theirs[line - 1].Trim() : "")}')");
        }

        return "";
    }
}
