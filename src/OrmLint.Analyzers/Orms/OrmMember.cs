using System;

namespace OrmLint.Orms;

/// <summary>What a call does to the database, or to the query it is part of.</summary>
[Flags]
public enum OrmEffect
{
    /// <summary>Nothing by itself.</summary>
    None = 0,

    /// <summary>Sends a statement that reads.</summary>
    Reads = 1,

    /// <summary>Sends a statement that writes at once (not by saving tracked changes).</summary>
    Writes = 2,

    /// <summary>Saves tracked changes.</summary>
    Saves = 4,

    /// <summary>Loads a navigation of an entity that is already there.</summary>
    Loads = 8,

    /// <summary>Gives a query made from the one it is called on; nothing is sent.</summary>
    Composes = 16,

    /// <summary>Gives a query where there was none (<c>Set&lt;T&gt;()</c>).</summary>
    Starts = 32,

    /// <summary>Executes only if what it is called on is a query of a database (<c>Queryable.First</c>, <c>Enumerable.ToList</c>).</summary>
    OfQuery = 64,

    /// <summary>Begins or ends a transaction.</summary>
    Transacts = 128,

    /// <summary>Any statement, of whatever kind.</summary>
    RoundTrip = Reads | Writes | Saves | Loads | Transacts,
}

/// <summary>How values get into a statement beside its SQL text.</summary>
public enum SqlParameters
{
    /// <summary>The call takes no SQL text.</summary>
    None,

    /// <summary>EF Core: an interpolated string handed over as such (<c>FromSql($"…{value}")</c>).</summary>
    Interpolation,

    /// <summary>Dapper, linq2db, RepoDb and others: members of an anonymous object, <c>@name</c> in the text.</summary>
    AnonymousObject,

    /// <summary>ADO.NET: the command's parameter collection, <c>@name</c> in the text.</summary>
    ParameterCollection,

    /// <summary>Entity Framework 6: values after the text, <c>@p0</c> in it.</summary>
    Arguments,

    /// <summary>NPoco, PetaPoco: values after the text, <c>@0</c> in it.</summary>
    NumberedArguments,

    /// <summary>NHibernate: <c>SetParameter("name", value)</c> on the query, <c>:name</c> in the text.</summary>
    SetParameter,
}

/// <summary>The meaning of a member of a library: what it does, and which of its parameters is SQL text.</summary>
public sealed record OrmMember(OrmEffect Effect)
{
    /// <summary>The name that stands for whatever the first parameter is called that is a text.</summary>
    public const string FirstText = "*";

    /// <summary>The name of the parameter that is SQL text, as the library declares it; for a property, <c>value</c>. Null: takes no SQL.</summary>
    public string? SqlParameter { get; init; }

    /// <summary>The name of the parameter that is an interpolated string, whose holes the library makes parameters of. Null: takes none.</summary>
    public string? InterpolatedParameter { get; init; }

    /// <summary>How a value gets into the statement safely.</summary>
    public SqlParameters Parameters { get; init; }

    /// <summary>The member that takes the same SQL with its values as parameters (<c>FromSql</c> for <c>FromSqlRaw</c>). Null: the same one does.</summary>
    public string? SafeMember { get; init; }

    /// <summary>Whether it looks among the entities that are tracked already, and asks the database only if it finds none (<c>Find</c>).</summary>
    public bool LooksAtTracked { get; init; }

    /// <summary>Whether users override it, to answer from a cache for one: then it means what their code does.</summary>
    public bool MayBeOverridden { get; init; }

    /// <summary>Whether its SQL is a part of a migration, which has no parameters.</summary>
    public bool IsMigration { get; init; }

    /// <summary>Whether the user says that it is not to be counted: it answers from a cache.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether any of <paramref name="effect"/> is among its effects.</summary>
    public bool Has(OrmEffect effect) => (Effect & effect) != 0;
}
