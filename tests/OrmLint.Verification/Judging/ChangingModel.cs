using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>Whether a context builds another model each time: EF Core's differ compares two that were built one after the other.</summary>
public static class ChangingModel
{
    /// <summary>The operations between the two, none where they are the same.</summary>
    public static IEnumerable<string> Of(Type contextType)
    {
        using var one = Build(contextType);
        var before = one.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        System.Threading.Thread.Sleep(2);
        using var other = Build(contextType);
        return [.. other.GetService<IMigrationsModelDiffer>().GetDifferences(before, other.GetService<IDesignTimeModel>().Model.GetRelationalModel())
            .Select(operation => $"{contextType.Name}: {operation.GetType().Name}")];
    }

    // Models are kept by the services that built them.
    private static DbContext Build(Type contextType) => Contexts.Create(contextType, options => options.UseSqlite("Data Source=:memory:").EnableServiceProviderCaching(false));
}
