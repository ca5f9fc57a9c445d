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

    // ORM0: OrmLint itself

    /// <summary>Arguments: why it could not be read, what is taken to be as the migrations say, the context.</summary>
    public static readonly DiagnosticDescriptor UnreadModel = new("ORM0001", "Part of the model could not be read", "{0}: {1} of {2} is taken to be as the migrations say",
        Migrations, DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        "OrmLint compares the model with the migrations as far as it can read it; a change of what it cannot read is not reported.", Pages + "ORM0001.md");

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

    /// <summary>Arguments: the sentence that says what runs, what goes from level to level, path or empty; the remedy.</summary>
    public static readonly DiagnosticDescriptor QueryPerLevel = new("ORM1009",
        "Query per level of a recursion",
        "{0} runs once per level of {1}{2}; {3}",
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

    /// <summary>Arguments: the parameter, the method that takes the SQL, what is wrong and the remedy.</summary>
    public static readonly DiagnosticDescriptor ParameterMismatch = Warning("ORM2005", RawSql,
        "Parameters and SQL disagree",
        "'{0}' is a parameter of the statement that {1} runs, {2}",
        "A parameter that the text names and nothing gives a value makes the statement fail. A value that the text does not name is likely a slip of the pen.");

    /// <summary>Arguments: the value's source text, the method or property that takes the SQL, the remedy.</summary>
    public static readonly DiagnosticDescriptor PlainValueInSql = new("ORM2006",
        "Value that cannot inject is still not parameterized",
        "'{0}' becomes part of the SQL text that {1} runs, so that each value is a statement with a plan of its own; {2}",
        RawSql, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A number, Guid, date or enum in the text can do no harm. But the database sees another statement for each value, makes a plan for each, and throws others away for it.", Pages + "ORM2006.md");

    /// <summary>Arguments: the value's source text, the method that takes the SQL, the remedy.</summary>
    public static readonly DiagnosticDescriptor MigrationSqlFromRuntimeValue = Warning("ORM2007", RawSql,
        "SQL in a migration comes from a runtime value",
        "'{0}' becomes part of the SQL text that {1} adds to the migration; {2}",
        "A migration runs on databases that were made elsewhere and before. A value that is only known when it runs makes it another migration each time, and can change what it does (SQL injection).");

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

    /// <summary>Arguments: migration, the attributes it lacks, the remedy.</summary>
    public static readonly DiagnosticDescriptor MigrationNeverApplied = Error("ORM3002", Migrations,
        "Migration is never applied",
        "'{0}' has no {1}, so that EF Core never applies it; {2}",
        "EF Core finds a migration by its [DbContext] and its [Migration] attribute, which are in its designer. A class without them is passed over in silence.");

    /// <summary>Arguments: migration, what its model lacks, the earlier migration.</summary>
    public static readonly DiagnosticDescriptor DivergedMigration = Warning("ORM3003", Migrations,
        "Migration's model lacks changes of an earlier migration",
        "The model in the designer of '{0}' lacks {1}, which '{2}' made before it; remove '{0}' and add it again on top, if it is applied nowhere",
        "Two branches each added a migration, and were merged. The later one was made from a model without the earlier one's changes, and EF Core works with that model when it applies it or takes it back.");

    /// <summary>Arguments: operation, table, migration, the lost columns, the earlier migration.</summary>
    public static readonly DiagnosticDescriptor DivergedRebuild = Error("ORM3004", Migrations,
        "Diverged migration rebuilds a SQLite table",
        "{0} rebuilds '{1}' by the model in the designer of '{2}', which lacks {3}, made by '{4}': column and data are dropped; remove '{2}' and add it again on top, or bring its designer up to date",
        "SQLite cannot alter a column: EF Core makes a new table from the model in the migration's designer, copies the rows and drops the old one. A column that this model does not have is lost with its data.");

    /// <summary>Arguments: old column, new column, table, why.</summary>
    public static readonly DiagnosticDescriptor RenameJoinsUnrelated = Warning("ORM3005", Migrations,
        "Rename joins unrelated columns",
        "'{1}' of '{2}' gets the values of '{0}': {3}; drop the one and add the other, if they are two",
        "EF Core takes a removed and an added column of one type for a rename, whatever their names. Where they are two, the new column starts with the values of the old one.");

    /// <summary>Arguments: dropped column, added column, table.</summary>
    public static readonly DiagnosticDescriptor LostRename = Warning("ORM3006", Migrations,
        "Drop and add look like a rename",
        "'{0}' of '{2}' is dropped with its data, and '{1}' is added empty; rename the column, if it is the same",
        "A property that was renamed and changed in one step becomes a dropped and an added column, since EF Core finds no column of the same shape. The values of the old one are lost.");

    /// <summary>Arguments: migration, its id, the other migration.</summary>
    public static readonly DiagnosticDescriptor DuplicateMigrationId = Warning("ORM3007", Migrations,
        "Duplicate migration id",
        "'{0}' has the id '{1}', and so has '{2}': EF Core throws when it lists the migrations; give one of them an id of its own",
        "The id of a migration is its key in the database's history. Two migrations of a context with one id cannot be listed, and none is applied.");

    /// <summary>Arguments: the last migration, what differs.</summary>
    public static readonly DiagnosticDescriptor SnapshotDisagrees = Warning("ORM3008", Migrations,
        "Snapshot disagrees with the last migration",
        "The snapshot and the designer of the last migration, '{0}', disagree about {1}: the next migration is made from the snapshot, and will repeat or miss that; add an empty migration, or mend the one that is wrong",
        "EF Core writes the same model into the snapshot and into the designer of the newest migration. After a merge that was resolved by hand they may differ, and the next migration repeats a change, or never makes it.");

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor PendingChangesIgnored = Advice("ORM3009", Migrations,
        "Pending-model-changes warning is suppressed",
        "With PendingModelChangesWarning ignored, Migrate() no longer says that a migration is missing; remove it, and add the migration",
        "From EF Core 9 on, Migrate() refuses to run when the model has changes that no migration contains. Ignored, the application starts with a database that does not fit its model.");

    /// <summary>Arguments: what changes, why (or empty).</summary>
    public static readonly DiagnosticDescriptor ChangingModelValue = Warning("ORM3010", Migrations,
        "Seed or default value changes on each build",
        "'{0}' is another value each time the model is built{1}: every migration writes it again, and Migrate() throws that changes are pending; give it a constant",
        "Seed data and column defaults are a part of the model. One that comes from the clock or from Guid.NewGuid() differs from the last migration's whenever the application starts.");

    /// <summary>Arguments: what is asked.</summary>
    public static readonly DiagnosticDescriptor ChangingMigrationValue = Warning("ORM3011", Migrations,
        "Clock, random or environment value in a migration",
        "'{0}' is asked when the migration is applied: each database gets another value, and all rows that the operation writes the same; write a constant, or let the database say it in SQL",
        "A migration is to do the same wherever and whenever it is applied. A value of the moment, or of the machine, makes each database another one, and each script.");

    // ORM31: migrations that are still to be applied

    /// <summary>Arguments: migration, what it drops.</summary>
    public static readonly DiagnosticDescriptor DropWithoutAcknowledgement = Warning("ORM3101", Migrations,
        "Column or table is dropped without acknowledgement",
        "'{0}' drops {1} without acknowledgement: the data goes, and an application of the version before still asks for it; say above each drop that this is known: // ormlint: acknowledged",
        "What a migration drops does not come back with Down. While a new version is rolled out, the old one still reads and writes the column or table.");

    /// <summary>Arguments: migration, columns and what gets less of each.</summary>
    public static readonly DiagnosticDescriptor NarrowedColumn = Warning("ORM3103", Migrations,
        "Column is narrowed or changes type",
        "'{0}' gives a type that may not hold what is there: {1}; look at the values first, and say above each that this is known: // ormlint: acknowledged",
        "Values that do not fit the new type are cut, rounded, or make the migration fail, depending on the database.");

    /// <summary>Arguments: migration, columns and what becomes of the rows.</summary>
    public static readonly DiagnosticDescriptor RequiredWithoutBackfill = Warning("ORM3104", Migrations,
        "Nullable column becomes required without a backfill",
        "'{0}' makes required: {1}; fill the rows without a value by an UPDATE before",
        "Rows that have NULL in the column need a value before it can be required. Without one the migration fails, and with the default that EF Core makes up they get one that means nothing.");

    /// <summary>Arguments: column.</summary>
    public static readonly DiagnosticDescriptor RequiredWithoutDefault = Warning("ORM3105", Migrations,
        "Required column is added without a default",
        "'{0}' is required and has no default, so that adding it fails where the table has rows; give it a default, or make it nullable",
        "A database cannot add a required column to a table with rows unless it is told what the rows are to have in it.");

    /// <summary>Arguments: migration, columns with their tables.</summary>
    public static readonly DiagnosticDescriptor UniqueIndexOnExistingTable = Advice("ORM3107", Migrations,
        "Unique index on an existing table",
        "'{0}' fails where rows are the same in what it makes unique: {1}; see to such rows before, and say above the operation that this is known: // ormlint: acknowledged",
        "A unique index cannot be made over rows that repeat its columns. The migration fails then, when it is applied to the database that has them.");

    /// <summary>Arguments: first words of the statement.</summary>
    public static readonly DiagnosticDescriptor SqlOutsideTransaction = Warning("ORM3113", Migrations,
        "SQL that cannot run in a transaction",
        "{0} does not work in the transaction that EF Core runs a migration in; add suppressTransaction: true",
        "EF Core applies a migration in a transaction. Some statements are refused there, and some are passed over without a word.");

    /// <summary>Arguments: migration, what is left.</summary>
    public static readonly DiagnosticDescriptor DownDoesNotUndo = Advice("ORM3121", Migrations,
        "Down does not undo Up",
        "Down of '{0}' leaves behind: {1}; write the way back, or throw where there is none",
        "A migration that is taken back and leaves its tables or columns behind cannot be applied again.");

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message, string description)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, Pages + id + ".md");

    private static DiagnosticDescriptor Error(string id, string category, string title, string message, string description)
        => new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, description, Pages + id + ".md");

    private static DiagnosticDescriptor Advice(string id, string category, string title, string message, string description)
        => new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true, description, Pages + id + ".md");
}
