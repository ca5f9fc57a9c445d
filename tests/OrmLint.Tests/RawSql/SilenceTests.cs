using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>What ORM2001 leaves alone, and what it still reports beside it: each row is a body, on EF Core 8, 9 and 10.</summary>
public class SilenceTests
{
    private static Task Reports(string body, string members = "") => Verify<SqlFromRuntimeValue>.Reports(Code.In(body, members));

    [Theory]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData("""_ = db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {n}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", n);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = @n", new SqliteParameter("@n", n));""")]
    [InlineData("""FormattableString sql = $"SELECT * FROM Users WHERE Name = {n}"; _ = db.Users.FromSql(sql);""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n });""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users WHERE Name = @n"; cmd.Parameters.AddWithValue("@n", n);""")]
    [InlineData("""Own($"SELECT * FROM Users WHERE Name = {n}"); void Own(FormattableString sql) => db.Users.FromSql(sql).ToList();""")]
    public Task AParameter(string body) => Reports(body);

    [Theory]
    [InlineData("""const string t = "Users"; _ = db.Users.FromSqlRaw($"SELECT * FROM {t} WHERE {nameof(User.Name)} = '{t}'");""")]
    [InlineData("""var t = "x"; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{t}'");""")]
    [InlineData("""var t = flag ? "x" : "y"; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{t}'");""")]
    [InlineData("""var t = sort switch { "x" => "Name", "y" => "City", _ => "Id" }; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{t}'");""")]
    [InlineData("""string t; switch (sort) { case "x": t = "Name"; break; default: t = "Id"; break; } _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{t}'");""")]
    [InlineData("""var sql = "SELECT * FROM Users"; if (flag) sql += " WHERE Name = {0}"; _ = db.Users.FromSqlRaw(sql, n);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{Fixed}' AND City = '{Property}' AND City = '{Get()}' AND City = '{Field}'");""")]
    [InlineData("""foreach (var x in new[] { "a", "b" }) _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{x}'");""")]
    [InlineData("""foreach (var x in Allowed) _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{x}'");""")]
    [InlineData("""var x = Columns[sort]; _ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{x}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{string.Empty}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT *" + Environment.NewLine + "FROM Users".ToUpper() + (flag ? " WHERE Id = 1" : "").Trim());""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name IN ('{string.Join("','", Allowed)}')");""")]
    [InlineData("""_ = cn.Query<User>(string.Format("SELECT {0} FROM {1} WHERE Name = '{2}'", "Id", "Users", "x"));""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users"; cmd.CommandText += " WHERE Name = @n";""")]
    public Task Constants(string body) => Reports(body, """
        private static readonly string Fixed = "x";
        private static readonly string[] Allowed = { "Name", "City" };
        private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal) { ["a"] = "Name", ["b"] = "City" };
        private string Field = "y";
        private static string Property => "z";
        private static string Get() => "q";
        """);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {id} OR Id = '{id}' OR Id = {id:D5}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{key}' OR Name = '{key:N}' OR Name = '{key.ToString()}' OR Name = '{Guid.NewGuid()}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{day:yyyy-MM-dd}' OR Name = '{day.ToString("yyyy")}' OR Name = '{DateTime.Now.ToShortDateString()}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{status}' OR Id = {(int)status} OR Id = {flag} OR Name = '{status.ToString()}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Id = " + id + " AND Id IN (" + string.Join(",", ids) + ") OR Name IN ('" + string.Join("','", ids) + "')");""")]
    [InlineData("""_ = cn.Query<User>(string.Format("SELECT * FROM Users WHERE Id = {0} AND Name = '{1}'", id, typeof(T).Name));""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{u.GetType().Name}' OR Name = '{Convert.ToBase64String(new byte[3])}'");""")]
    [InlineData("""int? x = flag ? id : null; _ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Id = " + x);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{db.Model.FindEntityType(typeof(User))!.GetTableName()}'");""")]
    public Task TypesThatCannotInject(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY Id {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT {sort} FROM Users");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM dbo.{sort} WHERE 1 = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM [{sort}] WHERE 1 = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM \"{sort}\" WHERE 1 = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM `{sort}` WHERE 1 = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT Id AS '{sort}' FROM Users");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users x JOIN Users y ON x.Id = {sort}.Id");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {sort}_Id OR Id = @{sort} OR Id = :{sort} OR Id = {a}{b}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {sort}(1)");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE " + sort + " AND Id = 1");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Id = 1 AND " + sort);""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users -- {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * /* '{sort}' */ FROM Users");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"INSERT INTO {sort} ({a}) VALUES ({b})");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"DELETE FROM Users WHERE Id IN ({sort})");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"EXEC {sort}");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"CREATE USER {sort} WITH PASSWORD '{n}'");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"PRAGMA key = '{n}'");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"SET search_path = '{n}'");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"DO $$ BEGIN PERFORM '{n}'; END $$");""")]
    public Task NamesKeywordsAndFragments(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw(n);""")]
    [InlineData("""_ = db.Users.FromSqlRaw(Sql(n)); string Sql(string x) => x;""")]
    [InlineData("""var sql = n.Trim(); _ = cn.Query<User>(sql);""")]
    [InlineData("""_ = cn.Query<User>(n + " ORDER BY Id");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users " + Where(n)); string Where(string x) => x;""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{Text.Of(Status.Active)}' OR City = '{Text.Of(id)}'");""")]
    [InlineData("""var p = cn.CreateCommand().CreateParameter(); _ = cn.Query<User>("SELECT * FROM Users WHERE Name = " + p.ParameterName);""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = " + Quote(n)); string Quote(string x) => x;""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + Escape(n) + "'"); string Escape(string x) => x;""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + n.Replace("'", "''") + "'");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name IN (" + string.Join(", ", ids.Select((_, i) => "@p" + i)) + ")");""")]
    [InlineData("""var list = ""; for (var i = 0; i < ids.Count; i++) list += (i == 0 ? "" : ", ") + "@p" + i; _ = cn.Query<User>("SELECT * FROM Users WHERE Name IN (" + list + ")");""")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = n; cmd.CommandType = CommandType.StoredProcedure;""")]
    [InlineData("""cn.ConnectionString = "Data Source=" + n; Console.WriteLine($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""throw new InvalidOperationException($"SELECT * FROM Users WHERE Name = '{n}' failed");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n = "'" + n + "'" });""")]
    [InlineData("""new Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder("x").Sql($"UPDATE Users SET Name = '{n}'");""")]
    [InlineData("""var x = n; Action change = () => x = "y"; change(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{x}'");""")]
    public Task WhatIsNotKnown(string body) => Reports(body, "private static class Text { public static string Of(object value) => Convert.ToString(value)!; }");

    [Theory]
    [InlineData("""if (!Allowed.Contains(n)) throw new ArgumentException(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (Allowed.Contains(n)) _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!Allowed.Contains(u.Name)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{u.Name}'");""")]
    [InlineData("""if (n is not ("x" or "y")) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n is "x" or "y") _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n != "x" && n != "y") return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""var known = Allowed.Contains(n); if (!known) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""var x = Allowed.Contains(n) ? n : "y"; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{x}'");""")]
    [InlineData("""switch (n) { case "x": case "y": break; default: return; } _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!int.TryParse(n, out _)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Id = {n}");""")]
    [InlineData("""if (!Regex.IsMatch(n, "^[a-z]+$")) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!n.All(char.IsLetterOrDigit)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n.Any(x => !char.IsLetter(x))) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!Allowed.Any(x => x == n)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (Array.IndexOf(Allowed, n) < 0) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n.Contains('\'')) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!IsValidName(n)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!string.IsNullOrEmpty(n) && !IsValidName(n)) throw new ArgumentException(n); var filter = string.IsNullOrEmpty(n) ? "" : $" WHERE Name = '{n}'"; _ = cn.Query<User>("SELECT * FROM Users" + filter);""")]
    [InlineData("""if (n != null && !IsValidName(n)) throw new ArgumentException(n); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n is not null && !IsValidName(n)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (n is null or "Ann") _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""ValidateName(n); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""if (!Columns.TryGetValue(n, out var x)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}' OR Name = '{x}'");""")]
    public Task WhatIsValidated(string body) => Reports(body, """
        private static readonly string[] Allowed = { "Name", "City" };
        private static readonly Dictionary<string, string> Columns = new() { ["a"] = "Name", ["b"] = "City" };
        private static bool IsValidName(string x) => x.Length < 3;
        private static void ValidateName(string x) { }
        """);

    [Theory]
    [InlineData("""if (string.IsNullOrEmpty(n)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (!string.IsNullOrEmpty(n) && n.Length > 9) throw new ArgumentException(n); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (n is null) n = a; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (!Allowed.Contains(a)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (Allowed.Contains(n)) return; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (!Allowed.Contains(n)) Console.WriteLine("odd"); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (!Allowed.Contains(n)) return; n = a; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""if (n != null) _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""var t = flag ? "x" : n; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|t|]}'");""")]
    [InlineData("""var t = sort switch { "x" => "Name", _ => n }; _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|t|]}'");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|Field|]}' AND Name = '{[|n.Replace("-", "")|]}'");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users ORDER BY {sort} -- it's\nLIMIT {[|n|]}");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM {sort} WHERE [{a}] = '{[|n|]}'");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT 'it''s', \"'\" FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""_ = cn.Query<User>($"CREATE TABLE x (y int); SELECT * FROM Users WHERE Name = '{[|n|]}'");""")]
    [InlineData("""var x = n; Action show = () => Console.WriteLine(x); show(); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|x|]}'");""")]
    public Task StillReports_BesideIt(string body) => Reports(body, """
        private static readonly string[] Allowed = { "Name", "City" };
        private string Field = "x";
        public void Change(string to) => Field = to;
        """);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw(""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{missing}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = '" + );""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users WHERE Name = '{0}' {", n));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format("SELECT * FROM Users WHERE Name = '{1}'", n));""")]
    [InlineData("""_ = db.Users.FromSqlRaw(string.Format());""")]
    [InlineData("""_ = db.Users.FromSqlRaw(sql: , n);""")]
    [InlineData("""var cmd = new SqliteCommand(; cmd.CommandText += ;""")]
    [InlineData("""var cmd = new SqliteCommand { CommandText = };""")]
    [InlineData("""string sql = sql + "x"; sql += ; _ = cn.Query<User>(sql);""")]
    [InlineData("""var (x, = ("a", n); _ = cn.Query<User>(x + "'" + );""")]
    [InlineData("""if (n is ) return; switch (n) { case } _ = cn.Query<User>("a" + n);""")]
    public Task BrokenCode(string body) => Verify<SqlFromRuntimeValue>.IsSilentOnBrokenCode(Code.In(body));

    [Theory]
    [InlineData("""Check(cn, "Users", "City"); this.Check(cn, column: "Name", table: "Users"); Check(cn, "Users");""", """private void Check(SqliteConnection cn, string table, string column = "Name") => _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{table}') WHERE name = '{column}'");""")]
    [InlineData("""Inner("Users"); Inner("Orders"); void Inner(string table) { _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{table}')"); }""", "")]
    [InlineData("""Find(cn, "Users"); Find<int>("b");""", """private static void Find(SqliteConnection cn, string table) { _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{table}')"); } private static void Find<V>(string other) { }""")]
    public Task NoFalsePositive_a_parameter_that_each_call_gives_a_constant(string body, string members) => Reports(body, members);

    [Theory]
    [InlineData("""Inner("Users"); Inner(n); void Inner(string table) { _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{[|table|]}')"); }""", "")]
    [InlineData("""Inner("Users"); void Inner(string table) { if (flag) table = n; _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{[|table|]}')"); }""", "")]
    [InlineData("""Inner("Users"); Action<string> inner = Inner; inner(n); void Inner(string table) { _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{[|table|]}')"); }""", "")]
    [InlineData("""Check(cn, "Users");""", """internal void Check(SqliteConnection cn, string table) => _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{[|table|]}')");""")]
    [InlineData("""Check(cn, "Users"); Check(cn, sort);""", """private void Check(SqliteConnection cn, string table) => _ = cn.Query<User>($"SELECT * FROM pragma_table_xinfo('{[|table|]}')");""")]
    public Task StillReports_a_parameter_that_may_get_another_value(string body, string members) => Reports(body, members);

    private const string Joins = "public static class Joins { public static string Text(this IEnumerable<string> all, string by) => string.Join(by, all); }";

    [Theory]
    [InlineData("""var list = string.Join(",", ids.Select(i => i.ToString()).ToArray()); _ = cn.Execute($"DELETE FROM Users WHERE Id IN ({list})");""")]
    [InlineData("""var list = ids.Distinct().Select(i => i.ToString("D2")).ToList().Text(","); _ = cn.Execute($"DELETE FROM Users WHERE Id IN ('{list}')");""")]
    [InlineData("""_ = cn.Execute("DELETE FROM Users WHERE Id IN ('" + string.Join("','", new[] { key }.Select(k => k.ToString())) + "')");""")]
    // OpenSimulator: keys of a structure of one's own, and of one that a missing reference has.
    [InlineData("""var list = "'" + string.Join("','", new TimeZoneInfo[0].Select(z => z.BaseUtcOffset)) + "','" + string.Join("','", new System.Net.IPAddress[0]) + "'"; _ = cn.Execute($"DELETE FROM Users WHERE Name IN ({list})");""")]
    public Task NoFalsePositive_numbers_that_are_joined_as_text(string body) => Verify<SqlFromRuntimeValue>.Reports(Code.In(body, usings: Joins));

    [Theory]
    [InlineData("""var list = string.Join("','", ids.Select(i => n)); _ = cn.Execute($"DELETE FROM Users WHERE Name IN ('{[|list|]}')");""")]
    [InlineData("""var list = string.Join("','", ids.Select(i => names[i].ToString())); _ = cn.Execute($"DELETE FROM Users WHERE Name IN ('{[|list|]}')");""")]
    public Task StillReports_texts_that_are_joined(string body) => Reports(body);
}
