using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Orms;

/// <summary>
/// A library that reaches a database, as data: its types, and what their members mean. A new library is a new file with one
/// of these, and a line in <see cref="All"/>.
/// </summary>
public sealed class OrmLibrary
{
    private readonly ImmutableHashSet<string> _assemblies;

    /// <summary>Describes a library.</summary>
    /// <param name="name">As users call it: "EF Core", "Dapper".</param>
    /// <param name="assemblies">Simple assembly names; a compilation that references one of them references the library.</param>
    /// <param name="types">The types whose members have a meaning.</param>
    public OrmLibrary(string name, IEnumerable<string> assemblies, params OrmType[] types)
    {
        Name = name;
        _assemblies = assemblies.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        Types = types.ToImmutableArray();
    }

    /// <summary>Every library that OrmLint knows.</summary>
    public static ImmutableArray<OrmLibrary> All { get; } = ImmutableArray.Create(
        EfCore.Library, AspNetIdentity.Library, Ef6.Library, NHibernate.Library, LinqToDb.Library,
        Dapper.Library, RepoDb.Library, NPoco.Library, NPoco.PetaPoco, OrmLite.Library, FreeSql.Library, SqlSugar.Library, AdoNet.Library);

    /// <summary>How the sets of all libraries are called in source: <c>DbSet</c>, <c>ITable</c>.</summary>
    public static ImmutableHashSet<string> SetNames { get; } = All.SelectMany(static library => library.Types).Where(static type => type.IsSet).Select(static type => type.SourceName).ToImmutableHashSet();

    /// <summary>The names of all members of all libraries that have a meaning.</summary>
    public static ImmutableHashSet<string> MemberNames { get; } = All.SelectMany(static library => library.Types).SelectMany(static type => type.Members.Keys).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>As users call it.</summary>
    public string Name { get; }

    /// <summary>The types whose members have a meaning.</summary>
    public ImmutableArray<OrmType> Types { get; }

    /// <summary>Whether <paramref name="compilation"/> references the library. Looks at names only, so that no assembly is opened.</summary>
    public bool IsReferencedBy(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(name => _assemblies.Contains(name.Name));
}

/// <summary>A type of a library, with what its members mean by name: overloads of one name mean the same.</summary>
public sealed class OrmType
{
    /// <summary>The name under which a constructor's meaning is kept.</summary>
    public const string Constructor = ".ctor";

    private readonly ImmutableDictionary<string, OrmMember>.Builder _members = ImmutableDictionary.CreateBuilder<string, OrmMember>(StringComparer.Ordinal);
    private ImmutableDictionary<string, OrmMember>? _built;

    /// <summary>Describes the type of this metadata name.</summary>
    /// <param name="metadataName">For example <c>Microsoft.EntityFrameworkCore.DbSet`1</c>.</param>
    /// <param name="forDerivedTypes">Whether members of the same name on derived and implementing types mean the same.</param>
    public OrmType(string metadataName, bool forDerivedTypes = false)
    {
        MetadataName = metadataName;
        ForDerivedTypes = forDerivedTypes;
    }

    /// <summary>The type's full metadata name.</summary>
    public string MetadataName { get; }

    /// <summary>Its name as it is written in source: without namespace and number of type parameters.</summary>
    public string SourceName => MetadataName.Substring(MetadataName.LastIndexOf('.') + 1).Split('`')[0];

    /// <summary>Whether members of the same name on derived and implementing types mean the same.</summary>
    public bool ForDerivedTypes { get; }

    /// <summary>The members that have a meaning, by name.</summary>
    public ImmutableDictionary<string, OrmMember> Members => _built ??= _members.ToImmutable();

    /// <summary>Whether its values are queries for the rows of a table, of the type that its first type argument is: <c>DbSet&lt;T&gt;</c>.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether its values are a database, as classes with a property for each set derive from them: <c>DbContext</c>.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether its values are a statement that is put together, and sent by one of its members: a command, a fluent query that is no <c>IQueryable</c>.</summary>
    public bool IsStatement { get; init; }

    /// <summary>Says what the members of these names mean.</summary>
    public OrmType With(OrmMember meaning, params string[] names)
    {
        foreach (var name in names) _members.Add(name, meaning);
        return this;
    }
}
