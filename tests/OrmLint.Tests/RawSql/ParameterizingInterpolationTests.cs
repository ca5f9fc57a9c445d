using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>Misuse of the interpolation that EF Core makes parameters of: ORM2003, ORM2004 and ORM2008, with their fixes.</summary>
public class ParameterizingInterpolationTests
{
    private static Task Flattened(string before, string after)
        => Verify<FlattenedInterpolation>.Fixes<PassInterpolation>(Code.In(before), Code.In(after), 10, nameof(PassInterpolation));

    private static Task Misplaced(string before, string after)
        => Verify<MisplacedParameter>.Fixes<CorrectInterpolation>(Code.In(before), Code.In(after), 10, nameof(CorrectInterpolation));

    private static Task Lost(string before, string after)
        => Verify<LostInParameter>.Fixes<CorrectInterpolation>(Code.In(before), Code.In(after), 10, nameof(CorrectInterpolation));

    [Theory]
    [InlineData(
        """FormattableString f = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSqlRaw([|f.ToString()|]);""",
        """FormattableString f = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(f);""")]
    [InlineData(
        """FormattableString f = $"SELECT * FROM Users WHERE Name = '{n}'"; _ = db.Users.FromSqlRaw([|f.ToString()|]);""",
        """FormattableString f = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(f);""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw([|FormattableString.Invariant($"SELECT * FROM Users WHERE Name LIKE '%{n}%' AND Id > {id}")|]);""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE {"%" + n + "%"} AND Id > {id}");""")]
    [InlineData(
        """await db.Database.ExecuteSqlRawAsync([|FormattableString.CurrentCulture($"DELETE FROM Users WHERE Name = '{n}'")|], ct);""",
        """await db.Database.ExecuteSqlAsync($"DELETE FROM Users WHERE Name = {n}", ct);""")]
    [InlineData(
        """var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = db.Users.FromSql(FormattableStringFactory.Create(sql));""",
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(sql);""")]
    [InlineData(
        """_ = db.Users.FromSqlInterpolated(FormattableStringFactory.Create("SELECT * FROM Users WHERE Name = '" + [|n|] + "'"));""",
        """_ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """db.Database.ExecuteSql(FormattableStringFactory.Create(string.Format("DELETE FROM Users WHERE Name = '{0}'", [|n|])));""",
        """db.Database.ExecuteSql($"DELETE FROM Users WHERE Name = {n}");""")]
    public Task AnInterpolationThatWasMadeAString(string before, string after) => Flattened(before, after);

    [Theory]
    [InlineData("""FormattableString f = $"SELECT * FROM Users WHERE Id = {id}"; _ = db.Users.FromSqlRaw(f.ToString());""")]
    [InlineData("""FormattableString f = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(f); Console.WriteLine(f.ToString());""")]
    [InlineData("""_ = db.Users.FromSql(FormattableStringFactory.Create("SELECT * FROM Users WHERE Name = {0}", n));""")]
    [InlineData("""_ = db.Users.FromSql(FormattableStringFactory.Create("SELECT * FROM Users" + (flag ? " WHERE Name = {0}" : ""), n));""")]
    [InlineData("""_ = db.Users.FromSql(FormattableStringFactory.Create(n));""")]
    [InlineData("""_ = cn.Query<User>(FormattableString.Invariant($"SELECT * FROM Users WHERE Name = '{n}'"));""")]
    public Task WhatIsNoSuchString(string body) => Verify<FlattenedInterpolation>.Reports(Code.In(body));

    [Theory]
    [InlineData("""FormattableString f = $"SELECT * FROM Users WHERE Name = '{n}'"; _ = db.Users.FromSqlRaw([|"SELECT * FROM (" + f.ToString() + ") AS x"|]);""")]
    [InlineData("""FormattableString f = $"SELECT * FROM Users WHERE Name = {n} AND Id = {{0}}"; _ = db.Users.FromSqlRaw([|f.ToString()|], id);""")]
    [InlineData("""FormattableString f = $"SELECT * FROM {sort} WHERE Name = {n}"; _ = db.Users.FromSqlRaw([|f.ToString()|]);""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; Console.WriteLine(sql); _ = db.Users.FromSql(FormattableStringFactory.Create(sql));""")]
    public Task OffersNoFix_WhereTheInterpolationIsNotTheWholeStatement(string body) => Verify<FlattenedInterpolation>.OffersNoFix<PassInterpolation>(Code.In(body));

