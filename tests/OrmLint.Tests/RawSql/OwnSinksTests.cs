using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

using Verify = Verify<SqlFromRuntimeValue>;

/// <summary>Methods of the user's own that take SQL: those that .editorconfig names, and those whose parameter says so.</summary>
public class OwnSinksTests
{
    private const string Members = """
        public static class Db
        {
            public static void Run(string title, string sql) { }
            public static void Ask(string sql) { }
            public static void Note(string text) { }
        }

        public interface IReports { void Show(int page, string query); }
        public class Reports : IReports { public void Show(int page, string query) { } }
        public class Statement { public Statement(string text) { } public string Text { get; set; } = ""; }
        public class Store<T> { public void Load(string sql) { } }
        """;

    [Theory]
    // The first text, or the one that is named, however that is written.
    [InlineData("Sample.Db.Ask", "Db.Ask($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); Db.Ask(\"SELECT 1\"); Db.Note($\"Name = '{n}'\");")]
    [InlineData("Sample.Db.Run(sql)", "Db.Run($\"Name = '{n}'\", \"DELETE FROM Users WHERE Name = '\" + [|n|] + \"'\");")]
    [InlineData("Sample.Db.Run (string sql)", "Db.Run(sql: \"DELETE FROM Users WHERE Name = '\" + [|n|] + \"'\", title: n);")]
    [InlineData("Sample.Db.Run", "Db.Run($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\", $\"Name = '{n}'\");")]
    [InlineData("Sample.Db.Note, Sample.Db.Run(sql), Some.Other.Thing", "Db.Note($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); Db.Run(\"\", $\"SELECT * FROM Users WHERE Name = '{[|a|]}'\");")]
    [InlineData("Sample.IReports.Show", "new Reports().Show(1, $\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); IReports reports = new Reports(); reports.Show(2, \"SELECT * FROM Users WHERE Name = '\" + [|n|] + \"'\");")]
    [InlineData("Sample.Statement.Statement, Sample.Statement.Text", "_ = new Statement($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\") { Text = $\"SELECT * FROM Users WHERE Name = '{[|a|]}'\" };")]
    [InlineData("Sample.Store<T>.Load", "new Store<User>().Load($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\");")]
    // A helper that passes its text on to one of them; and a value that was checked.
    [InlineData("Sample.Db.Ask", "Help($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); void Help(string sql) => Db.Ask(sql);")]
    [InlineData("Sample.Db.Ask", "if (n is \"a\" or \"b\") Db.Ask($\"SELECT * FROM Users WHERE Name = '{n}'\");")]
    // What cannot be read is nothing.
    [InlineData("Sample.Db", "Db.Ask($\"SELECT * FROM Users WHERE Name = '{n}'\");")]
    [InlineData("Sample.Db.Ask(nothing), (sql), , ()", "Db.Ask($\"SELECT * FROM Users WHERE Name = '{n}'\");")]
    [InlineData("Sample.Db.Asked", "Db.Ask($\"SELECT * FROM Users WHERE Name = '{n}'\");")]
    public Task OptionNamesMethods(string methods, string body) => Verify.ReportsWithOption("ormlint_sql_methods = " + methods, Code.In(body, Members));

    private const string Said = """
        public static void Ask([System.Diagnostics.CodeAnalysis.StringSyntax("Sql")] string sql, string title = "") { }
        public static void Match([System.Diagnostics.CodeAnalysis.StringSyntax("Regex")] string pattern) { }
        public class Statement([StringSyntax("sql")] string text) { public string Text => text; }
        """;

    [Theory]
    [InlineData("Ask($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); Ask(\"SELECT 1\", $\"Name = '{n}'\"); Match($\"Name = '{n}'\");")]
    [InlineData("_ = new Statement(\"SELECT * FROM Users WHERE Name = '\" + [|n|] + \"'\");")]
    [InlineData("Local($\"SELECT * FROM Users WHERE Name = '{[|n|]}'\"); void Local([StringSyntax(\"SQL\")] string sql) { }")]
    public Task ParameterSaysThatItIsSql(string body) => Verify.Reports(Code.In(body, Said, "using System.Diagnostics.CodeAnalysis;"), 10);
}
