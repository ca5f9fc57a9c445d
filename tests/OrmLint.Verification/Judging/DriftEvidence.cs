using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>What EF Core's own differ finds between the snapshot and the model. It needs no database.</summary>
public sealed class DriftEvidence : Evidence
{
    private static readonly ImmutableHashSet<string> s_pending = ["ORM3001"];

    private readonly string _provider;
    private readonly List<string> _pending = [];
    private readonly List<string> _defects = [];
    private readonly List<string> _sql = [];
    private bool _renames;

    private DriftEvidence(string provider) => _provider = provider;

    /// <summary>The SQL that leads from the first migration to the model: by EF Core's differ, or by the migrations that a fix added.</summary>
    public override string Outcome => string.Join("", _sql);

    /// <summary>Whether EF Core would put anything into a new migration.</summary>
    public bool IsPending => _pending.Count > 0;

    /// <summary>Asks EF Core about each context of the scenario.</summary>
    public static Evidence Of(LoadedScenario loaded, string provider)
    {
        var evidence = new DriftEvidence(provider);
        foreach (var type in loaded.ContextTypes)
        {
            using var context = Contexts.Create(type, provider);
            evidence.Ask(context);
        }

        return evidence;
    }

    // Whether a removed and an added column are a rename is a matter of opinion: the fix offers both.
    /// <inheritdoc />
    public override bool HasOutcomeOf(Evidence before) => base.HasOutcomeOf(before) || _renames || ((DriftEvidence)before)._renames;

    /// <inheritdoc />
    public override IEnumerable<Contradiction> Contradictions(ImmutableArray<Finding> findings)
    {
        var claims = findings.Where(finding => s_pending.Contains(finding.Id)).ToList();
        if (!IsPending)
        {
            foreach (var claim in claims) yield return new Contradiction(claim.Line, $"{claim.Id} says that a migration is missing, but for {_provider} EF Core finds no difference");
        }
        else if (claims.Count == 0)
        {
            yield return new Contradiction(0, $"for {_provider} EF Core finds a change without a migration, and nothing says so: {_pending[0]}");
        }

        foreach (var defect in _defects) yield return new Contradiction(0, defect);
    }

    /// <inheritdoc />
    public override IEnumerable<string> Describe() => _pending.DefaultIfEmpty($"{_provider}: no pending change");

    private void Ask(DbContext context)
    {
        var designTime = DesignTime.Services(context);
        var code = designTime.GetRequiredService<ICSharpMigrationOperationGenerator>();
        var pending = DesignTime.Differences(context, designTime);
        foreach (var operation in pending)
        {
            var text = new IndentedStringBuilder();
            code.Generate("migrationBuilder", [operation], text);
            _pending.Add($"{_provider}, {context.GetType().Name}: {string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        }

        var migrations = context.GetService<IMigrationsAssembly>();
        var later = migrations.Migrations.Skip(1).SelectMany(migration => migrations.CreateMigration(migration.Value, context.Database.ProviderName!).UpOperations).ToList();
        IReadOnlyList<MigrationOperation> all = [.. later, .. pending];
        _renames |= all.Any(operation => operation is RenameColumnOperation or RenameTableOperation);
        _sql.AddRange(context.GetService<IMigrationsSqlGenerator>().Generate(all, context.GetService<IDesignTimeModel>().Model).Select(command => command.CommandText));
        if (_provider == "sqlite" && later.Count > 0) _defects.AddRange(MigratedSchema.Defects(context.GetType()));
    }
}