    [Theory]
    [InlineData(
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """_ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = N'{[|n|]}' AND Id = {id} AND City = {city}");""",
        """_ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {n} AND Id = {id} AND City = {city}");""")]
    [InlineData(
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE '%{[|n|]}%'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE {"%" + n + "%"}");""")]
    [InlineData(
        """_ = db.Users.FromSql($@"SELECT * FROM ""Users"" WHERE Name LIKE '{[|n|]}%'");""",
        """_ = db.Users.FromSql($@"SELECT * FROM ""Users"" WHERE Name LIKE {n + "%"}");""")]
    [InlineData(
        """_ = db.Database.ExecuteSql($"UPDATE Users SET City = '{[|a|]}-{[|b|]}' WHERE Id = {id}");""",
        """_ = db.Database.ExecuteSql($"UPDATE Users SET City = {a + "-" + b} WHERE Id = {id}");""")]
    [InlineData(
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE City > '{[|day|]:yyyy-MM-dd}' AND Id = {id:D3}");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE City > {day.ToString("yyyy-MM-dd")} AND Id = {id.ToString("D3")}");""")]
    [InlineData(
        """const string Table = "Users"; _ = db.Users.FromSql($"SELECT * FROM {[|Table|]} WHERE Name = {n}");""",
        """const string Table = "Users"; _ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE {[|nameof(User.Name)|]}_Of = {n}");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name_Of = {n}");""")]
    [InlineData(
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = db.Users.FromSql(sql);""",
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(sql);""")]
    [InlineData(
        """_ = db.Database.SqlQuery<int>($"SELECT Id AS Value FROM Users WHERE Name = '{[|n|]}'").ToList();""",
        """_ = db.Database.SqlQuery<int>($"SELECT Id AS Value FROM Users WHERE Name = {n}").ToList();""")]
    [InlineData(
        """db.Database.ExecuteSql($"EXEC dbo.Rename '{[|n|]}', {id}");""",
        """db.Database.ExecuteSql($"EXEC dbo.Rename {n}, {id}");""")]
    [InlineData(
        """"_ = db.Users.FromSql($$"""SELECT * FROM Users WHERE Name = '{{[|n|]}}'""");"""",
        """"_ = db.Users.FromSql($$"""SELECT * FROM Users WHERE Name = {{n}}""");"""")]
    public Task AParameterInsideOfQuotes(string before, string after) => Misplaced(before, after);

    [Theory]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users ORDER BY {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users ORDER BY Id {[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM {[|sort|]} WHERE Name = {n}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM [{[|sort|]}]");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM dbo.{[|sort|]}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users -- {[|n|]}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users /* by {[|n|]} */ WHERE Id = {id}");""")]
    [InlineData("""var sql = "SELECT * FROM Users"; _ = db.Users.FromSql($"{[|sql|]}");""")]
    [InlineData("""var sql = "SELECT * FROM Users"; _ = db.Users.FromSql($"{[|sql|]} WHERE Name = {n}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = '{[|n|],10}'");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM {[|status|]} WHERE Id = {id}");""")]
    public Task OffersNoFix_WhereNoParameterCanStand(string body) => Verify<MisplacedParameter>.OffersNoFix<CorrectInterpolation>(Code.In(body));

