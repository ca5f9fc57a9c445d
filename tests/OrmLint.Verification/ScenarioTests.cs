using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Verification;

/// <summary>Statements are sent per element just where it is marked.</summary>
public sealed class LoadingScenarios
{
    public static TheoryData<string> Names => new(ScenarioFolder.Names(ScenarioKind.Loading));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Loading(string scenario) => Scenarios.Verify(scenario);
}

/// <summary>A hostile value becomes SQL text just where it is marked.</summary>
public sealed class RawSqlScenarios
{
    public static TheoryData<string> Names => new(ScenarioFolder.Names(ScenarioKind.RawSql));

    [Theory]
    [MemberData(nameof(Names))]
    public Task RawSql(string scenario) => Scenarios.Verify(scenario);
}

/// <summary>EF Core finds a change without a migration just where it is marked.</summary>
public sealed class DriftScenarios
{
    public static TheoryData<string> Names => new(ScenarioFolder.Names(ScenarioKind.Drift));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Drift(string scenario) => Scenarios.Verify(scenario);
}

file static class Scenarios
{
    public static async Task Verify(string name)
    {
        if (await Verifier.Verify(ScenarioFolder.Read(name)) is not "" and var wrong) Assert.Fail(wrong);
    }
}
