using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Tests.Contracts;
using OrmLint.Tests.Robustness;
using Xunit;
using Xunit.Abstractions;

namespace OrmLint.Tests.RawSql;

/// <summary>
/// Methods that put SQL together at random, in every way that is understood, through all rules on SQL text and their fixes: nothing throws, and what a
/// fix makes of code that compiles compiles. Another seed each time, which a failure tells; ORMLINT_SEED=n runs one again.
/// </summary>
public class SqlFuzzTests(ITestOutputHelper output)
{
    private const int Files = 4;
    private const int MethodsPerFile = 25;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Product.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.All(rule => rule.Id.StartsWith("ORM2", StringComparison.Ordinal))).ToImmutableArray();
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = Product.Fixes.Where(fix => fix.FixableDiagnosticIds.All(id => id.StartsWith("ORM2", StringComparison.Ordinal))).ToImmutableArray();
    private static readonly int s_seed = int.TryParse(Environment.GetEnvironmentVariable("ORMLINT_SEED"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed : Environment.TickCount;

    [Fact]
    public async Task FixedCodeCompiles()
    {
        output.WriteLine($"ORMLINT_SEED={s_seed}");
        var (reported, repaired) = (0, 0);
        for (var file = 0; file < Files; file++)
        {
            var source = SqlCode.File(new Random(unchecked(s_seed + file)), MethodsPerFile);
            var compilation = Probe.Compile([("/Probe/Fuzz.cs", source)], References.EfCore(10)).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            Assert.True(!Errors(compilation).Any(), $"ORMLINT_SEED={s_seed}: {string.Join("\n", Errors(compilation))}\n{source}");
            var diagnostics = await compilation.WithAnalyzers(s_analyzers).GetAllDiagnosticsAsync();
            Assert.True(diagnostics.All(diagnostic => diagnostic.Id != "AD0001"), $"ORMLINT_SEED={s_seed}: {diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001")}\n{source}");
            reported += diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("ORM2", StringComparison.Ordinal));
            foreach (var fix in s_fixes)
            {
                if (await Fixed(compilation, fix, [.. diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))]) is not { } made) continue;
                repaired++;
                Assert.True(!Errors(made).Any(), $"ORMLINT_SEED={s_seed}, {fix.GetType().Name}: {string.Join("\n", Errors(made))}\n{source}\nis now\n{made.SyntaxTrees.First()}");
            }
        }

        // It would be no test if it found nothing.
        Assert.True(reported > Files * MethodsPerFile / 4 && repaired >= Files / 2, $"ORMLINT_SEED={s_seed}: {reported} findings, {repaired} repaired files");
    }

    [Fact]
    public async Task BrokenCodeIsSurvived()
    {
        output.WriteLine($"ORMLINT_SEED={s_seed}");
        var probe = new Probe(s_analyzers, s_fixes);
        for (var file = 0; file < Files; file++)
        {
            var random = new Random(unchecked(s_seed + file));
            var tokens = CSharpSyntaxTree.ParseText(SqlCode.File(random, MethodsPerFile)).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
            for (var wound = 0; wound < MethodsPerFile; wound++)
            {
                var at = random.Next(SqlCode.HeaderTokens, tokens.Count);
                switch (random.Next(4))
                {
                    case 0: tokens.RemoveAt(at); break;
                    case 1: tokens[at] = tokens[at].Length > 1 ? tokens[at][..^1] : ""; break;
                    case 2: tokens.Insert(at, tokens[random.Next(tokens.Count)]); break;
                    default: (tokens[at], tokens[at - 1]) = (tokens[at - 1], tokens[at]); break;
                }
            }

            var source = string.Concat(tokens);
            // One finding of each rule is fixed.
            await probe.Survives(Probe.Compile([("/Probe/Fuzz.cs", source)], References.EfCore(10)), () => $"ORMLINT_SEED={s_seed}\n{source}", changed: "");
        }
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) => compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The code after Fix All; null where nothing can be fixed.</summary>
    private static async Task<Compilation?> Fixed(CSharpCompilation compilation, CodeFixProvider fix, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty) return null;
        using var workspace = new AdhocWorkspace();
        var document = Probe.ProjectOf(workspace, compilation).Documents.Single();
        var tree = (await document.GetSyntaxTreeAsync())!;
        var here = diagnostics.Select(diagnostic => Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.AdditionalLocations, diagnostic.Properties, [.. Arguments(diagnostic)])).ToList();
        CodeAction? first = null;
        foreach (var diagnostic in here) first ??= (await Probe.ActionsOf(fix, document, diagnostic)).FirstOrDefault();
        if (first is null) return null;
        var context = new FixAllContext(document, fix, FixAllScope.Document, first.EquivalenceKey, fix.FixableDiagnosticIds, new Known(here), CancellationToken.None);
        if (await fix.GetFixAllProvider()!.GetFixAsync(context) is not { } all) return null;
        var changed = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return await changed.GetDocument(document.Id)!.Project.GetCompilationAsync();
    }

    // A diagnostic that is made again has the same words.
    private static IEnumerable<object> Arguments(Diagnostic diagnostic)
        => (IReadOnlyList<object>)diagnostic.GetType().GetProperty("Arguments", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(diagnostic)!;

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}

