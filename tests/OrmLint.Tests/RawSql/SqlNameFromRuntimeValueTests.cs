using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>What ORM2002 reports, and what it leaves alone: each row is a body, on EF Core 8, 9 and 10.</summary>
public class SqlNameFromRuntimeValueTests
{
    private static Task Reports(string body, string members = "", string usings = "") => Verify<SqlNameFromRuntimeValue>.Reports(Code.In(body, members, usings));

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users ORDER BY " + [|sort|] + " LIMIT 3");""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users ORDER BY {0}", [|sort|]));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY Id {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {[|a|]} {[|b|]}, Id {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY COALESCE(City, '') {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT City AS Value FROM Users GROUP BY {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM dbo.{[|sort|]} WHERE 1 = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM [{[|sort|]}] WHERE [{[|a|]}] = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM \"{[|sort|]}\"");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM `{[|sort|]}`");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE {[|a|]}_Id = 1 OR x.{[|b|]} = 2");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name COLLATE {[|sort|]} = 'x'");""")]
    [InlineData("""var column = sort.Trim(); _ = db.Users.FromSqlRaw("SELECT * FROM Users ORDER BY " + [|column|]);""")]
    [InlineData("""var sql = "SELECT * FROM Users"; if (flag) sql += " ORDER BY " + [|sort|]; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var table = flag ? "Users" : sort; _ = db.Users.FromSqlRaw($"SELECT * FROM {[|table|]}");""")]
    [InlineData("""_ = cn.Execute($"INSERT INTO {[|sort|]} (Name) VALUES (@n)", new { n });""")]
    [InlineData("""_ = cn.Execute($"UPDATE {[|sort|]} SET Name = @n", new { n });""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users ORDER BY {[|u.City|]}");""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "DELETE FROM " + [|sort|];""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users"; cmd.CommandText += " ORDER BY " + [|sort|];""")]
    public Task ReportsANameOrKeyword(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {id} ORDER BY {id}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {status}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {nameof(User)} ORDER BY {typeof(User).Name}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {db.Model.FindEntityType(typeof(User))!.GetTableName()}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY Id {(flag ? "ASC" : "DESC")}");""")]
    [InlineData("""var column = sort switch { "name" => "Name", _ => "Id" }; _ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {column}");""")]
    [InlineData("""if (!Allowed.Contains(sort)) throw new ArgumentException(); _ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {sort}");""")]
    [InlineData("""if (sort is not ("Name" or "City")) return; _ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {Columns[sort]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {Quote(sort)}"); string Quote(string x) => "\"" + x.Replace("\"", "\"\"") + "\"";""")]
    [InlineData("""foreach (var table in Allowed) _ = cn.Execute($"DELETE FROM {table}");""")]
    [InlineData("""foreach (var table in names) _ = cn.Execute($"DELETE FROM {table}");""")]
    [InlineData("""_ = cn.Execute($"DELETE FROM {_table}");""")]
    [InlineData("""_ = cn.Execute($"CREATE TABLE {sort} (Id INT)");""")]
    [InlineData("""_ = cn.Execute($"SELECT * FROM Users {sort}");""")]
    [InlineData("""_ = cn.Execute($"SELECT {sort} FROM Users WHERE {a}");""")]
    [InlineData("""_ = cn.Execute($"SELECT * FROM Users WHERE Id = {a}{b} OR Id = {n}::int");""")]
    [InlineData("""var p = new SqliteParameter("@n", n); _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = @{p.ParameterName}", p);""")]
    [InlineData("""foreach (DataRow row in cn.GetSchema("Tables").Rows) _ = cn.Execute($"DELETE FROM {row["TABLE_NAME"]}");""")]
    [InlineData("""foreach (var x in cn.Query("SELECT name FROM sqlite_master")) _ = cn.Execute($"DELETE FROM {x.name}");""")]
    [InlineData("""_ = Count("Users"); int Count(string table) => cn.ExecuteScalar<int>($"SELECT COUNT(*) FROM {table}");""")]
    public Task LeavesTheRestAlone(string body) => Reports(body, """
        private static readonly string[] Allowed = { "Name", "City" };
        private static readonly Dictionary<string, string> Columns = new() { ["a"] = "Name", ["b"] = "City" };
        private readonly string _table = Environment.MachineName;
        """);

    // A list of pieces whose quotes go from one to the next: the value is none that stands for a name.
    [Theory]
    [InlineData("""string[] pieces = { "SELECT Id FROM Users", " WHERE Name = '", n, "'" }; _ = cn.Query<int>(string.Concat(pieces));""")]
    [InlineData("""var pieces = new List<string> { "SELECT Id FROM Users WHERE Name = '" }; pieces.Add(n); pieces.Add("' ORDER BY Id"); _ = cn.Query<int>(string.Join("", pieces));""")]
    [InlineData("""_ = cn.Query<int>(string.Join("", new[] { "SELECT Id FROM Users WHERE Name LIKE '%", n, "%'" }.ToList()));""")]
    public Task NoFalsePositive_PiecesInAList(string body) => Reports(body);

    [Theory]
    [InlineData("""string[] pieces = { "SELECT Id FROM Users", "WHERE Name = 'x'", "ORDER BY " + [|sort|] }; _ = cn.Query<int>(string.Join(" ", pieces));""")]
    public Task StillReports_ANameInAList(string body) => Reports(body);

    [Fact]
    public Task NoFalsePositive_AParameterThatOnlyEverGetsConstants() => Reports("", """
        public static int Count(IDbConnection cn, string table) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + table);
        public static int Users(IDbConnection cn) => Count(cn, "Users");
        public static int Some(IDbConnection cn, bool all) => Count(cn, all ? "Users" : nameof(Shop)) + Through(cn, table: "Orders");
        public static int Through(IDbConnection cn, string table) => Count(cn, table);
        """);

    [Fact]
    public Task StillReports_AParameterThatSomeCallerGivesMore() => Reports("", """
        public static int Count(IDbConnection cn, string table) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + [|table|]);
        public static int Users(IDbConnection cn) => Count(cn, "Users");
        public static int Any(IDbConnection cn, string name) => Count(cn, name);
        """);

    [Fact]
    public Task NoFalsePositive_AParameterThatCallersGiveWhatTheyHave() => Reports("", """
        public static int Count(IDbConnection cn, string table) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + table);
        public static int All(IDbConnection cn) => new[] { "Users", "Orders" }.Sum(x => Count(cn, x)) + new[] { "Users" }.Select(x => x).Sum(x => CountOf(x, cn));
        public static int CountOf(string table, IDbConnection cn) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + table);
        public static int Temporary(IDbConnection cn) { var table = NewTable(cn); return CountOf(table, cn); }
        private static string NewTable(IDbConnection cn) => "T" + Guid.NewGuid().ToString("N");
        public static int Checked(IDbConnection cn, string name) { if (!Known.Contains(name)) throw new ArgumentException(); return CountOf(name, cn); }
        private static readonly string[] Known = { "Users" };
        """);

    [Fact]
    public Task NoFalsePositive_AnInterfaceThatIsCalledWithConstants() => Reports("", "", """
        public interface ITables { int Count(string table); }
        public class Tables(IDbConnection cn) : ITables
        {
            public int Count(string table) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + table);
        }
        public class Report(ITables tables) { public int Users() => tables.Count("Users"); }
        """);

    [Fact]
    public Task NoFalsePositive_AHelperForTablesThatOtherProjectsCall() => Reports("", """
        public static int Count(IDbConnection cn, string tableName) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + tableName);
        public static int Sorted(IDbConnection cn, string sortColumn) => cn.ExecuteScalar<int>("SELECT Id FROM Users ORDER BY " + [|sortColumn|]);
        """);

    [Fact]
    public Task NoFalsePositive_TheConfigurationOfAnObject() => Reports("", "", """
        public class Table { public string Name { get; set; } = ""; }
        public class Rows(IDbConnection cn, string table)
        {
            public int Count() => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + table);
            public int CountOf(Table of) => cn.ExecuteScalar<int>("SELECT COUNT(*) FROM " + of.Name);
        }
        """);

    [Fact]
    public Task SaysHowToChooseAName() => Verify<SqlNameFromRuntimeValue>.Reports(
        Code.In("""_ = db.Users.{|#1:FromSqlRaw|}($"SELECT * FROM Users ORDER BY {{|#0:sort|}}");"""),
        expected: new DiagnosticResult(Rules.SqlNameFromRuntimeValue).WithLocation(0).WithLocation(1)
            .WithArguments("sort", "FromSqlRaw", "choose among names of your own: sort switch { \"name\" => \"Name\", _ => throw … }"));

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {missing}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM " + );""")]
    public Task IsSilentOnBrokenCode(string body) => Verify<SqlNameFromRuntimeValue>.IsSilentOnBrokenCode(Code.In(body));

    // Who calls it: overloads of an interface apart, LINQ's Select, and a class of the user's that is only called like LINQ's.
    [Fact]
    public Task CallersAreToldBySymbols() => Reports(
        """
            _ = names.Select(Count).ToList();
            Own.Enumerable.Select(Sum);
            IStore store = new Store(cn);
            store.Clear("Users");
            store.Clear(sort, 1);
            int Count(string one) => cn.ExecuteScalar<int>($"SELECT COUNT(*) FROM {one}");
            int Sum(string one) => cn.ExecuteScalar<int>($"SELECT SUM(Id) FROM {[|one|]}");
        """,
        """
            public interface IStore { void Clear(string one); void Clear(string other, int most); }
            public class Store(SqliteConnection cn) : IStore
            {
                public void Clear(string one) => cn.Execute($"DELETE FROM {one}");
                public void Clear(string other, int most) => cn.Execute($"DELETE FROM {[|other|]}");
            }
            public static class Own { public static class Enumerable { public static void Select(Func<string, int> function) { } } }
        """);

    // duplicati, where packages are missing: another method of the name, on a type that cannot be found, may be anything.
    [Fact]
    public Task NoFalsePositive_WhereAMethodOfTheNameCannotBeFound() => Verify<SqlNameFromRuntimeValue>.IsSilentOnBrokenCode(Code.In(
        """Missing.Package.Count(sort); new Absent().Count(sort); _ = Count("Users"); int Count(string one) => cn.ExecuteScalar<int>($"SELECT COUNT(*) FROM {one}");"""));
}
