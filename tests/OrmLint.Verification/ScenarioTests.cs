using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Verification;

/// <summary>Every file under Scenarios is a test: OrmLint reports what is marked, and what is marked is what really happens.</summary>
public sealed class LoadingScenarios
{
    public static TheoryData<string> Names => new(ScenarioFolder.Names(ScenarioKind.Loading));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Loading(string scenario)
    {
        if (await Verifier.Verify(ScenarioFolder.Read(scenario)) is not "" and var wrong) Assert.Fail(wrong);
    }
}
