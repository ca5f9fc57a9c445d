using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Verification;

/// <summary>Statements are sent per element just where it is marked.</summary>
public sealed class LoadingScenarios
{
    public static TheoryData<string> Names { get; } = new(ScenarioFolder.Names(ScenarioKind.Loading));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Loading(string scenario) => Scenarios.Verify(scenario, Names);
}

/// <summary>A hostile value becomes SQL text just where it is marked.</summary>
public sealed class RawSqlScenarios
{
    public static TheoryData<string> Names { get; } = new(ScenarioFolder.Names(ScenarioKind.RawSql));

    [Theory]
    [MemberData(nameof(Names))]
    public Task RawSql(string scenario) => Scenarios.Verify(scenario, Names);
}

/// <summary>EF Core finds a change without a migration just where it is marked.</summary>
public sealed class DriftScenarios
{
    public static TheoryData<string> Names { get; } = new(ScenarioFolder.Names(ScenarioKind.Drift));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Drift(string scenario) => Scenarios.Verify(scenario, Names);
}

/// <summary>Migrations do what is wrong with them just where it is marked.</summary>
public sealed class MigrationScenarios
{
    public static TheoryData<string> Names { get; } = new(ScenarioFolder.Names(ScenarioKind.Migrations));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Migrations(string scenario) => Scenarios.Verify(scenario, Names);
}

/// <summary>xunit runs the cases of a class one after the other; the next ones are worked on meanwhile.</summary>
file static class Scenarios
{
    private static readonly int s_ahead = Environment.ProcessorCount - 1;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> s_verdicts = new();

    public static async Task Verify(string name, TheoryData<string> names)
    {
        foreach (var next in ((IEnumerable<object[]>)names).Select(row => (string)row[0]).SkipWhile(next => next != name).Take(s_ahead + 1)) _ = Verdict(next);
        if (await Verdict(name) is not "" and var wrong) Assert.Fail(wrong);
    }

    private static Task<string> Verdict(string name)
        => s_verdicts.GetOrAdd(name, name => new(() => Task.Run(() => Verifier.Verify(ScenarioFolder.Read(name))))).Value;
}
