using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace OrmLint.Verification.Judging;

/// <summary>EF Core's design-time services: what the dotnet-ef tool calls.</summary>
public static class DesignTime
{
    /// <summary>The id of the migration that a scenario starts from.</summary>
    public const string FirstMigration = "20260101000000_Initial";

    /// <summary>The services of a context.</summary>
    public static IServiceProvider Services(DbContext context)
        => new DesignTimeServicesBuilder(context.GetType().Assembly, context.GetType().Assembly, new OperationReporter(null), []).Build(context);

    /// <summary>What EF Core would put into a new migration.</summary>
    public static IReadOnlyList<MigrationOperation> Differences(DbContext context, IServiceProvider designTime)
    {
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot;
        return context.GetService<IMigrationsModelDiffer>().GetDifferences(
            designTime.GetRequiredService<ISnapshotModelProcessor>().Process(snapshot?.Model)?.GetRelationalModel(),
            context.GetService<IDesignTimeModel>().Model.GetRelationalModel());
    }

    /// <summary>The files that <c>dotnet ef migrations add Initial --output-dir …</c> writes for a context: by path, their text.</summary>
    public static ImmutableDictionary<string, string> FirstMigrationOf(DbContext context, string folder)
    {
        var migration = Services(context).GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration("Initial", context.GetType().Namespace ?? "App", folder.Replace('/', '.'), "C#");
        return ImmutableDictionary.CreateRange(new Dictionary<string, string>
        {
            [$"{folder}/{FirstMigration}.cs"] = migration.MigrationCode,
            [$"{folder}/{FirstMigration}.Designer.cs"] = migration.MetadataCode.Replace(migration.MigrationId, FirstMigration),
            [$"{folder}/{migration.SnapshotName}.cs"] = migration.SnapshotCode,
        });
    }
}
