using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>What the fix of ORM2001 writes; the framework compiles it, and applies it singly and everywhere.</summary>
public class PassAsParameterTests
{
    private static Task Fixes(string before, string after, int ef = 10)
        => Verify<SqlFromRuntimeValue>.Fixes<PassAsParameter>(Code.In(before), Code.In(after), ef, nameof(PassAsParameter));

    private static Task OffersNone(string body) => Verify<SqlFromRuntimeValue>.OffersNoFix<PassAsParameter>(Code.In(body));

    [Theory]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|a|]}' AND City = N'{[|b|]}' AND Id = {id}");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {a} AND City = {b} AND Id = {id}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = '" + [|n|] + "'").Where(x => x.Id > 1).ToList();""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}").Where(x => x.Id > 1).ToList();""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users WHERE Name = '{0}' OR City = '{0}' OR Name = '{1}'", [|n|], [|city|]));""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n} OR City = {n} OR Name = {city}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw(string.Concat("SELECT * FROM Users WHERE Name = '", [|n|], "'"));""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = db.Users.FromSqlRaw(sql);""",
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(sql);""")]
    [InlineData(
        """string sql = "SELECT * FROM Users WHERE Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(sql);""",
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(sql);""")]
    [InlineData(
        """db.Database.ExecuteSqlRaw($"DELETE FROM Users WHERE Name = '{[|n|]}'");""",
        """db.Database.ExecuteSql($"DELETE FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """await db.Database.ExecuteSqlRawAsync("DELETE FROM Users WHERE Name = '" + [|n|] + "'");""",
        """await db.Database.ExecuteSqlAsync($"DELETE FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """await db.Database.ExecuteSqlRawAsync("DELETE FROM Users WHERE Name = '" + [|n|] + "'", ct);""",
        """await db.Database.ExecuteSqlAsync($"DELETE FROM Users WHERE Name = {n}", ct);""")]
    [InlineData(
        """_ = db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Users WHERE Name = '{[|n|]}'").ToList();""",
        """_ = db.Database.SqlQuery<int>($"SELECT Id AS Value FROM Users WHERE Name = {n}").ToList();""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '%{[|n|]}%'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE {"%" + n + "%"}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name LIKE '{[|n|]}%'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name LIKE {n + "%"}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|a|]}-{[|city ?? b|]}-{id}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {a + "-" + (city ?? b) + "-" + id.ToString()}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = 'it''s {[|n|]}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {"it's " + n}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|o|]}' AND City > '{day:yyyy-MM-dd}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {o?.ToString()} AND City > {day.ToString("yyyy-MM-dd")}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{([|flag ? a : b|])}'");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {(flag ? a : b)}");""")]
    [InlineData(
        """const string table = "Users"; _ = db.Users.FromSqlRaw($"SELECT * FROM {table} WHERE {nameof(User.Name)} = '{[|n|]}'");""",
        """const string table = "Users"; _ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($@"SELECT ""Id"" FROM Users WHERE Name = '{[|n|]}'");""",
        """_ = db.Users.FromSql($@"SELECT ""Id"" FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """"_ = db.Users.FromSqlRaw($"""SELECT "Id" FROM Users WHERE Name = '{[|n|]}'""");"""",
        """"_ = db.Users.FromSql($"""SELECT "Id" FROM Users WHERE Name = {n}""");"""")]
    [InlineData(
        """"_ = db.Users.FromSqlRaw($$"""SELECT * FROM Users WHERE Name = '{{[|n|]}}'""");"""",
        """"_ = db.Users.FromSql($$"""SELECT * FROM Users WHERE Name = {{n}}""");"""")]
    [InlineData(
        """"_ = db.Users.FromSqlRaw("""SELECT * FROM "Users" WHERE Name = '""" + [|n|] + "'");"""",
        """"_ = db.Users.FromSql($"""SELECT * FROM "Users" WHERE Name = {n}""");"""")]
    [InlineData(
        """_ = RelationalQueryableExtensions.FromSqlRaw(db.Users, sql: $"SELECT * FROM Users WHERE Name = '{[|n|]}'");""",
        """_ = RelationalQueryableExtensions.FromSql(db.Users, sql: $"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData(
        """db.Database.ExecuteSqlRaw($"EXEC dbo.Rename '{[|n|]}', '{[|a|]}'");""",
        """db.Database.ExecuteSql($"EXEC dbo.Rename {n}, {a}");""")]
    [InlineData(
        """db.Database.ExecuteSqlRaw($"INSERT INTO Users (Name, City, Id) VALUES ('{[|n|]}', '{[|city|]}', {id})");""",
        """db.Database.ExecuteSql($"INSERT INTO Users (Name, City, Id) VALUES ({n}, {city}, {id})");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw("SELECT\t* FROM \"Users\"\n WHERE Name = '" + [|n|] + "'");""",
        """_ = db.Users.FromSql($"SELECT\t* FROM \"Users\"\n WHERE Name = {n}");""")]
    public Task EfCore(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}", id);""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n} AND Id = {id}");""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE (Id = {0} OR Id > {1}) AND Name LIKE '" + [|n|] + "%' AND City = {0}", id, u.Id);""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE (Id = {id} OR Id > {u.Id}) AND Name LIKE {n + "%"} AND City = {id}");""")]
    [InlineData(
        """_ = db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Users WHERE Name = '{[|n.Trim()|]}' AND Id = {{0}} AND City = {{1}}", int.Parse(a), flag ? a : b);""",
        """_ = db.Database.SqlQuery<int>($"SELECT Id AS Value FROM Users WHERE Name = {n.Trim()} AND Id = {int.Parse(a)} AND City = {(flag ? a : b)}");""")]
    [InlineData(
        """db.Database.ExecuteSqlRaw($"UPDATE Users SET City = {{0}} WHERE Name = '{[|n|]}'", new object[] { a });""",
        """db.Database.ExecuteSql($"UPDATE Users SET City = {a} WHERE Name = {n}");""")]
    [InlineData(
        """await db.Database.ExecuteSqlRawAsync("UPDATE Users SET City = {1} WHERE Name = '" + [|n|] + "' AND Id = {0}", [id, a], ct);""",
        """await db.Database.ExecuteSqlAsync($"UPDATE Users SET City = {a} WHERE Name = {n} AND Id = {id}", ct);""")]
    [InlineData(
        """await db.Database.ExecuteSqlRawAsync(parameters: new object[] { id }, cancellationToken: ct, sql: $"DELETE FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}");""",
        """await db.Database.ExecuteSqlAsync(cancellationToken: ct, sql: $"DELETE FROM Users WHERE Name = {n} AND Id = {id}");""")]
    [InlineData(
        """var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}} AND City = '{{{{'"; _ = db.Users.FromSqlRaw(sql, id);""",
        """FormattableString sql = $"SELECT * FROM Users WHERE Name = {n} AND Id = {id} AND City = '{{'"; _ = db.Users.FromSql(sql);""")]
    [InlineData(
        """"_ = db.Users.FromSqlRaw($$"""SELECT * FROM Users WHERE Name = '{{[|n|]}}' AND Id = {0}""", id);"""",
        """"_ = db.Users.FromSql($$"""SELECT * FROM Users WHERE Name = {{n}} AND Id = {{id}}""");"""")]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", new SqliteParameter("@id", id));""",
        """_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = @n AND Id = @id", new SqliteParameter("@id", id), new SqliteParameter("@n", n));""")]
    [InlineData(
        """db.Database.ExecuteSqlRaw("UPDATE Users SET City = '" + [|city|] + "' WHERE Id = @city AND Name <> @City2", new SqliteParameter("@city", id), new SqliteParameter("@City2", a));""",
        """db.Database.ExecuteSqlRaw("UPDATE Users SET City = @city3 WHERE Id = @city AND Name <> @City2", new SqliteParameter("@city", id), new SqliteParameter("@City2", a), new SqliteParameter("@city3", (object?)city ?? DBNull.Value));""")]
    [InlineData(
        """_ = db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Users WHERE Name LIKE '%{[|n|]}%' AND Id = @id", new SqliteParameter("@id", int.Parse(a)));""",
        """_ = db.Database.SqlQueryRaw<int>("SELECT Id AS Value FROM Users WHERE Name LIKE @n AND Id = @id", new SqliteParameter("@id", int.Parse(a)), new SqliteParameter("@n", "%" + n + "%"));""")]
    public Task EfCoreWithValuesThatArePassed(string before, string after) => Fixes(before, after);

    [Fact]
    public Task KeepsTheLinesOfARawString() => Fixes(
        """"
        _ = db.Users.FromSqlRaw($"""
                    SELECT *
                    FROM Users

                      WHERE Name = '{[|n|]}'
                    """).ToList();
        """",
        """"
        _ = db.Users.FromSql($"""
                    SELECT *
                    FROM Users

                      WHERE Name = {n}
                    """).ToList();
        """");

    [Fact]
    public Task KeepsTheLinesOfAConcatenation() => Fixes(
        """
        _ = cn.Query<User>(
                    "SELECT * FROM Users " + // names only
                    "WHERE Name = 'x'");
                _ = cn.Query<User>(
                    "SELECT * FROM Users " +
                    "WHERE Name = '" + [|n|] + "' " +
                    "ORDER BY Id");
                _ = db.Users.FromSqlRaw(
                    "SELECT * FROM Users " +
                    "WHERE Name = '" + [|n|] + "' " +
                    "ORDER BY Id");
        """,
        """"
        _ = cn.Query<User>(
                    "SELECT * FROM Users " + // names only
                    "WHERE Name = 'x'");
                _ = cn.Query<User>(
                    "SELECT * FROM Users " +
                    "WHERE Name = @n " +
                    "ORDER BY Id", new { n });
                _ = db.Users.FromSql(
                    $"""
                        SELECT * FROM Users
                        WHERE Name = {n}
                        ORDER BY Id
                        """);
        """");

    [Theory]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n });""")]
    [InlineData(
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + [|n|] + "'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n });""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}' OR City = '{[|n|]}'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n OR City = @n", new { n });""")]
    [InlineData(
        """var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; _ = cn.Query<User>(sql);""",
        """var sql = "SELECT * FROM Users WHERE Name = @n"; _ = cn.Query<User>(sql, new { n });""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", new { id });""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n AND Id = @id", new { id, n });""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|u.Name|]}' AND City = '{[|n.Trim()|]}'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @Name AND City = @n", new { u.Name, n = n.Trim() });""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name LIKE '%{[|n|]}%'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name LIKE @n", new { n = "%" + n + "%" });""")]
    [InlineData(
        """_ = cn.Query<User>(new CommandDefinition($"SELECT * FROM Users WHERE Name = '{[|n|]}'", cancellationToken: ct));""",
        """_ = cn.Query<User>(new CommandDefinition("SELECT * FROM Users WHERE Name = @n", new { n }, cancellationToken: ct));""")]
    [InlineData(
        """_ = cn.Query<User>(sql: $"SELECT * FROM Users WHERE Name = '{[|n|]}'", commandTimeout: 3);""",
        """_ = cn.Query<User>(sql: "SELECT * FROM Users WHERE Name = @n", param: new { n }, commandTimeout: 3);""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'", null, null, true, 3);""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n }, null, true, 3);""")]
    [InlineData(
        """const string table = "Users"; _ = cn.Query<User>($"SELECT * FROM {table} WHERE Name = '{[|n|]}'");""",
        """const string table = "Users"; _ = cn.Query<User>($"SELECT * FROM {table} WHERE Name = @n", new { n });""")]
    [InlineData(
        """var table = "Users"; _ = cn.Query<User>("SELECT * FROM " + table + " WHERE Name = '" + [|n|] + "'");""",
        """var table = "Users"; _ = cn.Query<User>($"SELECT * FROM {table} WHERE Name = @n", new { n });""")]
    [InlineData(
        """_ = cn.Query<User>($"SELECT '{{' FROM Users WHERE Name = '{[|n|]}' AND City = '{[|u.City|]}' AND Id <> @City", new { City = 1 });""",
        """_ = cn.Query<User>("SELECT '{' FROM Users WHERE Name = @n AND City = @City2 AND Id <> @City", new { City = 1, n, City2 = u.City });""")]
    public Task Dapper(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData(
        """
        var cmd = cn.CreateCommand();
                cmd.CommandText = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND City = '{[|city|]}'";
        """,
        """
        var cmd = cn.CreateCommand();
                cmd.CommandText = "SELECT * FROM Users WHERE Name = @n AND City = @city";
                cmd.Parameters.AddWithValue("@n", n);
                cmd.Parameters.AddWithValue("@city", (object?)city ?? DBNull.Value);
        """)]
    [InlineData(
        """
        using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = '" + [|n|] + "'", cn);
        """,
        """
        using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn);
                cmd.Parameters.AddWithValue("@n", n);
        """)]
    [InlineData(
        """
        using (var cmd = new SqliteCommand($"SELECT * FROM Users WHERE Name LIKE '{[|n|]}%'", cn))
                {
                    cmd.ExecuteNonQuery();
                }
        """,
        """
        using (var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name LIKE @n", cn))
                {
                    cmd.Parameters.AddWithValue("@n", n + "%");
                    cmd.ExecuteNonQuery();
                }
        """)]
    [InlineData(
        """
        var cmd = new SqliteCommand { Connection = cn, CommandText = $"SELECT * FROM Users WHERE Name = '{[|n|]}'" };
        """,
        """
        var cmd = new SqliteCommand { Connection = cn, CommandText = "SELECT * FROM Users WHERE Name = @n" };
                cmd.Parameters.AddWithValue("@n", n);
        """)]
    [InlineData(
        """
        var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'";
                using var cmd = new SqliteCommand(sql, cn);
        """,
        """
        var sql = "SELECT * FROM Users WHERE Name = @n";
                using var cmd = new SqliteCommand(sql, cn);
                cmd.Parameters.AddWithValue("@n", n);
        """)]
    [InlineData(
        """
        using DbCommand cmd = any.CreateCommand();
                cmd.CommandText = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND City = '{[|city|]}'";
        """,
        """
        using DbCommand cmd = any.CreateCommand();
                cmd.CommandText = "SELECT * FROM Users WHERE Name = @n AND City = @city";
                var nParameter = cmd.CreateParameter();
                nParameter.ParameterName = "@n";
                nParameter.Value = n;
                cmd.Parameters.Add(nParameter);
                var cityParameter = cmd.CreateParameter();
                cityParameter.ParameterName = "@city";
                cityParameter.Value = (object?)city ?? DBNull.Value;
                cmd.Parameters.Add(cityParameter);
        """)]
    public Task AdoNet(string before, string after) => Fixes(before, after);

    [Theory]
    // A name or a piece of SQL beside the value.
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {sort} WHERE Name = '{[|n|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' ORDER BY {sort}");""")]
    // Parameters that were not made here, go to two statements, or would get the value of another time.
    [InlineData("""var p = Make(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'", p); DynamicParameters Make() => new();""")]
    [InlineData("""var p = new DynamicParameters(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'", p); _ = cn.Query<User>("SELECT * FROM Users", p);""")]
    [InlineData("""var p = new DynamicParameters(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n.Trim()|]}'", p);""")]
    [InlineData("""var p = new DynamicParameters(); Func<object> find = () => cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'", p);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id IN ({string.Join(",", ids)})");""")]
    // More than one text.
    [InlineData("""var sql = "SELECT * FROM Users"; if (flag) sql += " WHERE Name = '" + [|n|] + "'"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = flag ? $"SELECT * FROM Users WHERE Name = '{[|n|]}'" : "SELECT * FROM Users"; _ = db.Users.FromSqlRaw(sql);""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; Console.WriteLine(sql); _ = db.Users.FromSqlRaw(sql);""")]
    // Values that are passed already: made elsewhere, two statements apart, evaluated in another order, or by a placeholder in quotes or with a format.
    [InlineData("""var p = new object[] { id }; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}", p);""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}"; id++; _ = db.Users.FromSqlRaw(sql, id);""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}"; _ = ids.Select(x => db.Users.FromSqlRaw(sql, x));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {{0}} AND Name = '{[|n.Trim()|]}'", int.Parse(a));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}} OR Id = {{0}}", int.Parse(a));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND City = '{{0}}'", id);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0:x}}", id);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}", id, flag);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}-{{{{x}}}}' AND Id = {{0}}", id);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}-{{{{x}}}}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND City = {{0}}", null!);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}", /* the key */ id);""")]
    // Parameters of the provider's own that are not made here, by placeholder, of another name, of two types, or with a direction.
    [InlineData("""var p = new SqliteParameter("@id", id); _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", p);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = {{0}}", new SqliteParameter("@id", id));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = $id", new SqliteParameter("$id", id));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", new SqliteParameter(a, id));""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", new SqliteParameter("@id", id) { Direction = ParameterDirection.InputOutput });""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id AND City = {{1}}", new SqliteParameter("@id", id), city!);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|n.Trim()|]}' AND Id = @id", new SqliteParameter("@id", id));""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}' AND Id = @id", u);""")]
    // SQL inside of SQL, a prefix, an interval, a list in one text.
    [InlineData("""db.Database.ExecuteSqlRaw($"EXEC('SELECT * FROM Users WHERE Name = {[|n|]}')");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = E'{[|n|]}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name IN ('{[|string.Join("','", names)|]}') AND Name > DATE '{[|n|]}'");""")]
    // Escaped already: as a parameter the escapes would be in the value.
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{n.Replace("'", "''")}' AND City = '{[|city|]}'");""")]
    // A comment would be lost.
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = '" + /* the name */ [|n|] + "'");""")]
    // A command that this method does not make, that has no name, or that is used again and again.
    [InlineData("""new SqliteCommand($"SELECT * FROM Users WHERE Name = '{[|n|]}'", cn).ExecuteNonQuery();""")]
    [InlineData("""using var cmd = cn.CreateCommand(); foreach (var x in names) { cmd.CommandText = $"DELETE FROM Users WHERE Name = '{[|x|]}'"; cmd.ExecuteNonQuery(); }""")]
    [InlineData("""using var cmd = cn.CreateCommand(); cmd.CommandText = $"SELECT '{[|n|]}'"; cmd.ExecuteNonQuery(); cmd.CommandText = "SELECT 2"; cmd.ExecuteNonQuery();""")]
    [InlineData("""using var cmd = cn.CreateCommand(); if (flag) cmd.CommandText = $"SELECT '{[|n|]}'";""")]
    // The value changes between.
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}'"; n = "x"; _ = cn.Query<User>(sql);""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|Console.ReadLine()|]}'"; Console.WriteLine(); _ = cn.Query<User>(sql);""")]
    // What it formats is known at run time only: its type has no ToString(format).
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|o|]:x}'");""")]
    public Task OffersNoneWhereItWouldNotBeTheSame(string body) => OffersNone(body);

    [Fact]
    public Task FixesAllOfADocument() => Fixes(
        """
        _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{[|a|]}' OR Name = '{[|b|]}'");
                _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE City = '{[|city|]}'");
                _ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + [|n|] + "' AND City = '" + [|city|] + "'");
        """,
        """
        _ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {a} OR Name = {b}");
                _ = db.Users.FromSql($"SELECT * FROM Users WHERE City = {city}");
                _ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n AND City = @city", new { n, city });
        """);

    [Fact]
    public Task OffersNoFixYet_ForTextThatIsAddedUnderACondition() => OffersNone("""
        var cmd = cn.CreateCommand();
        cmd.CommandText = "SELECT * FROM Users WHERE 1 = 1";
        if (flag)
        {
            cmd.CommandText += " AND Name = '" + [|n|] + "'";
        }
        """);

    [Fact]
    public Task KeepsTabs() => Fixes(
        "var cmd = db.Database.GetDbConnection().CreateCommand();\n\t\tcmd.CommandText = \"SELECT * FROM Users WHERE Name = '\" + [|n|] + \"'\";\n\t\tcmd.ExecuteReader();",
        "var cmd = db.Database.GetDbConnection().CreateCommand();\n\t\tcmd.CommandText = \"SELECT * FROM Users WHERE Name = @n\";\n\t\tvar nParameter = cmd.CreateParameter();\n\t\tnParameter.ParameterName = \"@n\";\n"
            + "\t\tnParameter.Value = n;\n\t\tcmd.Parameters.Add(nParameter);\n\t\tcmd.ExecuteReader();");
}
