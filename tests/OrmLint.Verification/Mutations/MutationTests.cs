using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrmLint.Verification.Running;
using Xunit;

namespace OrmLint.Verification.Mutations;

/// <summary>
/// Edits of models in Scenarios/Mutations. EF Core's differ says of each whether it is a drift; OrmLint must report no other, and each
/// that is not known to be missed. Of those that are missed ORM0001 must say what could not be read. The versions of EF Core take turns.
/// </summary>
public sealed class MutationTests
{
    public static TheoryData<string> Models { get; } = new(ScenarioFolder.Files("Mutations", "*.cs").Where(IsForThisVersion).Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Mutations(string model)
    {
        var path = ScenarioFolder.Files("Mutations", model + ".cs").Single();
        var mutated = new MutatedModel(File.ReadAllText(path));
        string[] others = [.. new[] { "sqlite", "npgsql" }.Where(Contexts.Has)];
        var mutations = Mutation.Read(Path.ChangeExtension(path, ".edits")).Where(MutationFilter.Takes).Prepend(new Mutation("nothing", "the model as it was", false, [])).ToList();

        var results = new ConcurrentDictionary<Mutation, (IReadOnlyList<MutationVerdict> Verdicts, string Failure)>();
        await Parallel.ForEachAsync(mutations.Select(static (mutation, number) => (mutation, number)), async (numbered, _) =>
        {
            // SQL Server shows most of what can differ; the other providers take turns.
            var (mutation, number) = numbered;
            IEnumerable<string> providers = others.Where((_, position) => number == 0 || number % others.Length == position).Prepend("sqlserver");
            if (MutationFilter.Providers is { } asked) providers = asked;
            try
            {
                results[mutation] = (await mutated.Judge(mutation.Apply(mutated.Source), providers, MutationFilter.AreAllScaffolded || number % 6 == 0), "");
            }
            catch (ScenarioException exception)
            {
                results[mutation] = ([], exception.Message);
            }
        });

        var summary = new MutationSummary();
        List<string> wrong = [];
        foreach (var mutation in mutations)
        {
            var (verdicts, failure) = results[mutation];
            if (failure != "") wrong.Add($"{mutation.Kind}: {mutation.Title}\n    {failure}");
            foreach (var verdict in verdicts)
            {
                var complaint = Complaint(mutation, verdict);
                var note = complaint is null ? null : $"{model}, {mutation.Kind}: {mutation.Title}\n    {complaint}\n{verdict.Describe()}";
                summary.Count(mutation.Kind, verdict, note);
                if (verdict.Scaffold is { IsEqual: false } scaffold) summary.Note($"{model}, {mutation.Kind}: {mutation.Title}, {verdict.Provider}: {scaffold.Titles.FirstOrDefault("not offered")}: {scaffold.Difference}");
                if (note is not null) wrong.Add(note);
            }

            if (mutation.IsMissed && verdicts.Any(static verdict => verdict.IsDrift) && verdicts.All(static verdict => !verdict.IsDrift || verdict.IsReported)) wrong.Add($"{mutation.Kind}: {mutation.Title}\n    nothing is missed here: take '(missed)' away");
        }

        MutationSummary.OfThisRun.Add(summary);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong) + "\n\n" + summary);
        if (!MutationFilter.IsOn) Assert.True(summary.Recall.Reported >= 0.95 * summary.Recall.All, summary.ToString());
    }

    /// <summary>Three files each, as a whole, against those that EF Core's own scaffolder writes in the same run.</summary>
    [Theory]
    [InlineData("Store", "property added: text", "sqlserver")]
    [InlineData("Store", "relationship: reference with its key added", "sqlite")]
    [InlineData("Store", "entity added: a set", "sqlserver")]
    [InlineData("Store", "hierarchy: a plain type gets a derived one", "sqlserver")]
    [InlineData("Store", "key: other order", "sqlite")]
    [InlineData("Library", "length: of an owned type", "sqlserver")]
    [InlineData("Library", "relationship: one to one becomes one to many", "sqlserver")]
    [InlineData("Library", "many to many: navigation ignored", "sqlserver")]
    [InlineData("Members", "replaced: a class by another one", "sqlite")]
    public async Task Scaffold_is_to_the_letter(string model, string title, string provider)
    {
        if (MutationFilter.IsOn || Bed.EfMajor < 10) return;
        var verdict = await Judge(model, title, provider);
        Assert.True(verdict.Scaffold is { IsOffered: true, IsEqual: true, Defects.IsEmpty: true }, verdict.Scaffold?.Difference + string.Join("\n", verdict.Scaffold?.Defects ?? []));
    }

    /// <summary>The same for MySQL, whose provider says more of columns and tables, and has no version for EF Core 10.</summary>
    [Theory]
    [InlineData("Store", "property added: text")]
    [InlineData("Store", "relationship: reference with its key added")]
    [InlineData("Store", "relationship: shadow key becomes optional")]
    [InlineData("Store", "entity added: a set")]
    [InlineData("Store", "type: Guid to text")]
    [InlineData("Store", "key: other order")]
    [InlineData("Store", "required: text becomes required")]
    [InlineData("Store", "comment: of a table changes")]
    public async Task Scaffold_is_to_the_letter_for_MySQL(string model, string title)
    {
        if (MutationFilter.IsOn || !Contexts.Has("mysql")) return;
        var verdict = await Judge(model, title, "mysql");
        Assert.True(verdict.Scaffold is { IsOffered: true, IsEqual: true, Defects.IsEmpty: true }, verdict.Scaffold?.Difference + string.Join("\n", verdict.Scaffold?.Defects ?? []));
    }

    /// <summary>A convention gives shadow foreign keys another length than the keys they lead to have; and other rules of EF Core's that are not followed. A column is not written anew, nor one that leads to it, where its type is not read.</summary>
    [Theory]
    [InlineData("Library", "conventions: length of texts", "sqlserver")]
    [InlineData("Store", "relationship: foreign key becomes required", "sqlserver")]
    [InlineData("Library", "required: of a property whose length is not read", "sqlserver")]
    [InlineData("Library", "many to many: added over a key whose length is not read", "sqlserver")]
    public async Task Scaffold_is_not_offered(string model, string title, string provider)
    {
        if (MutationFilter.IsOn || Bed.EfMajor < 10) return;
        Assert.Equal(ScaffoldVerdict.NotOffered.Titles, (await Judge(model, title, provider)).Scaffold?.Titles);
    }

    // A model of a library's classes has its versions in its head, as a scenario has.
    private static bool IsForThisVersion(string path)
        => File.ReadLines(path).FirstOrDefault(static line => line.StartsWith("// ef:", StringComparison.Ordinal)) is not { } versions || versions.Split(' ').Contains(Bed.EfMajor.ToString(CultureInfo.InvariantCulture));

    private static async Task<MutationVerdict> Judge(string model, string title, string provider)
    {
        var path = ScenarioFolder.Files("Mutations", model + ".cs").Single();
        var mutated = new MutatedModel(File.ReadAllText(path));
        var mutation = Mutation.Read(Path.ChangeExtension(path, ".edits")).Single(mutation => $"{mutation.Kind}: {mutation.Title}" == title);
        return (await mutated.Judge(mutation.Apply(mutated.Source), [provider], isScaffolded: true)).Single();
    }

    private static string? Complaint(Mutation mutation, MutationVerdict verdict) => verdict switch
    {
        { IsDrift: false, IsReported: true } => "it is no drift, and it is reported",
        { IsDrift: true, IsReported: false } when !mutation.IsMissed => "it is a drift, and it is not reported",
        { IsDrift: true, IsReported: false, IsExplained: false } => "it is missed, and ORM0001 does not say what could not be read",
        { Scaffold.Defects: { IsEmpty: false } defects } => "the scaffolded migration is wrong: " + string.Join("\n    ", defects),
        _ => null,
    };
}

