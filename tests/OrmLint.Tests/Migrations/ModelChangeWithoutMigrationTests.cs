using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>ORM3001 on committed models, their snapshots by EF Core, and edits that EF Core's differ has judged.</summary>
public class ModelChangeWithoutMigrationTests
{
    public static IEnumerable<object[]> Cases() => DriftCases.All.Select(static drift => new object[] { drift.Name });

    public static IEnumerable<object[]> Models() => DriftCases.All.Select(static drift => drift.Model).Distinct().Select(static model => new object[] { model });

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_model_as_migrated_is_silent(string model)
    {
        foreach (var (provider, ef) in Drift.Snapshots(model)) await Drift.Reports(Drift.Model(model), Drift.Snapshot(model, provider, ef), ef);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_edit_is_reported_where_EF_Core_has_an_operation_for_it(string name)
    {
        var drift = DriftCases.All.Single(drift => drift.Name == name);
        var source = drift.Apply(Drift.Model(drift.Model));
        foreach (var (provider, ef) in Drift.Snapshots(drift.Model)) await Drift.Reports(source, Drift.Snapshot(drift.Model, provider, ef), ef);
    }
}
