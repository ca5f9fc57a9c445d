using Microsoft.CodeAnalysis;

namespace OrmLint;

/// <summary>Every rule, in the order of the catalogue. An id is never reused.</summary>
public static class Rules
{
    private const string Loading = "OrmLint.Loading";
    private const string RawSql = "OrmLint.RawSql";
    private const string Migrations = "OrmLint.Migrations";

    /// <summary>Where the page of each rule is: this address, the id, and <c>.md</c>.</summary>
    public const string Pages = "https://github.com/ormlint/ormlint/blob/main/docs/rules/";

    // ORM1: loading

    /// <summary>Arguments: the sentence that says what runs, per element of what, on which path; the remedy.</summary>
    public static readonly DiagnosticDescriptor QueryPerElement = Warning("ORM1001", Loading,
        "Query runs once per element",
        "{0} runs once per element of {1}{2}; {3}",
        "A statement is sent to the database for each element of a collection (N+1). The time grows with the number of elements, and most of it is spent waiting for the network.");

    /// <summary>Arguments: navigation (Type.Name), source of the elements, path or empty, the Include to add.</summary>
    public static readonly DiagnosticDescriptor LazyLoadPerElement = Warning("ORM1002", Loading,
        "Lazily loaded navigation is read once per element",
        "'{0}' is loaded lazily, once per element of {1}{2}; {3}",
        "Lazy loading is on and the query did not include the navigation, so that reading it sends one query for each element (N+1).");

    /// <summary>Arguments: navigation (Type.Name), what it is (null, empty), the Include to add.</summary>
    public static readonly DiagnosticDescriptor UnloadedNavigation = Warning("ORM1003", Loading,
        "Navigation is read but was never loaded",
        "'{0}' was never loaded, and lazy loading is off: it is {1} here; {2}",
        "The query did not include the navigation, and nothing else can have loaded it: a reference is null, and a collection is empty, whatever the database holds.");

    /// <summary>Arguments: navigation (Type.Name), source of the elements, the Include to add.</summary>
    public static readonly DiagnosticDescriptor LoadPerElement = Warning("ORM1004", Loading,
        "Related data is loaded explicitly once per element",
        "'{0}' is loaded once per element of {1}; {2}",
        "Load sends one query for each element of the collection (N+1). Included in the query of the elements, it comes with them.");

    /// <summary>Arguments: the path of one collection, the path of the other.</summary>
    public static readonly DiagnosticDescriptor CollectionsMultiplyRows = Warning("ORM1005", Loading,
        "Sibling collection Includes multiply rows",
        "The rows of '{0}' and '{1}' multiply each other in one statement; add AsSplitQuery, or AsSingleQuery where they are few",
        "Collections that are included side by side are joined in one statement, which gives a row for each combination of their elements.");

    /// <summary>Arguments: the name, the type that it was looked for in, the remedy.</summary>
    public static readonly DiagnosticDescriptor IncludePathMissing = new("ORM1006",
        "Include path does not exist",
        "'{0}' is no navigation of '{1}', and the query throws; {2}",
        Loading, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "EF Core throws when a query is executed whose Include names something that is no navigation.", Pages + "ORM1006.md");

    /// <summary>Arguments: the operator because of which the Include has no effect.</summary>
    public static readonly DiagnosticDescriptor IncludeWithoutEffect = new("ORM1007",
        "Include has no effect",
        "The Include has no effect, since '{0}' gives no entities; remove it",
        Loading, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "EF Core includes related data in the entities that a query gives. Where it gives none, the Include is passed over.", Pages + "ORM1007.md");

    /// <summary>Arguments: the sentence that says what runs, source of the elements.</summary>
    public static readonly DiagnosticDescriptor LoopInvariantQuery = Warning("ORM1008", Loading,
        "Query in a loop does not depend on the loop",
        "{0} is the same for each element of {1}, and runs for each; run it once before the loop",
        "The query is sent for each element of a collection, and nothing in it or in the loop changes: each time it reads the same.");

