// Runs each mistake beside its fixed twin, and shows what it costs. Build it to see what OrmLint says: dotnet build samples/Bookshop

using Bookshop;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Fixed = Bookshop.Fixed;
using Mistakes = Bookshop.Mistakes;

var pairs = 0;
var surprises = 0;

using var ten = Database.OfShop(10);
using var hundred = Database.OfShop(100);

Header("Statements sent for 10 rows, for 100");
Loading("ORM1001  OrderReport, a query in a loop", db => new Mistakes.OrderReport(db).Lines(), db => new Fixed.OrderReport(db).Lines());
Loading("ORM1001  PriceList, a query behind a call", db => new Mistakes.PriceList(db).Lines(), db => new Fixed.PriceList(db).Lines());
Loading("ORM1002  Catalogue, a lazily loaded author", db => new Mistakes.Catalogue(db).Lines(), db => new Fixed.Catalogue(db).Lines());
Loading("ORM1004  OrderPrinter, a customer loaded by hand", db => new Mistakes.OrderPrinter(db).Lines(), db => new Fixed.OrderPrinter(db).Lines());
Loading("ORM1008  Ranking, the same query in a loop", db => new Mistakes.Ranking(db).Lines(), db => new Fixed.Ranking(db).Lines());
Exporting("ORM1010  BookExport, entities as JSON", db => [new Mistakes.BookExport(db).Json()], db => [new Fixed.BookExport(db).Json()]);

Header("Saves for 10 rows, for 100");
var year = new DateOnly(2026, 1, 1);
Saving("ORM1011  Repricing, a save in a loop", db => new Mistakes.Repricing(db).Run(year), db => new Fixed.Repricing(db).Run(year));

Header("Books lent to a reader who has two");
using var library = new Database();
using var room = library.ReadingRoom();
NeverLoaded("ORM1003  ReadingRoom, a collection that is empty", new Mistakes.ReadingRoom(room).LoansOf, new Fixed.ReadingRoom(room).LoansOf);

const string Attack = "' OR 1=1 --";
Header($"Rows found by a name, by the name {Attack}");
using var shop = ten.Shop();
RawSql("ORM2001  TitleSearch, EF Core", "Book 7", new Mistakes.TitleSearch(shop).Find, new Fixed.TitleSearch(shop).Find);
RawSql("ORM2001  CustomerSearch, Dapper", "Customer 7", new Mistakes.CustomerSearch(ten.Connection).Find, new Fixed.CustomerSearch(ten.Connection).Find);
RawSql("ORM2001  AuthorSearch, ADO.NET", "Author 7", new Mistakes.AuthorSearch(ten.Connection).Find, new Fixed.AuthorSearch(ten.Connection).Find);
RawSql("ORM2003  BookFilter, an interpolation made a string", "Book 7", new Mistakes.BookFilter(shop).Find, new Fixed.BookFilter(shop).Find);
Names("ORM2002  Shelf, a column to order by", new Mistakes.Shelf(ten.Connection).By, new Fixed.Shelf(ten.Connection).By);

Header("Rows found by a name that is there");
Found("ORM2004  EmailSearch, a parameter in quotes", new Mistakes.EmailSearch(shop).Find("customer7"), new Fixed.EmailSearch(shop).Find("customer7"));
Found("ORM2005  OrderSearch, a parameter without a value", new Mistakes.OrderSearch(ten.Connection).Find("Customer 7"), new Fixed.OrderSearch(ten.Connection).Find("Customer 7"));
Found("ORM2008  BookNumbers, a collection in IN", new Mistakes.BookNumbers(shop).Find([7]), new Fixed.BookNumbers(shop).Find([7]));

Header("Statements that Dapper keeps for ten books");
Texts("ORM2006  PriceTag, a number in the text", new Mistakes.PriceTag(ten.Connection).Of, new Fixed.PriceTag(ten.Connection).Of);

Header("What two machines find in a new database");
Seeds("ORM2007  Labels, SQL from the environment",
    SeedsOfTwoMachines<Mistakes.LabelContext>(options => new(options), db => db.Labels.Single().Text),
    SeedsOfTwoMachines<Fixed.LabelContext>(options => new(options), db => db.Labels.Single().Text));

