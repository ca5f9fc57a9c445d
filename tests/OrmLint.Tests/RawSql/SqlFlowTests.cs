using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>How text is followed to a statement: through objects that gather it, methods of strings, helpers, and methods that pass it on.</summary>
public class SqlFlowTests
{
    private static Task Reports(string body, string members = "", string usings = "") => Verify<SqlFromRuntimeValue>.Reports(Code.In(body, members, "using System.Text;\n" + usings));

    [Theory]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE Name = '"); sb.Append([|n|]); sb.Append("'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append("SELECT * FROM Users WHERE Name = '").Append([|n|]).Append('\''); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""StringBuilder sb = new(100); sb.AppendLine("SELECT * FROM Users").AppendLine($"WHERE Name = '{[|n|]}'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append($"SELECT * FROM Users WHERE Id = {id} AND Name = '{[|n|]}'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(); sb.AppendFormat("SELECT * FROM Users WHERE Name = '{0}' AND Id = {1}", [|n|], id); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE 1 = 1"); var other = sb; if (flag) other.Append(" AND Name = '" + [|n|] + "'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE Name = '#'").Replace("#", [|n|]); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("' ORDER BY Id"); sb.Insert(0, [|n|]).Insert(0, "SELECT * FROM Users WHERE Name = '"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append("SELECT * FROM Users WHERE Name IN ('").AppendJoin("','", [|n|], [|a|]).Append("')"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT 1"); sb.Clear().Append("SELECT * FROM Users WHERE Name = '").Append([|n|]).Append("'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("x"); sb.Length = 0; sb.Append("SELECT * FROM Users WHERE Name = '").Append([|n|]).Append("'"); _ = cn.Query<User>($"{sb}");""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE 1 = 0"); foreach (var x in n.Split(',')) sb.Append(" OR Name = '").Append([|x|]).Append("'"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""_sb.Append(" AND Name = '").Append([|n|]).Append("'"); _ = cn.Query<User>(_sb.ToString());""")]
    [InlineData("""var where = new StringBuilder(); where.Append($"Name = '{[|n|]}'"); var sql = "SELECT * FROM Users WHERE " + where; _ = cn.Query<User>(sql);""")]
    public Task AStringBuilder(string body) => Reports(body, "private readonly StringBuilder _sb = new();");

    [Theory]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE 1 = 1"); if (flag) sb.Append(" AND Name = @n").Append(" AND Id = ").Append(id); sb.AppendLine(" ORDER BY Id"); _ = cn.Query<User>(sb.ToString(), new { n });""")]
    [InlineData("""var sb = new StringBuilder().Append("looking for '").Append(n).Append("'"); Console.WriteLine(sb); sb.Clear(); sb.Append("SELECT 1"); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT '"); Fill(sb); sb.Append("' = '").Append(n); _ = cn.Query<User>("SELECT 1");""")]
    [InlineData("""var log = new StringBuilder(); var sb = new StringBuilder("SELECT * FROM Users"); log.Append(n); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE Name = "); ids.ForEach(x => sb.Append("'")); sb.Append(n); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(n); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE Name IN ("); for (var i = 0; i < names.Length; i++) sb.Append(i == 0 ? "@p" : ", @p").Append(i); sb.Append(')'); _ = cn.Query<User>(sb.ToString());""")]
    public Task AStringBuilderOfWhatIsSafe(string body) => Reports(body, "private static void Fill(StringBuilder sb) => External.Write(sb);", "public static class External { public static void Write(object o) { } }");

    [Theory]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '#'".Replace("#", [|n|]));""")]
    [InlineData("""var sql = $"SELECT * FROM #t WHERE Id = {id}" + " AND Name = '#n'"; _ = cn.Query<User>(sql.Replace("#t", "Users").Replace("#n", [|n|]));""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = ''".Insert(40, "x").Insert(0, "") + " OR Name = '" + [|n|] + "'");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE " + string.Join(" AND ", "Id > 1", "Name = '" + [|n|] + "'"));""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE " + string.Join(" AND ", new[] { "Id > 1", $"Name = '{[|n|]}'" }));""")]
    [InlineData("""var list = new List<string> { "Id > 1" }; if (flag) list.Add($"Name = '{[|n|]}'"); _ = cn.Query<User>("SELECT * FROM Users WHERE " + string.Join(" AND ", list));""")]
    [InlineData("""var list = new List<string>(); foreach (var x in names) list.Add("'" + [|x|] + "'"); _ = cn.Query<User>("SELECT * FROM Users WHERE Name IN (" + string.Join(",", list.ToArray()) + ")");""")]
    [InlineData("""var list = new List<string> { $"Name = '{[|n|]}'" }; var all = new List<string>(); all.AddRange(list); _ = cn.Query<User>("SELECT * FROM Users WHERE " + string.Join(" OR ", all));""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE Name IN ("; foreach (var x in names) sql += $"'{[|x|]}',"; _ = cn.Query<User>(sql.TrimEnd(',') + ")");""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND "; _ = cn.Query<User>(sql.Substring(0, sql.Length - 5));""")]
    [InlineData("""var sql = $"SELECT * FROM Users WHERE Name = '{[|n|]}' AND "; sql = sql.Remove(sql.Length - 5); _ = cn.Query<User>(sql);""")]
    [InlineData("""var format = "SELECT * FROM Users WHERE Name = '{0}'"; _ = cn.Query<User>(string.Format(format, [|n|]));""")]
    public Task MethodsOfStrings(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = cn.Query<User>(("SELECT * FROM Users WHERE Name = '" + n + "'").Replace("'", "''"));""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM #t".Replace("#t", flag ? "Users" : "Orders"));""")]
    [InlineData("""var list = new List<string> { "Id > 1", "Name = @n" }; _ = cn.Query<User>("SELECT * FROM Users WHERE " + string.Join(" AND ", list), new { n });""")]
    [InlineData("""var list = new List<string>(names); _ = cn.Query<User>("SELECT * FROM Users WHERE Id IN (" + string.Join(",", list) + ")");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = " + Quoted(n)); string Quoted(string x) => "'" + x.Replace("'", "''") + "'";""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + Known(n) + "'"); string Known(string x) { if (x is not ("a" or "b")) throw new ArgumentException(); return "<" + x + ">"; }""")]
    [InlineData("""_ = cn.Query<User>(All(n)); string All(string x) => "SELECT * FROM Users WHERE Name = '" + x.Length + "'";""")]
    [InlineData("""_ = cn.Query<User>(Count("Users")); string Count(string x) => "SELECT COUNT(*) FROM Users WHERE Name = '" + x + "'";""")]
    [InlineData("""_ = cn.Query<User>(Endless(n)); string Endless(string x) => Endless("'" + x + "'");""")]
    [InlineData("""_ = Run($"SELECT * FROM Users WHERE Name = @n AND Id = {id}"); object Run(string sql) => cn.Query<User>(sql, new { n });""")]
    public Task WhatIsSafeAllTheSame(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = cn.Query<User>(Sql([|n|])); string Sql(string x) => $"SELECT * FROM Users WHERE Name = '{x}'";""")]
    [InlineData("""_ = cn.Query<User>([|Sql()|]); string Sql() => $"SELECT * FROM Users WHERE Name = '{n}'";""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users" + Where("Name", [|n|]));""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users" + [|Filter(u)|]);""")]
    [InlineData("""_ = cn.Query<User>(await SqlAsync([|n|]));""")]
    [InlineData("""var sb = new StringBuilder("SELECT * FROM Users WHERE 1 = 1"); Add(sb, [|n|]); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""_ = cn.Query<User>(Two("SELECT * FROM Users WHERE Name = '" + [|a|] + "'", [|n|]));""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name LIKE '" + [|Pattern(n)|] + "'");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE " + filters.Sql([|n|]));""")]
    public Task AHelperThatPutsTextTogether(string body) => Reports(body.Replace("filters.", "_filters."), """
        private readonly IFilter _filters = new NameFilter();
        private static string Where(string column, string text) => text == "" ? "" : " WHERE " + column + " = '" + text + "'";
        private static string Filter(User user) => $" WHERE City = '{user.City}'";
        private static async Task<string> SqlAsync(string x) { await Task.Yield(); return "SELECT * FROM Users WHERE Name = '" + x + "'"; }
        private static void Add(StringBuilder sql, string x) => sql.Append(" AND Name = '").Append(x).Append("'");
        private static string Two(string sql, string x) => sql + Where("City", x);
        private static string Pattern(string x) => "%" + x + "%";
        """, "public interface IFilter { string Sql(string x); } public class NameFilter : IFilter { public string Sql(string x) => \"Name = '\" + x + \"'\"; }");

    [Theory]
    [InlineData("""_ = Run($"SELECT * FROM Users WHERE Name = '{[|n|]}'"); object Run(string sql) => cn.Query<User>(sql);""")]
    [InlineData("""Execute(cn, "DELETE FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""var sql = "DELETE FROM Users"; if (flag) sql += $" WHERE Name = '{[|n|]}'"; Logged(cn, sql);""")]
    [InlineData("""cn.Extended("DELETE FROM Users WHERE Name = '" + [|n|] + "'");""")]
    [InlineData("""Where(cn, $"Name = '{[|n|]}'");""")]
    [InlineData("""_runner.Run("DELETE FROM Users WHERE Name = '" + [|n|] + "'");""")]
    public Task AMethodThatPassesTextOn(string body) => Reports(body, """
        private readonly IRunner _runner = new Runner(new SqliteConnection());
        private static void Execute(IDbConnection c, string sql) => c.Execute(sql);
        private static void Logged(IDbConnection c, string sql) { Console.WriteLine(sql); Execute(c, sql + " -- logged"); }
        private static void Where(IDbConnection c, string condition) { using var command = c.CreateCommand(); command.CommandText = "DELETE FROM Users WHERE " + condition; command.ExecuteNonQuery(); }
        """, """
        public interface IRunner { void Run(string sql); }
        public class Runner(IDbConnection c) : IRunner { public void Run(string sql) => c.Execute(sql); }
        public static class Extensions { public static void Extended(this IDbConnection c, string sql) => c.Execute(sql); }
        """);

    [Fact]
    public Task SaysTheWayToTheDatabase() => Verify<SqlFromRuntimeValue>.Reports(
        Code.In("""{|#1:Logged|}(cn, $"DELETE FROM Users WHERE Name = '{{|#0:n|}}'");""", """
            private static void Logged(IDbConnection c, string sql) { Console.WriteLine(sql); {|#2:Execute|}(c, sql); }
            private static void Execute(IDbConnection c, string sql) => c.{|#3:Execute|}(sql);
            """),
        expected: new DiagnosticResult(Rules.SqlFromRuntimeValue).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("n", "Sample.Logged → Sample.Execute → Execute", "pass it as a parameter: @n in the text and new { n } beside it"));

    // The value goes into the text in another method than the one that is reported.
    [Theory]
    [InlineData("""var (sql, take) = Build({|#0:n|}); _ = cn.Query<User>(sql).Take(take); (string, int) Build(string name) => ("SELECT * FROM Users WHERE Name = '" + name + "'", 5);""", "n", "Query", "@n in the text of Build and new { n } beside it")]
    [InlineData("""var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT * FROM Users" + Where("Name", {|#0:n|}); static string Where(string column, string text) => text == "" ? "" : " WHERE " + column + " = '" + text + "'";""", "n", "SqliteCommand", "@n in the text of Where and its value in Parameters")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '" + Ended({|#0:n|}));""", "n", "Query", "@n in the text of Sample.Ended and new { n } beside it")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name LIKE '" + {|#0:Pattern(n)|} + "'"); string Pattern(string x) => "%" + x + "%";""", "Pattern(n)", "Query", "@value in the text and new { value = Pattern(n) } beside it")]
    public Task SaysWhereTheTextIsPutTogether(string body, string value, string sink, string remedy) => Verify<SqlFromRuntimeValue>.Reports(
        Code.In(body, "private static string Ended(string x) => x + \"'\";"), 0,
        new DiagnosticResult(Rules.SqlFromRuntimeValue).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(value, sink, "pass it as a parameter: " + remedy));

    [Theory]
    [InlineData("""_ = cn.Query<User>(Sql(""")]
    [InlineData("""var sb = new StringBuilder(; sb.Append(n).; _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append(); sb.Insert(0); sb.Replace("x"); sb.AppendJoin(); sb.AppendFormat(); _ = cn.Query<User>(sb.ToString());""")]
    [InlineData("""var list = new List<string> { , }; list.Add(); _ = cn.Query<User>(string.Join(list) + string.Join());""")]
    [InlineData("""_ = cn.Query<User>("x".Replace() + "x".Insert(9, n) + "x".Substring());""")]
    [InlineData("""_ = cn.Query<User>(Missing(n)); Run(n, ; void Run(string sql, int) => cn.Query<User>(sql);""")]
    public Task IsSilentOnBrokenCode(string body) => Verify<SqlFromRuntimeValue>.IsSilentOnBrokenCode(Code.In(body, "", "using System.Text;"));

    [Theory]
    // Back in a tuple: taken apart, kept, awaited.
    [InlineData("""var (sql, take) = Build([|n|]); _ = cn.Query<User>(sql).Take(take); (string, int) Build(string name) => ("SELECT * FROM Users WHERE Name = '" + name + "'", 5);""")]
    [InlineData("""var query = Build(5, [|n|]); if (flag) query.Take++; _ = cn.Query<User>(query.Sql); static (int Take, string Sql) Build(int take, string name) { if (take > 9) return (9, "SELECT 1"); return (take, $"SELECT * FROM Users WHERE Name = '{name}'"); }""")]
    [InlineData("""string where; (where, _) = await Build([|n|]).ConfigureAwait(false); _ = cn.Query<User>("SELECT * FROM Users " + where); async Task<(string Where, object Values)> Build(string name) { await Task.Yield(); return (string.Format("WHERE Name = '{0}'", name), new object()); }""")]
    // In a variable of the caller.
    [InlineData("""Build([|n|], out var sql); _ = cn.Query<User>(sql); void Build(string name, out string made) => made = "SELECT * FROM Users WHERE Name = '" + name + "'";""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE 1 = 1"; And(ref sql, "Name", [|n|]); And(ref sql, "City", [|city|]); _ = cn.Query<User>(sql); static void And(ref string sql, string column, string? value) { if (value is null) return; sql += " AND " + column + " = '" + value + "'"; }""")]
    [InlineData("""if (Try([|n|], out string sql)) _ = cn.Query<User>(sql); bool Try(string name, out string text) { text = ""; if (name.Length > 9) return false; text = $"SELECT * FROM Users WHERE Name = '{name}'"; return true; }""")]
    // In a tuple or a record of the method itself.
    [InlineData("""var page = (Where: "Name = '" + [|n|] + "'", Take: 5); _ = cn.Query<User>("SELECT * FROM Users WHERE " + page.Where);""")]
    [InlineData("""var request = new Request("SELECT * FROM Users WHERE Name = '" + [|n|] + "'", 30); _ = cn.Query<User>(request.Sql);""")]
    [InlineData("""Request request = new(Seconds: 30, Sql: $"SELECT * FROM Users WHERE Name = '{[|n|]}'"); var same = request; _ = cn.Query<User>(same.Sql);""")]
    public Task TextThatComesWithSomethingElse(string body) => Reports(body, "private record Request(string Sql, int Seconds);");

    [Theory]
    [InlineData("""var (sql, values) = Build(n); _ = cn.Query<User>(sql, values); (string, object) Build(string name) => ("SELECT * FROM Users WHERE Name = @name", new { name });""")]
    [InlineData("""var sql = "SELECT * FROM Users WHERE 1 = 1"; And(ref sql, "Name"); _ = cn.Query<User>(sql, new { Name = n }); static void And(ref string sql, string column) => sql += $" AND {column} = @{column}";""")]
    [InlineData("""var request = new Request("SELECT * FROM Users WHERE Name = '" + n + "'", 30); _ = cn.Query<User>(request.Text);""")]
    // What a method makes of text that it takes may be checked, or quoted.
    [InlineData("""Clean(n, out var clean); _ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{clean}'"); void Clean(string text, out string only) => only = new string(text.Where(char.IsLetter).ToArray());""")]
    [InlineData("""var (clean, _) = Clean(n); _ = cn.Query<User>("SELECT * FROM Users ORDER BY " + clean); (string, bool) Clean(string text) => Names.Contains(text) ? (text, true) : ("Id", false);""")]
    // Written again, or by another way that is not known.
    [InlineData("""var page = (Where: "Name = '" + n + "'", Take: 5); page.Where = "1 = 1"; _ = cn.Query<User>("SELECT * FROM Users WHERE " + page.Where);""")]
    [InlineData("""Build(n, out var sql); sql = "SELECT * FROM Users"; _ = cn.Query<User>(sql); void Build(string name, out string made) => made = "SELECT * FROM Users WHERE Name = '" + name + "'";""")]
    public Task TextThatIsNone(string body) => Reports(body, "private static readonly HashSet<string> Names = new() { \"Id\" }; private record Request(string Sql, int Seconds) { public string Text { get; } = \"SELECT 1\"; }");
}