/// <summary>
/// While working on one kind of edit: <c>ORMLINT_MUTATION=index</c> takes those whose kind or title has that word, and
/// <c>ORMLINT_PROVIDER=sqlite,npgsql</c> those providers (<c>mysql</c> is there for EF Core 9). <c>ORMLINT_SCAFFOLDS=all</c> has the fix judged of each edit, not of every sixth.
/// </summary>
file static class MutationFilter
{
    private static readonly string? s_provider = Environment.GetEnvironmentVariable("ORMLINT_PROVIDER");
    private static readonly string? s_word = Environment.GetEnvironmentVariable("ORMLINT_MUTATION");

    /// <summary>The providers that are asked for; null: those of the test.</summary>
    public static string[]? Providers => string.IsNullOrEmpty(s_provider) ? null : s_provider.Split(',');

    public static bool AreAllScaffolded => Environment.GetEnvironmentVariable("ORMLINT_SCAFFOLDS") == "all";

    public static bool IsOn => !string.IsNullOrEmpty(s_word);

    /// <summary>Whether it is this version's turn to judge an edit; one that is asked for is judged by each.</summary>
    public static bool Takes(Mutation mutation, int number) => !IsOn ? EfTurns.Has(number) : (mutation.Kind + ": " + mutation.Title).Contains(s_word!, StringComparison.OrdinalIgnoreCase);
}
