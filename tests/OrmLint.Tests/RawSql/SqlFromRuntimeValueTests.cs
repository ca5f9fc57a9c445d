using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>What ORM2001 reports: each row is a body, on EF Core 8, 9 and 10.</summary>
public class SqlFromRuntimeValueTests
{
    private static Task Reports(string body, string members = "") => Verify<SqlFromRuntimeValue>.Reports(Code.In(body, members));

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}'").ToList();""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = {[|n|]}").ToList();""")]
    [InlineData("""_ = db.Users.FromSqlRaw($@"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw(@$"SELECT ""Id"" FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData(""""_ = db.Users.FromSqlRaw($"""SELECT * FROM Users WHERE Name = '{[|n|]}'""");"""")]
    [InlineData(""""_ = db.Users.FromSqlRaw($$"""SELECT * FROM Users WHERE Name = '{{[|n|]}}'""");"""")]
    [InlineData("""_ = db.Users.FromSqlRaw(sql: $"SELECT * FROM Users WHERE Name = '{[|u.Name|]}'");""")]
    [InlineData("""_ = RelationalQueryableExtensions.FromSqlRaw(db.Users, $"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""_ = RelationalQueryableExtensions.FromSqlRaw(sql: $"SELECT * FROM Users WHERE Name = '{[|n|]}'", source: db.Users);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users " + ("WHERE Name = '" + ([|n|]) + "'"));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users WHERE Name = '{0}'", [|n|]));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format(null, "SELECT * FROM Users WHERE Name = '{1}' AND Id = {0}", id, [|n|]));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Concat("SELECT * FROM Users WHERE Name = '", [|n|], "'"));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Concat("SELECT * ", "FROM Users ", "WHERE Name = '", [|n|], "' OR City = '", [|city|], "'"));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users WHERE Name IN ('{0}', '{1}', '{2}', '{3}')", [|n|], [|a|], [|b|], [|city|]));""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"DELETE FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""await db.Database.ExecuteSqlRawAsync("DELETE FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""await db.Database.ExecuteSqlRawAsync($"DELETE FROM Users WHERE Name = '{[|n|]}'", ct);""")]
    [InlineData("""_ = db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Users WHERE Name = '{[|n|]}'").ToList();""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '%{[|n|]}%'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '{[|n|]}%' AND Id > {id}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|a|]}-{[|b|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name BETWEEN '{[|a|]}' AND '{[|b|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name BETWEEN {[|a|]} AND {[|b|]}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|o|]}' OR Name = '{[|generic|]}' OR Name = '{[|c|]}'");""")]
    [InlineData("""string x = d.Name; _ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = '" + [|x|] + "'");""")]
    [InlineData("""_ = cn.ExecuteScalar((string)("SELECT * FROM Users WHERE Name = '" + [|d.Name|] + "'"));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n.Trim()|]}' AND City = '{[|city?.ToUpper()|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|city ?? "Rome"|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{([|flag ? n : "x"|])}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name IN ('{[|string.Join("','", names)|]}')");""")]
    [InlineData("""foreach (var x in names) _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|x|]}'");""")]
    [InlineData("""if (o is string x) _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|x|]}'");""")]
    [InlineData("""var x = Console.ReadLine(); _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|x|]}'");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"EXEC dbo.Rename '{[|n|]}'");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"SET NOCOUNT ON SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    public Task ReportsAValueIn_EfCore(string body) => Reports(body);

    [Theory]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""string sql; sql = "SELECT * FROM Users WHERE Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = "SELECT * FROM Users"; if (flag) sql += " WHERE Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = "SELECT * FROM Users"; if (flag) sql = sql + $" WHERE Name = '{[|n|]}'"; _ = db.Users.FromSqlRaw(sql + " ORDER BY Id");""")]
    [InlineData("""var sql = flag ? $"SELECT * FROM Users WHERE Name = '{[|n|]}'" : "SELECT * FROM Users"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = id switch { 1 => $"SELECT * FROM Users WHERE Name = '{[|n|]}'", _ => "SELECT * FROM Users" }; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE 1 = 1"; foreach (var x in names) sql += $" OR Name = '{[|x|]}'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var where = $"Name = '{[|n|]}'"; var sql = "SELECT * FROM Users WHERE " + where; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var pattern = "%" + n + "%"; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '{[|pattern|]}'");""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE Name = '" + [|n|] + "'"; var copy = sql; _ = db.Users.FromSqlRaw(copy.Trim());""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE Name = '"; sql += [|n|]; sql += "'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""
        var sql = "SELECT * FROM Users WHERE 1 = 1";
        if (flag) sql += " AND Id = " + id;
        if (id > 1) sql += " AND Name = '" + [|n|] + "'";
        if (id > 2) sql += " AND City = '" + [|city|] + "'";
        if (id > 3) sql += " AND Name LIKE '%" + [|a|] + "%'";
        if (id > 4) sql += " AND Name LIKE '" + [|b|] + "%'";
        if (id > 5) sql += " AND Id > " + id;
        _ = db.Users.FromSqlRaw(sql);
        """)]
    [InlineData("""a += " AND Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(a);""")]
    [InlineData("""var sql = Base() + " AND Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(sql); string Base() => "SELECT * FROM Users WHERE 1 = 1";""")]
    [InlineData("""try { var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = db.Users.FromSqlRaw(sql); } catch (Exception) { } finally { }""")]
    [InlineData("""Func<object> f = () => db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}'"); f();""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; await db.Database.CreateExecutionStrategy().ExecuteAsync(async () => { await db.Database.ExecuteSqlRawAsync(sql); });""")]
    [InlineData("""Local(n); void Local(string x) { _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|x|]}'"); }""")]
    public Task ReportsAValueThatFlowsThroughALocal(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""_ = SqlMapper.Query<User>(cn, "SELECT * FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""_ = cn.Query(typeof(User), $"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = await cn.QueryAsync<User>(sql);""")]
    [InlineData("""_ = await cn.QueryFirstOrDefaultAsync<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", new { id });""")]
    [InlineData("""_ = cn.Execute($"UPDATE Users SET City = '{[|city|]}' WHERE Name = '{[|u.Name|]}'");""")]
    [InlineData("""_ = cn.ExecuteScalar<int>(string.Format("SELECT COUNT(*) FROM Users WHERE Name LIKE '%{0}%'", [|n|]));""")]
    [InlineData("""_ = cn.Query<User>(new CommandDefinition($"SELECT * FROM Users WHERE Name = '{[|n|]}'"));""")]
    [InlineData("""_ = cn.Query<User>(FormattableString.Invariant($"SELECT * FROM Users WHERE Name = '{[|n|]}'"));""")]
    [InlineData("""FormattableString f = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = cn.Query<User>(f.ToString());""")]
    [InlineData("""_ = cn.QueryMultiple($"SELECT * FROM Users WHERE Name = '{[|n|]}'; SELECT 1");""")]
    [InlineData("""_ = cn.Execute($"INSERT INTO Users (Name, City) VALUES ('{[|n|]}', '{[|city|]}')");""")]
    public Task ReportsAValueIn_Dapper(string body) => Reports(body);

    [Theory]
    [InlineData("""var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = '" + [|n|] + "'", cn);""")]
    [InlineData("""using SqliteCommand cmd = new($"SELECT * FROM Users WHERE Name = '{[|n|]}'", cn);""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = $"SELECT * FROM Users WHERE Name = '{[|n|]}'";""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users"; cmd.CommandText += " WHERE Name = '" + [|n|] + "'";""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users WHERE Name = '"; cmd.CommandText += [|n|]; cmd.CommandText += "'";""")]
    [InlineData("""var cmd = new SqliteCommand { Connection = cn, CommandText = $"SELECT * FROM Users WHERE Name = '{[|n|]}'" };""")]
    [InlineData("""var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = '", cn); cmd.CommandText += [|n|] + "'";""")]
    [InlineData("""var cmd = new SqliteCommand { CommandText = "SELECT * FROM Users WHERE Name = '" }; cmd.CommandText += [|n|] + "'";""")]
    [InlineData("""DbCommand cmd = any.CreateCommand(); cmd.CommandText = flag ? $"SELECT * FROM Users WHERE Name = '{[|n|]}'" : "SELECT 1";""")]
    [InlineData("""IDbCommand cmd = any.CreateCommand(); cmd.CommandText = string.Concat("SELECT * FROM Users WHERE Name = '", [|n|], "'");""")]
    [InlineData("""using var cmd = db.Database.GetDbConnection().CreateCommand(); cmd.CommandText = "SELECT 1 WHERE 'x' = '" + [|n|] + "'";""")]
    public Task ReportsAValueIn_AdoNet(string body) => Reports(body);

    [Theory]
    [InlineData("catch (InvalidOperationException) { }")]
    [InlineData("finally { _ = n.Length; }")]
    public Task NestedFunctionsInATry(string handler) => Reports($$"""
        if (flag) { if (id > 0) { id--; } else { id++; } }
        try
        {
            Func<string, int> run = x => cn.Execute("DELETE FROM Users WHERE Name = '" + [|x|] + "'");
            int Local(string y) => cn.Execute("DELETE FROM Users WHERE Name = '" + [|y|] + "'");
            if (flag) _ = run(n) + Local(n);
        }
        {{handler}}
        """);

    [Fact]
    public Task SaysWhatRunsItAndHowToPassIt() => Verify<SqlFromRuntimeValue>.Reports(
        Code.In("""
            _ = db.Users.{|#1:FromSqlRaw|}($"SELECT * FROM Users WHERE Name = '{{|#0:u.Name|}}'");
            _ = cn.{|#3:Query<User>|}("SELECT * FROM Users WHERE Name = '" + {|#2:u.Name|} + "'");
            var cmd = cn.CreateCommand();
            cmd.{|#5:CommandText|} = $"SELECT * FROM Users WHERE Name = '{{|#4:n|}}'";
            """),
        expected: new[]
        {
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Rules.SqlFromRuntimeValue).WithLocation(0).WithLocation(1)
                .WithArguments("u.Name", "FromSqlRaw", "pass it as a parameter: FromSql($\"…{u.Name}…\")"),
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Rules.SqlFromRuntimeValue).WithLocation(2).WithLocation(3)
                .WithArguments("u.Name", "Query", "pass it as a parameter: @Name in the text and new { u.Name } beside it"),
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Rules.SqlFromRuntimeValue).WithLocation(4).WithLocation(5)
                .WithArguments("n", "SqliteCommand", "pass it as a parameter: @n in the text and its value in Parameters"),
        });
}