    /// <summary>Arguments: the sentence that says what runs, what goes from level to level, path or empty.</summary>
    public static readonly DiagnosticDescriptor QueryPerLevel = new("ORM1009",
        "Query per level of a recursion",
        "{0} runs once per level of {1}{2}; load all levels in one query, or let the database follow them with a recursive one",
        Loading, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A tree, or a chain of rows, is read level by level, and each level waits for the answer to the one before.", Pages + "ORM1009.md");

    /// <summary>Arguments: entity, the navigation that is loaded.</summary>
    public static readonly DiagnosticDescriptor LazyEntitySerialized = Warning("ORM1010", Loading,
        "Lazily loading entity reaches a serializer",
        "'{0}' is serialized, which loads '{1}' lazily, one query at a time; select what is to be sent into a type of its own",
        "A serializer reads every property. Each navigation that it comes to is loaded by a query of its own, and so is what that leads to.");

    /// <summary>Arguments: the member that saves, source of the elements, path or empty, the remedy.</summary>
    public static readonly DiagnosticDescriptor SavePerElement = Warning("ORM1011", Loading,
        "Changes are saved once per element",
        "'{0}' runs once per element of {1}{2}; {3}",
        "Each SaveChanges is a round trip and a transaction of its own. Saved once after the loop, all changes go to the database together.");

    // ORM2: raw SQL

    /// <summary>Arguments: the value's source text, the method or property that takes the SQL, the remedy.</summary>
    public static readonly DiagnosticDescriptor SqlFromRuntimeValue = Warning("ORM2001", RawSql,
        "SQL text is built from a runtime value",
        "'{0}' becomes part of the SQL text that {1} runs; {2}",
        "A value that is spliced into SQL text can change what the statement does (SQL injection). Passed as a parameter it cannot.");

    /// <summary>Arguments: the value's source text, the method or property that takes the SQL, the remedy.</summary>
    public static readonly DiagnosticDescriptor SqlNameFromRuntimeValue = Warning("ORM2002", RawSql,
        "Identifier or keyword in SQL comes from a runtime value",
        "'{0}' becomes a name or keyword in the SQL text that {1} runs, where no parameter can stand; {2}",
        "A name or keyword that comes from outside can change what the statement does (SQL injection). No parameter can stand in its place; a value that is chosen from a list of your own cannot do harm.");

    /// <summary>Arguments: the value's source text, the method that takes the SQL, the remedy.</summary>
    public static readonly DiagnosticDescriptor FlattenedInterpolation = Warning("ORM2003", RawSql,
        "Interpolated SQL was turned into a string before a parameterizing method",
        "'{0}' becomes part of the SQL text that {1} runs, since the interpolation was made a string before; {2}",
        "A FormattableString keeps its values apart from its text, and EF Core makes parameters of them. Made a string, it is text, and a value in it can change what the statement does (SQL injection).");

    /// <summary>Arguments: the value's source text, the method that takes the SQL, what is wrong with its place and the remedy.</summary>
    public static readonly DiagnosticDescriptor MisplacedParameter = Warning("ORM2004", RawSql,
        "Parameter where SQL takes none",
        "'{0}' is a parameter of the statement that {1} runs; {2}",
        "The holes of the interpolation become parameters. Inside of quotes, a comment or in the place of a name a parameter is none: the statement fails, or runs with the parameter's name for a value.");

    /// <summary>Arguments: the value's source text, the method that takes the SQL, what is lost and the remedy.</summary>
    public static readonly DiagnosticDescriptor LostInParameter = Warning("ORM2008", RawSql,
        "Collection or format specifier in a parameterizing interpolation does not do what it says",
        "'{0}' is one parameter of the statement that {1} runs, {2}",
        "Each hole of the interpolation becomes one parameter. A collection in it is no list of values, and a format or an alignment is not applied.");

    // ORM3: migrations

    /// <summary>Arguments: what is in the model (or no longer in it), the context, the remedy.</summary>
    public static readonly DiagnosticDescriptor ModelChangeWithoutMigration = Warning("ORM3001", Migrations,
        "The model has a change that no migration contains",
        "{0} of {1}; {2}",
        "The entity classes and the last migration's snapshot disagree: the database that the migrations build is not the one that the model expects.");

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message, string description)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, Pages + id + ".md");
}
