using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Orms;

/// <summary>EF Core's own types, as a compilation sees them.</summary>
public sealed class EfCoreSymbols
{
    private EfCoreSymbols(INamedTypeSymbol dbContext, INamedTypeSymbol dbSet, Compilation compilation)
    {
        DbContext = dbContext;
        DbSet = dbSet;
        Version = dbContext.ContainingAssembly.Identity.Version;
        Queryable = compilation.GetTypeByMetadataName("System.Linq.IQueryable");
        ModelSnapshot = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot");
        Migration = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Migrations.Migration");
        HasProxies = compilation.ReferencedAssemblyNames.Any(static name => name.Name == "Microsoft.EntityFrameworkCore.Proxies");
    }

    /// <summary><c>Microsoft.EntityFrameworkCore.DbContext</c>.</summary>
    public INamedTypeSymbol DbContext { get; }

    /// <summary><c>Microsoft.EntityFrameworkCore.DbSet&lt;T&gt;</c>, unbound.</summary>
    public INamedTypeSymbol DbSet { get; }

    /// <summary><c>System.Linq.IQueryable</c>.</summary>
    public INamedTypeSymbol? Queryable { get; }

    /// <summary><c>ModelSnapshot</c>, the base of the class that holds the model as of the last migration; null without EF Core's relational package.</summary>
    public INamedTypeSymbol? ModelSnapshot { get; }

    /// <summary><c>Migration</c>, the base of each migration; null without EF Core's relational package.</summary>
    public INamedTypeSymbol? Migration { get; }

    /// <summary>The version of the referenced <c>Microsoft.EntityFrameworkCore</c> assembly.</summary>
    public Version Version { get; }

    /// <summary>Whether the package of lazy-loading proxies is referenced; whether they are switched on is another question.</summary>
    public bool HasProxies { get; }

    /// <summary>The types, or <see langword="null"/> where EF Core is not referenced.</summary>
    public static EfCoreSymbols? In(Compilation compilation)
        => compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is { } dbContext
            && compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbSet`1") is { } dbSet
            ? new EfCoreSymbols(dbContext, dbSet, compilation)
            : null;

    /// <summary>Whether <paramref name="type"/> is a context: derives from <c>DbContext</c>.</summary>
    public bool IsContext(ITypeSymbol? type) => type.DerivesFrom(DbContext);

    /// <summary>The entity type <c>T</c> where <paramref name="type"/> is <c>DbSet&lt;T&gt;</c> or derives from it.</summary>
    public ITypeSymbol? EntityOfSet(ITypeSymbol? type)
    {
        for (var ancestor = type as INamedTypeSymbol; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, DbSet)) return ancestor.TypeArguments[0];
        }

        return null;
    }
}
