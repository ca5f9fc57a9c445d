using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrmLint.Verification.Running;
using Xunit;
using Xunit.Abstractions;

namespace OrmLint.Verification.Mutations;

/// <summary>
/// Random edits of random models, judged by EF Core's differ: OrmLint reports no other drift, and nearly all of them; for the rest ORM0001 says what could
/// not be read. <c>ORMLINT_SEED</c> and <c>ORMLINT_GENERATED</c> (how many edits) repeat a run, or make a longer one.
/// </summary>
public sealed class GeneratedMutationTests(ITestOutputHelper output)
{
    private const int EditsOfAModel = 5;

    [Fact]
    public async Task GeneratedMutations()
    {
        var seed = Setting("ORMLINT_SEED") ?? 20260101;
        var edits = Setting("ORMLINT_GENERATED") ?? 35;
        string[] providers = [.. new[] { "sqlserver", "sqlite", "npgsql" }.Where(Contexts.Has)];
        var results = new ConcurrentBag<(int Number, string What, MutationVerdict Verdict, string Sources)>();
        var refused = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, (edits + EditsOfAModel - 1) / EditsOfAModel), async (number, _) =>
        {
            // Each model has a seed of its own, so that it is the same whatever runs beside it.
            var generator = new ModelGenerator(new Random(seed + (number * 7919)));
            var model = generator.Model();
            var mutated = new MutatedModel(model.ToSource());
            var provider = generator.One(providers);
            for (var count = 0; count < EditsOfAModel; count++)
            {
                var (what, edited) = new ModelEdits(generator).Edit(model);
                try
                {
                    var verdict = (await mutated.Judge(edited.ToSource(), [provider])).Single();
                    results.Add((number, what, verdict, Difference(mutated.Source, edited.ToSource())));
                }
                catch (ScenarioException exception)
                {
                    refused.Add($"{number}, {what}: {exception.Message}\n{edited.ToSource()}");
                }
            }
        });

        var drifts = results.Where(static result => result.Verdict.IsDrift).ToList();
        var falsely = results.Where(static result => result.Verdict is { IsDrift: false, IsReported: true }).Select(result => Describe("reported, and no drift", result)).ToList();
        var silent = drifts.Where(static result => result.Verdict is { IsReported: false, IsExplained: false }).Select(result => Describe("missed without a word", result)).ToList();
        var missed = drifts.Where(static result => result.Verdict is { IsReported: false, IsExplained: true }).Select(result => Describe("missed, and said why", result)).ToList();
        var summary = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, EF Core {Bed.EfMajor}: {drifts.Count - silent.Count - missed.Count} of {drifts.Count} drifts reported, {falsely.Count} of {results.Count - drifts.Count} clean edits too, {refused.Count} models not taken");
        output.WriteLine(summary);
        Console.WriteLine(summary);

        if (Environment.GetEnvironmentVariable("ORMLINT_MUTATIONS") is { Length: > 0 } file) System.IO.File.WriteAllText(file, string.Join("\n\n", falsely.Concat(silent).Concat(missed).Concat(refused).Prepend(summary)));
        Assert.True(falsely.Count == 0 && silent.Count == 0 && drifts.Count - missed.Count >= 0.95 * drifts.Count && refused.Count <= edits / 20, summary + "\n\n" + string.Join("\n\n", falsely.Concat(silent).Concat(missed).Concat(refused)));
    }

    private static string Describe(string verdict, (int Number, string What, MutationVerdict Verdict, string Sources) result)
        => $"model {result.Number}, {result.What}: {verdict}\n{result.Verdict.Describe()}\n{result.Sources}";

    /// <summary>The source before, with the lines that went and came marked.</summary>
    private static string Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var (gone, came) = (old.Except(now).ToHashSet(), now.Except(old).ToHashSet());
        return string.Join('\n', now.Select(line => (came.Contains(line) ? "  + " : "    ") + line).Concat(gone.Select(static line => "  - " + line)));
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
