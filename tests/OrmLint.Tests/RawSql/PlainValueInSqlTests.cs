using System;
using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>ORM2006 (values that cannot inject) and ORM2007 (SQL in migrations).</summary>
public class PlainValueInSqlTests
{
    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {[|id|]} LIMIT {[|id + 1|]}");""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Id = " + [|id|]);""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{[|key|]}' OR City > '{[|day|]:yyyy-MM-dd}' OR City = '{[|status|]}'");""")]
    [InlineData("""int? x = flag ? id : null; var cmd = cn.CreateCommand(); cmd.CommandText = "DELETE FROM Users WHERE Id = " + [|x|];""")]
    [InlineData("""foreach (var x in ids) _ = cn.Execute($"DELETE FROM Users WHERE Id = {[|x|]}");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}' AND Id = {[|id|]}");""")]
    // In a builder, and in text that a method of one's own sends: there each call has a text of its own, too.
    [InlineData("""var sql = new System.Text.StringBuilder(); foreach (var x in ids) sql.Append($"UPDATE Users SET City = 'x' WHERE Id = {[|x|]};"); cn.Execute(sql.ToString());""")]
    [InlineData("""var sql = new System.Text.StringBuilder("DELETE FROM Users"); sql.AppendFormat(" WHERE Id = {0}", [|id|]).Append(" AND Name = '").Append([|key|]).Append('\''); await db.Database.ExecuteSqlRawAsync(sql.ToString());""")]
    [InlineData("""Send($"DELETE FROM Users WHERE Id = {[|id|]}"); void Send(string sql) { using var cmd = cn.CreateCommand(); cmd.CommandText = sql; cmd.ExecuteNonQuery(); }""")]
    public Task ReportsAPlainValue(string body) => Verify<PlainValueInSql>.Reports(Code.In(body));

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {Least} OR Id = {Most} OR Id = {(int)Status.Active} OR Name = '{Status.Closed}' OR 1 = {flag}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Id IN (" + string.Join(",", ids) + ")");""")]
    [InlineData("""_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id = {id}"); _ = cn.Query<User>("SELECT * FROM Users WHERE Id = @id", new { id });""")]
    [InlineData("""_ = cn.Execute($"CREATE TABLE T{id} (Id INT DEFAULT {id})"); _ = cn.Execute($"PRAGMA user_version = {id}");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = '{n}' AND Name = @p{id}");""")]
    [InlineData("""new Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder("x").Sql($"UPDATE Users SET Id = {id}");""")]
    public Task LeavesTheRestAlone(string body) => Verify<PlainValueInSql>.Reports(Code.In(body, "private const int Least = 1; private static readonly int Most = 9;"));

    [Theory]
    [InlineData(
        """_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Id = {[|id|]}");""",
        """_ = db.Users.FromSql($"SELECT * FROM Users WHERE Id = {id}");""")]
    [InlineData(
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Id = " + [|id|] + " AND Name = '" + [|key|] + "'");""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Id = @id AND Name = @key", new { id, key = key.ToString() });""")]
    public Task PassesItAsAParameter(string before, string after) => Verify<PlainValueInSql>.Fixes<PassAsParameter>(Code.In(before), Code.In(after), 10, nameof(PassAsParameter));

    private static string Migration(string body, string members = "", string others = "") => $$"""
        using System;
        using System.IO;
        using System.Linq;
        using Microsoft.EntityFrameworkCore.Migrations;

        public class AddMail : Migration
        {
            private readonly string _schema = "dbo";

            protected override void Up(MigrationBuilder migrationBuilder)
            {
                {{body}}
            }

            {{members}}
        }

        {{others}}

        """;

    [Theory]
    [InlineData("""migrationBuilder.Sql($"UPDATE Users SET Mail = '{[|Environment.GetEnvironmentVariable("MAIL")|]}'");""")]
    [InlineData("""migrationBuilder.Sql("UPDATE Users SET Mail = '" + [|File.ReadAllText("mail.txt")|] + "'");""")]
    [InlineData("""foreach (var x in new[] { ("a", 1), ("b", 2) }) migrationBuilder.Sql($"UPDATE Users SET Mail = '{x.Item1}' WHERE Id = {x.Item2}");""")]
    [InlineData("""migrationBuilder.Sql(File.ReadAllText("script.sql")); migrationBuilder.Sql($"UPDATE {_schema}.Users SET Mail = 'x' WHERE Id = {1}");""")]
    public Task MigrationsHoldWhatIsTheSameEverywhere(string body) => Verify<MigrationSqlFromRuntimeValue>.Reports(Migration(body));

    [Fact]
    public Task AHelperThatGetsConstants() => Verify<MigrationSqlFromRuntimeValue>.Reports(Migration(
        """Rename(migrationBuilder, "x"); migrationBuilder.Seed("a@example.org", 1);""",
        """private static void Rename(MigrationBuilder b, string name) => b.Sql("UPDATE Users SET Name = '" + name + "'");""",
        """public static class Seeding { public static void Seed(this MigrationBuilder b, string mail, int id) => b.Sql($"UPDATE Users SET Mail = '{mail}' WHERE Id = {id}"); }"""));

    private const string Seeding = """public static class Seeding { public static void Seed(this MigrationBuilder b, string mail, int id) => b.Sql($"UPDATE Users SET Mail = '{mail}' WHERE Id = {id}"); }""";

    // Elsa and Ombi: a helper for columns, or for a provider, that the next migration will call.
    [Fact]
    public Task NoFalsePositive_AHelperThatNothingCallsYet() => Verify<MigrationSqlFromRuntimeValue>.Reports(Migration("", "", Seeding));

    [Theory]
    [InlineData("public static void All(MigrationBuilder b, string mail) => b.Seed(mail, 1);")]
    [InlineData("public record Settings(string Name) { public string Mail { get; set; } = \"\"; } public static void All(MigrationBuilder b, Settings settings) { b.Seed(\"a@example.org\", 1); b.Seed(settings.Mail, 2); }")]
    public Task StillReports_AHelperThatGetsMore(string caller) => Verify<MigrationSqlFromRuntimeValue>.Reports(Migration(
        "", "", Seeding.Replace("{mail}", "{[|mail|]}", StringComparison.Ordinal) + "public static class Callers { " + caller + " }"));

    [Theory]
    [InlineData("""migrationBuilder.Sql($"UPDATE Users SET Mail = '{""")]
    [InlineData("""migrationBuilder.Sql();""")]
    public Task IsSilentOnBrokenCode(string body) => Verify<MigrationSqlFromRuntimeValue>.IsSilentOnBrokenCode(Migration(body));
}
