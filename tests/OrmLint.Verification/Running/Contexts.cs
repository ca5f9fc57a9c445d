using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;

namespace OrmLint.Verification.Running;

/// <summary>How contexts are made, for the provider that a scenario is judged with. None but SQLite is connected to.</summary>
public static class Contexts
{
    private const string Nowhere = "Server=nowhere;Database=none";

    private static readonly Dictionary<string, Action<DbContextOptionsBuilder>> s_use = new()
    {
        ["sqlite"] = options => options.UseSqlite("Data Source=:memory:"),
        ["sqlserver"] = options => options.UseSqlServer(Nowhere),
#if NPGSQL
        ["npgsql"] = options => options.UseNpgsql("Host=nowhere;Database=none"),
#endif
#if POMELO
        ["mysql"] = options => options.UseMySql("Server=nowhere;Database=none", new MySqlServerVersion(new Version(8, 0, 36))),
#endif
    };

    /// <summary>Whether the provider exists for this version of EF Core.</summary>
    public static bool Has(string provider) => s_use.ContainsKey(provider);

    /// <summary>Makes a context for a provider.</summary>
    public static DbContext Create(Type type, string provider) => Create(type, s_use.TryGetValue(provider, out var use)
        ? use
        : throw new ScenarioException($"There is no provider '{provider}', only {string.Join(", ", s_use.Keys)}."));

    /// <summary>Makes a context with options that <paramref name="configure"/> sets.</summary>
    public static DbContext Create(Type type, Action<DbContextOptionsBuilder> configure)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        configure(builder);
        var takesOptions = type.GetConstructors().FirstOrDefault(constructor => constructor.GetParameters() is [var only] && only.ParameterType.IsInstanceOfType(builder.Options))
            ?? throw new ScenarioException($"{type.Name} needs a public constructor that takes DbContextOptions<{type.Name}>.");
        return (DbContext)takesOptions.Invoke([builder.Options]);
    }
}