/// <summary>C# that puts SQL together and sends it, made at random; it compiles.</summary>
internal sealed class SqlCode
{
    private const string Header = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Text;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        public class User { public int Id { get; set; } public string Name { get; set; } = ""; public string? City { get; set; } }
        public class Shop : DbContext { public DbSet<User> Users => Set<User>(); }
        public class Fuzz
        {
            private readonly Shop db = new();
            private readonly SqliteConnection cn = new();
            private const string Table = "Users";

        """;

    private static readonly string[] s_texts =
    [
        "SELECT * FROM Users WHERE Name = '", "SELECT * FROM Users WHERE Id = ", "DELETE FROM Users WHERE City LIKE '%", "UPDATE Users SET Name = ", "INSERT INTO Users VALUES (", "EXEC dbo.Find ", " ORDER BY ",
        "' AND City = '", "' AND Id = ", "'", "%'", ", ", ")", " IN (", " AND Name LIKE ", " -- ", " /* ", " */ ", "{0}", "{", "}}", " = @id", "N'", "''", "\"", "[", "]", "; ", "\n", "\\", " LIMIT ", " BETWEEN ", " AND ", "@", ":n", "é😀", "",
    ];

    private static readonly string[] s_values = ["n", "a", "b", "id", "key", "day", "u.Name", "u.City", "names[0]", "n.Trim()", "o", "c", "city", "Table", "nameof(User)", "n.Replace(\"'\", \"''\")", "flag ? a : b", "city ?? n", "id + 1", "string.Join(\", \", ids)", "null", "\"x\"", "n!", "Math.Max(id, 3)"];

    private readonly Random _random;
    private int _names;

    private SqlCode(Random random) => _random = random;

    /// <summary>The number of tokens before the methods.</summary>
    public static int HeaderTokens { get; } = CSharpSyntaxTree.ParseText(Header).GetRoot().DescendantTokens().Count();

    /// <summary>A file of methods.</summary>
    public static string File(Random random, int methods)
    {
        var code = new SqlCode(random);
        return Header + string.Concat(Enumerable.Range(0, methods).Select(number => $"    public async Task M{number}(string n, string a, string b, string? city, int id, Guid key, DateTime day, object o, char c, User u, List<int> ids, string[] names, bool flag)\n    {{\n        await Task.Yield();\n{code.Body()}    }}\n\n")) + "}\n";
    }

    private string Body() => string.Concat(Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Sends()));

    private string Sends()
    {
        var before = new List<string>();
        var sent = _random.Next(10) switch
        {
            0 => $"_ = db.Users.FromSql({Interpolated(Pieces())}).ToList();",
            1 => $"db.Database.ExecuteSql({Interpolated(Pieces())});",
            2 => $"_ = db.Users.FromSqlRaw({Text(before)}{Pick("", ", n", ", id, n")}).ToList();",
            3 => $"await db.Database.ExecuteSqlRawAsync({Text(before)});",
            4 => $"_ = db.Database.SqlQueryRaw<int>({Text(before)}).ToList();",
            5 => $"_ = cn.Query<User>({Text(before)}{Pick("", ", new { id }", ", u")});",
            6 => $"await cn.ExecuteAsync(new CommandDefinition({Text(before)}));",
            7 => Command(Text(before)),
            8 => $"using (var {Name("k", out var command)} = new SqliteCommand({Text(before)}, cn)) {{ {command}.Parameters.AddWithValue(\"@id\", id); {command}.ExecuteNonQuery(); }}",
            _ => Helper(Text(before)),
        };
        return string.Concat(before.Append(sent).Select(line => $"        {line}\n"));
    }

    private string Command(string text)
    {
        var made = $"var {Name("k", out var command)} = cn.CreateCommand(); {command}.CommandText = {text};";
        return made + (_random.Next(2) == 0 ? $" {command}.CommandText += {Concatenated(Pieces())};" : "") + $" {command}.ExecuteNonQuery();";
    }

    private string Helper(string text) => $"void {Name("Run", out var run)}(string sql) => cn.Execute(sql); {run}({text});";

    // An expression that is the text, and the statements that it needs.
    private string Text(List<string> before)
    {
        var pieces = Pieces();
        switch (_random.Next(11))
        {
            case 0 or 1: return Interpolated(pieces);
            case 2: return Concatenated(pieces);
            case 3: return Formatted(pieces);
            case 4: return $"string.Concat({Concatenated(pieces)}, {Concatenated(Pieces())})";
            case 5: return $"(flag ? {Concatenated(pieces)} : {Interpolated(Pieces())})";
            case 6: return $"({Interpolated(pieces)}).Replace(\"#\", n)";
            case 7:
                before.Add($"var {Name("s", out var grown)} = {Interpolated(pieces)};");
                before.Add(_random.Next(2) == 0 ? $"if (flag) {grown} += {Concatenated(Pieces())};" : $"foreach (var one in names) {grown} += {Interpolated(Pieces()).Replace("names[0]", "one")};");
                return grown;
            case 8:
                before.Add($"var {Name("sb", out var builder)} = new StringBuilder({Concatenated(pieces)}); {builder}.Append({Interpolated(Pieces())}).AppendLine({Concatenated(Pieces())}); {builder}.AppendFormat({Formatted(Pieces())["string.Format(".Length..^1]});");
                return builder + ".ToString()";
            case 9:
                before.Add($"string {Name("Make", out var make)}(string n) => {Interpolated(pieces)};");
                return $"{make}({Pick("a", "b", "\"x\"", "u.Name")})";
            default:
                before.Add($"{Pick("var", "string")} {Name("s", out var local)} = {Interpolated(pieces)};");
                return local;
        }
    }

    // A statement as people write it, or anything.
    private List<(string Text, bool IsValue)> Pieces() => _random.Next(5) < 3
        ? Enumerable.Range(0, 1 + _random.Next(3)).SelectMany(clause => Clause(clause == 0 ? Pick("SELECT * FROM Users WHERE ", "DELETE FROM Users WHERE ", "UPDATE Users SET City = 'x' WHERE ") : Pick(" AND ", " OR "))).ToList()
        : Enumerable.Range(0, 1 + _random.Next(6)).SelectMany(_ => new[] { (Pick(s_texts), false), (Pick(s_values), true) }).Append((Pick(s_texts), false)).Take(1 + _random.Next(12)).ToList();

    private IEnumerable<(string Text, bool IsValue)> Clause(string before)
    {
        var (left, right) = _random.Next(5) switch { 0 => ("Id = ", ""), 1 => ("City LIKE '%", "%'"), 2 => ("City LIKE '", "%'"), 3 => ("Name = ", ""), _ => ("Name = '", "'") };
        return [(before + left, false), (Pick(s_values), true), (right, false)];
    }

    private string Concatenated(List<(string Text, bool IsValue)> pieces)
        => "\"\" + " + string.Join(" + ", pieces.Select(piece => piece.IsValue ? $"({piece.Text})" : SymbolDisplay.FormatLiteral(piece.Text, quote: true)));

    private string Formatted(List<(string Text, bool IsValue)> pieces)
    {
        var values = pieces.Where(piece => piece.IsValue).Select(piece => piece.Text).DefaultIfEmpty("n").Select(value => value == "null" ? "o" : value).ToList();
        var next = 0;
        var format = string.Concat(pieces.Select(piece => piece.IsValue ? $"{{{next++}{Pick("", "", ",5", ":x")}}}" : piece.Text.Replace("{", "{{").Replace("}", "}}")));
        return $"string.Format({SymbolDisplay.FormatLiteral(format, quote: true)}, {string.Join(", ", values)})";
    }

    private string Interpolated(List<(string Text, bool IsValue)> pieces)
    {
        switch (_random.Next(3))
        {
            case 0: return "$@\"" + string.Concat(pieces.Select(piece => piece.IsValue ? Hole(piece.Text, 1) : piece.Text.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}"))) + "\"";
            // A raw literal of one line: no line break in it, no quote at an end.
            case 1: return "$$$\"\"\"" + " " + string.Concat(pieces.Select(piece => piece.IsValue ? Hole(piece.Text, 3) : piece.Text.Replace("\n", " ").Replace("{", "(").Replace("}", ")").Replace("\"", "\" "))) + " \"\"\"";
            default: return "$\"" + string.Concat(pieces.Select(piece => piece.IsValue ? Hole(piece.Text, 1) : SymbolDisplay.FormatLiteral(piece.Text, quote: false).Replace("{", "{{").Replace("}", "}}").Replace("\"", "\\\""))) + "\"";
        }
    }

    private string Hole(string value, int braces) => new string('{', braces) + $"({value})" + (value is "id" or "day" ? Pick("", ":D", ",7") : "") + new string('}', braces);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Name(string name, out string made) => made = name + _names++;
}
