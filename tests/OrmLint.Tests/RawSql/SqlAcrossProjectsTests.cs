using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>Texts that one project puts together and another sends: the library is an assembly with its notes, as in a build, or live, as in an editor.</summary>
public class SqlAcrossProjectsTests
{
    private const string Library = """
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        namespace Shop.Data;
        public class User { public int Id { get; set; } public string Name { get; set; } = ""; }
        public class ShopContext : DbContext { public DbSet<User> Users => Set<User>(); }
        public interface IUsers { List<User> Find(string condition); }
        public class Users(ShopContext db) : IUsers
        {
            public List<User> Find(string condition) => db.Users.FromSqlRaw("SELECT * FROM \"Users\" WHERE " + condition + "; -- a|b;c\\d\n").ToList();
            public List<User> Named(string name) => db.Users.FromSql($"SELECT * FROM Users WHERE Name = {name}").ToList();
        }
        public static class Db
        {
            public static int Run(this DbConnection connection, string title, string sql, object? values = null) => connection.Execute(sql, values);
            public static Task<int> RunLater(DbConnection connection, string sql) => Hidden(connection, sql);
            public static int Sorted(DbConnection connection, string where, string order, bool all) => connection.Execute("DELETE FROM Users" + (all ? "" : " WHERE " + where) + " ORDER BY " + order);
            public static string Logged(string sql) => sql.Trim();
            internal static int Inside(DbConnection connection, string sql) => connection.Execute(sql);
            private static Task<int> Hidden(DbConnection connection, string sql) => connection.ExecuteAsync(sql);
        }
        public static class Marked { public static void Ask([StringSyntax("Sql")] string sql) { } public static void Match([StringSyntax("Regex")] string sql) { } }
        """;

    private static readonly CSharpCompilation s_library = Compile("Shop.Data", Library);
    private static readonly Lazy<MetadataReference> s_emitted = new(() => Emit(s_library));

    [Theory]
    [InlineData("cn.Run(\"\", $\"DELETE FROM Users WHERE Name = '{/*1*/n}'\");", "Db.Run → Execute")]
    [InlineData("Db.Run(cn, n, sql: \"DELETE FROM Users WHERE Name = '\" + /*1*/n + \"'\");", "Db.Run → Execute")]
    [InlineData("var sql = \"DELETE FROM Users\"; if (n.Length > 1) sql += $\" WHERE Name = '{/*1*/n}'\"; Db.RunLater(cn, sql).Wait();", "Db.RunLater → Db.Hidden → ExecuteAsync")]
    [InlineData("users.Find($\"Name = '{/*1*/n}'\");", "IUsers.Find → FromSqlRaw", "IUsers.Find → Users.Find → FromSqlRaw")]
    [InlineData("new Users(null!).Find(\"Name LIKE '%\" + /*1*/n + \"%'\");", "Users.Find → FromSqlRaw")]
    [InlineData("Db.Sorted(cn, $\"Name = '{/*1*/n}'\", \"Id\", false);", "Db.Sorted → Execute")]
    [InlineData("Helper(n); void Helper(string name) => cn.Run(\"\", $\"SELECT * FROM Users WHERE Name = '{/*1*/name}'\");", "Db.Run → Execute")]
    [InlineData("Marked.Ask($\"SELECT * FROM Users WHERE Name = '{/*1*/n}'\"); Marked.Match($\"Name = '{n}'\");", "Ask")]
    // The boundary: constants, parameters, what is not sent, what sends it as a parameter.
    [InlineData("cn.Run($\"Name = '{n}'\", \"DELETE FROM Users WHERE Name = @n\", new { n });")]
    [InlineData("Db.RunLater(cn, \"DELETE FROM Users\").Wait(); cn.Run(n, n); new Users(null!).Named($\"Name = '{n}'\");")]
    [InlineData("Db.Logged($\"DELETE FROM Users WHERE Name = '{n}'\");")]
    [InlineData("if (n is \"a\" or \"b\") users.Find($\"Name = '{n}'\");")]
    public async Task Reports_AsTheCodeWouldBe(string statement, params string[] way)
    {
        var page = $$"""
            using System.Data.Common;
            using Shop.Data;
            public class Page { public void Show(DbConnection cn, IUsers users, string n) { {{statement}} } }
            """;
        foreach (var library in new[] { s_emitted.Value, s_library.ToMetadataReference() })
        {
            var web = Compile("Shop.Web", page, library);
            var found = await web.WithAnalyzers([new SqlFromRuntimeValue()]).GetAllDiagnosticsAsync();
            found = [.. found.Where(diagnostic => diagnostic.Id is "ORM2001" or "AD0001")];
            Assert.Equal(way.Length > 0 ? [page.IndexOf("/*1*/", StringComparison.Ordinal) + 5] : [], found.Select(diagnostic => diagnostic.Location.SourceSpan.Start));
            Assert.All(found, diagnostic => Assert.Contains(way, one => diagnostic.GetMessage().Contains(one)));
        }
    }

    [Fact]
    public void Notes_AreWrittenForWhatIsSeen_AndReadAgain()
    {
        var notes = Generate(s_library);
        Assert.Contains("OrmLint.Sql", notes);
        Assert.DoesNotContain("Inside", notes);
        Assert.DoesNotContain("Db.Hidden(", notes);
        var note = notes.Split('\n').Single(line => line.StartsWith("Sends|M:Shop.Data.IUsers.Find(", StringComparison.Ordinal));
        Assert.EndsWith("|Find|=SELECT * FROM \"\"Users\"\" WHERE ;#0;=\\003b -- a\\007cb\\003bc\\005cd\\000a|FromSqlRaw|Interpolation|FromSql", note.TrimEnd(')', ']', '"'));
        Assert.DoesNotContain("OrmLint.Sql", Generate(Compile("Other", "public static class Log { public static void Write(string sql) { } }")));
    }

    [Fact]
    public async Task NoteOfAnotherShape_IsPassedOver()
    {
        foreach (var note in new[] { "Sends", "Sends|M:Shop.Data.Db.RunLater(System.Data.Common.DbConnection,System.String)|RunLater|#9;[;=a;,;=\\00|Execute|AnonymousObject|", "Sends|||||AnonymousObject|", "|", "Sends|M:X|RunLater|#1|Execute|Other|" })
        {
            var library = Emit(s_library, $"[assembly: System.Reflection.AssemblyMetadata(\"OrmLint.Sql\", @\"1\n{note}\")]");
            var web = Compile("Shop.Web", "using System.Data.Common; using Shop.Data; public class Page { public void Show(DbConnection cn, string n) => Db.RunLater(cn, $\"DELETE FROM Users WHERE Name = '{n}'\").Wait(); }", library);
            Assert.DoesNotContain(await web.WithAnalyzers([new SqlFromRuntimeValue()]).GetAllDiagnosticsAsync(), diagnostic => diagnostic.Id is "ORM2001" or "AD0001");
        }
    }

    private static MetadataReference Emit(CSharpCompilation compilation, string? instead = null)
    {
        using var stream = new MemoryStream();
        var result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(instead ?? Generate(compilation))).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Generate(Compilation compilation)
    {
        var result = CSharpGeneratorDriver.Create(new SummaryGenerator()).RunGenerators(compilation).GetRunResult();
        Assert.Null(result.Results[0].Exception);
        return string.Concat(result.GeneratedTrees);
    }

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] projects)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source, path: name + ".cs")], [.. References.EfCore(10), .. projects], options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