Header("Reading a table after the last migration");
Migrations("ORM3001  Warehouse, a property without a migration",
    ReadStock<Mistakes.WarehouseContext>(options => new(options), db => db.Stock.Count(item => item.Shelf == null)),
    ReadStock<Fixed.ShelvedWarehouseContext>(options => new(options), db => db.Stock.Count(item => item.Shelf == null)));

Header("The models of two starts");
Models("ORM3010  Branches, seed data of the moment",
    DifferencesOfTwoStarts<Mistakes.BranchContext>(options => new(options)),
    DifferencesOfTwoStarts<Fixed.BranchContext>(options => new(options)));

Console.WriteLine($"\n{pairs} pairs, {surprises} surprises");
return surprises == 0 ? 0 : 1;

// The fixed twin must say the same, in as many statements for a hundred rows as for ten.
void Loading(string title, Func<BookshopContext, List<string>> mistake, Func<BookshopContext, List<string>> twin)
{
    var (slowTen, fastTen) = (Run(ten, mistake), Run(ten, twin));
    var (slowHundred, fastHundred) = (Run(hundred, mistake), Run(hundred, twin));
    Row(title, $"{slowTen.Statements}, {slowHundred.Statements}", $"{fastTen.Statements}, {fastHundred.Statements}",
        slowTen.Answer.SequenceEqual(fastTen.Answer) && slowHundred.Answer.SequenceEqual(fastHundred.Answer)
        && slowHundred.Statements - slowTen.Statements == 90 && fastHundred.Statements == fastTen.Statements);
}

// The fixed twin must send one statement, and both must name every author.
void Exporting(string title, Func<BookshopContext, List<string>> mistake, Func<BookshopContext, List<string>> twin)
{
    var (slowTen, fastTen) = (Run(ten, mistake), Run(ten, twin));
    var (slowHundred, fastHundred) = (Run(hundred, mistake), Run(hundred, twin));
    Row(title, $"{slowTen.Statements}, {slowHundred.Statements}", $"{fastTen.Statements}, {fastHundred.Statements}",
        slowTen.Statements > 10 && slowHundred.Statements > 100 && fastTen.Statements == 1 && fastHundred.Statements == 1
        && Enumerable.Range(1, 100).All(n => slowHundred.Answer[0].Contains($"\"Author {n}\"") && fastHundred.Answer[0].Contains($"\"Author {n}\"")));
}

static (List<string> Answer, int Statements) Run(Database database, Func<BookshopContext, List<string>> action)
{
    using var db = database.Shop();
    return database.Count(() => action(db));
}

// The fixed twin must leave the same rows behind, and save once.
void Saving(string title, Func<BookshopContext, List<string>> mistake, Func<BookshopContext, List<string>> twin)
{
    var (slowTen, fastTen) = (Saves(10, mistake), Saves(10, twin));
    var (slowHundred, fastHundred) = (Saves(100, mistake), Saves(100, twin));
    Row(title, $"{slowTen.Saves}, {slowHundred.Saves}", $"{fastTen.Saves}, {fastHundred.Saves}",
        slowTen.Prices.SequenceEqual(fastTen.Prices) && slowHundred.Prices.SequenceEqual(fastHundred.Prices)
        && slowTen.Saves == 10 && slowHundred.Saves == 100 && fastTen.Saves == 1 && fastHundred.Saves == 1);
}

static (List<string> Prices, int Saves) Saves(int size, Func<BookshopContext, List<string>> action)
{
    using var database = Database.OfShop(size);
    using var db = database.Shop();
    var saves = 0;
    db.SavedChanges += (_, _) => saves++;
    action(db);
    return (db.Prices.Select(price => $"{price.BookId} {price.Cents} {price.From}").ToList(), saves);
}

// The fixed twin must find them.
void NeverLoaded(string title, Func<string, int> mistake, Func<string, int> twin)
    => Row(title, $"{mistake("Ada")}", $"{twin("Ada")}", mistake("Ada") == 0 && twin("Ada") == 2);

// The fixed twin must find the same for a name, and nothing for an attack.
void RawSql(string title, string name, Func<string, List<string>> mistake, Func<string, List<string>> twin)
{
    var (open, safe) = (mistake(Attack), twin(Attack));
    var (before, after) = (mistake(name), twin(name));
    Row(title, $"{before.Count}, {open.Count}", $"{after.Count}, {safe.Count}",
        before.Count == 1 && before.SequenceEqual(after) && open.Count == 10 && safe.Count == 0);
}