    [Theory]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n} AND Id IN ({id}, {id + 1}) LIMIT {id}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE {n} ESCAPE {a}");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id = {n}::int AND Id = ANY({ids}) AND ARRAY[{a}, {b}] IS NOT NULL AND x[{id}] = 1");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE City > DATE_SUB(NOW(), INTERVAL {id} DAY)");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT *, {n} AS Extra FROM Users WHERE {flag} = 1 OR COALESCE({n}, '') = ''");""")]
    [InlineData("""db.Database.ExecuteSql($"EXEC dbo.Rename {n}, @x = {id}");""")]
    [InlineData("""db.Database.ExecuteSql($"EXEC {n} {id}");""")]
    [InlineData("""db.Database.ExecuteSql($"INSERT INTO Users (Name) VALUES ({n})");""")]
    [InlineData("""db.Database.ExecuteSql($"CREATE USER x WITH PASSWORD '{n}'");""")]
    [InlineData("""db.Database.ExecuteSql($"DO $$ BEGIN PERFORM '{n}'; END $$");""")]
    [InlineData("""var p = new SqliteParameter("p", n); _ = db.Users.FromSql($"SELECT * FROM {p}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{n}' ORDER BY {sort}");""")]
    [InlineData("""FormattableString log = $"SELECT '{n}'"; Console.WriteLine(log);""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users");""")]
    [InlineData("""Own($"SELECT * FROM Users WHERE Name = {n}"); void Own(FormattableString sql) => _ = db.Users.FromSql(sql);""")]
    public Task AParameterWhereSqlTakesOne(string body) => Verify<MisplacedParameter>.Reports(Code.In(body));

    [Theory]
    [InlineData(
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {[|id|]:D5}");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {id.ToString("D5")}");""")]
    [InlineData(
        """int? x = id; _ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {[|x|]:D5} AND City > {[|day.AddDays(1)|]:yyyy-MM-dd}");""",
        """int? x = id; _ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {x?.ToString("D5")} AND City > {day.AddDays(1).ToString("yyyy-MM-dd")}");""")]
    public Task AFormatThatIsLost(string before, string after) => Lost(before, after);

    [Fact]
    public Task ACollectionIsUnfoldedTheWayOfTheOnlyProvider() => Verify<LostInParameter>.FixesReferencing<CorrectInterpolation>("Microsoft.EntityFrameworkCore.Sqlite",
        Code.In("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id IN ({[|ids|]}) AND Name NOT IN ({[|names|]})");"""),
        Code.In("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id IN (SELECT value FROM json_each({ids})) AND Name NOT IN (SELECT value FROM json_each({names}))");"""));

    [Fact]
    public Task OffersNoFix_ForAnAlignment() => Verify<LostInParameter>.OffersNoFix<CorrectInterpolation>(Code.In("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {[|n|],10}");"""));

    [Theory]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id IN ({id}) OR Id = ANY ({ids}) OR Name IN ({n})");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id IN (SELECT value FROM json_each({ids}))");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id = {new byte[3]} OR Id IN ({new byte[3]})");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {id.ToString("D5")} AND City = {$"{id:D5}"}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {id:D5} OR Id IN ({string.Join(",", ids)})");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = '{id:D5}'");""")]
    public Task NothingIsLost(string body) => Verify<LostInParameter>.Reports(Code.In(body));

    [Fact]
    public Task SaysWhatToDoInstead() => Verify<MisplacedParameter>.Reports(
        Code.In("""
            _ = db.Users.{|#1:FromSql|}($"SELECT * FROM Users WHERE Name = '{{|#0:n|}}' ORDER BY {{|#2:sort|}}");
            """),
        expected: new[]
        {
            new DiagnosticResult(Rules.MisplacedParameter).WithLocation(0).WithLocation(1)
                .WithArguments("n", "FromSql", "in quotes it is the text of the parameter's name; write {n} without quotes"),
            new DiagnosticResult(Rules.MisplacedParameter).WithLocation(2).WithLocation(1)
                .WithArguments("sort", "FromSql", "where a name stands it is none; choose among names of your own, and use FromSqlRaw"),
        });

    [Theory]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = '{""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = '{}'");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {:D}");""")]
    [InlineData("""_ = db.Users.FromSql(FormattableStringFactory.Create());""")]
    [InlineData("""_ = db.Users.FromSql();""")]
    public async Task IsSilentOnBrokenCode(string body)
    {
        await Verify<FlattenedInterpolation>.IsSilentOnBrokenCode(Code.In(body));
        await Verify<LostInParameter>.IsSilentOnBrokenCode(Code.In(body));
    }
}