// The fixed twin must find what is there, and the mistake does not.
void Found(string title, List<string> mistake, List<string> twin) => Row(title, $"{mistake.Count}", $"{twin.Count}", mistake.Count == 0 && twin.Count == 1);

// The fixed twin must order by a column that it knows, and by no piece of SQL.
void Names(string title, Func<string, List<string>> mistake, Func<string, List<string>> twin)
{
    const string Piece = "Id LIMIT 1 --";
    var (open, safe) = (mistake(Piece), twin(Piece));
    var (before, after) = (mistake("Title"), twin("Title"));
    Row(title, $"{before.Count}, {open.Count}", $"{after.Count}, {safe.Count}", before.Count == 10 && before.SequenceEqual(after) && open.Count == 1 && safe.Count == 10);
}

// The fixed twin must find the same by one statement for all.
void Texts(string title, Func<int, List<long>> mistake, Func<int, List<long>> twin)
{
    var before = SqlMapper.GetCachedSQLCount();
    var slow = Enumerable.Range(1, 10).Select(mistake).ToList();
    var between = SqlMapper.GetCachedSQLCount();
    var fast = Enumerable.Range(1, 10).Select(twin).ToList();
    var (own, shared) = (between - before, SqlMapper.GetCachedSQLCount() - between);
    Row(title, $"{own}", $"{shared}", own == 10 && shared == 1 && slow.SelectMany(prices => prices).SequenceEqual(fast.SelectMany(prices => prices)));
}

// The fixed twin's migration must write the same wherever it runs.
void Seeds(string title, (string One, string Other) mistake, (string One, string Other) twin)
    => Row(title, $"{mistake.One}, {mistake.Other}", $"{twin.One}, {twin.Other}", mistake == ("Bern", "Basel") && twin == ("Bern", "Bern"));

static (string One, string Other) SeedsOfTwoMachines<TContext>(Func<DbContextOptions<TContext>, TContext> create, Func<TContext, string> read)
    where TContext : DbContext
{
    return (Machine("Bern"), Machine("Basel"));

    string Machine(string town)
    {
        Environment.SetEnvironmentVariable("BOOKSHOP_TOWN", town);
        using var database = new Database();
        using var db = create(new DbContextOptionsBuilder<TContext>().UseSqlite(database.Connection).Options);
        db.GetService<IMigrator>().Migrate(db.Database.GetMigrations().Last());
        return read(db);
    }
}

// The fixed twin can read its table; the other one's database lacks the column.
void Migrations(string title, string mistake, string twin)
    => Row(title, mistake, twin, mistake == "no such column: s.Shelf" && twin == "0 rows");

static string ReadStock<TContext>(Func<DbContextOptions<TContext>, TContext> create, Func<TContext, int> read)
    where TContext : DbContext
{
    using var database = new Database();
    using var db = create(new DbContextOptionsBuilder<TContext>().UseSqlite(database.Connection).Options);

    // To the last migration by name: Migrate() itself refuses to run while the model has changes that no migration contains.
    db.GetService<IMigrator>().Migrate(db.Database.GetMigrations().Last());
    try
    {
        return $"{read(db)} rows";
    }
    catch (SqliteException missing)
    {
        return missing.Message.Split('\'')[1];
    }
}

// The fixed twin builds the same model each time.
void Models(string title, int mistake, int twin) => Row(title, $"{mistake} differences", $"{twin} differences", mistake > 0 && twin == 0);

static int DifferencesOfTwoStarts<TContext>(Func<DbContextOptions<TContext>, TContext> create)
    where TContext : DbContext
{
    using var first = Start();
    var before = first.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    Thread.Sleep(20);
    using var second = Start();
    return second.GetService<IMigrationsModelDiffer>().GetDifferences(before, second.GetService<IDesignTimeModel>().Model.GetRelationalModel()).Count;

    // A start of the application builds the model anew; within one, EF Core keeps it.
    TContext Start() => create(new DbContextOptionsBuilder<TContext>().UseSqlite("Data Source=:memory:").EnableServiceProviderCaching(false).Options);
}

static void Header(string title) => Console.WriteLine($"\n{title,-50}  {"mistake",-23}  fixed");

void Row(string title, string mistake, string twin, bool expected)
{
    pairs++;
    if (!expected) surprises++;
    Console.WriteLine($"{title,-50}  {mistake,-23}  {twin}{(expected ? "" : "  UNEXPECTED")}");
}
