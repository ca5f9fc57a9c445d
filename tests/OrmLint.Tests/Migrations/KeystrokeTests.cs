using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>ORM3001 from keystroke to keystroke: what is kept from the compilation before is what a fresh look says.</summary>
public class KeystrokeTests
{
    private const string Model = """
        using Microsoft.EntityFrameworkCore;
        namespace Shop
        {
            public partial class Customer { public int Id { get; set; } public string? Phone { get; set; } }
            public class ShopContext : DbContext
            {
                public DbSet<Customer> Customers => Set<Customer>();
                protected override void OnModelCreating(ModelBuilder modelBuilder) => Names.Configure(modelBuilder);
            }
        }
        """;

    private const string Names = """
        using Microsoft.EntityFrameworkCore;
        namespace Shop
        {
            public static class Names
            {
                public static void Configure(ModelBuilder modelBuilder) { modelBuilder.Entity<Customer>().Property(c => c.Phone); }
                public const int Length = 30;
                public static int Other() { return 1; } //other
            }
        }
        """;

    private const string Service = """
        namespace Shop
        {
            // above
            public partial class Customer { public int Twice() { return Id * 2; } }
            public class Service
            {
                public const string Column = "Phone";
                public int Count() { var count = 1; return count; }
                public string Text { get { return "a"; } }
            }
        }
        """;

    private static readonly string s_snapshot = SeveralSetsTests.Snapshot("Shop.Migrations", "SqlServer", hasPhone: true);

    internal static async Task<string> Said(CSharpCompilation compilation)
        => string.Join("\n", (await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration(), new UnreadModel())).GetAnalyzerDiagnosticsAsync()).Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));

    internal static CSharpCompilation Fresh(IEnumerable<SyntaxTree> trees)
        => CSharpCompilation.Create("Shop", trees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText().ToString(), path: tree.FilePath)), References.EfCore(10), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public async Task Each_keystroke_is_told_as_a_fresh_compilation_is()
    {
        var compilation = Start();
        Assert.Equal("", await Said(compilation));

        // File, what stands there, what stands there then; whether something is reported then. One after the other.
        foreach (var (file, before, after, isReported) in new[]
        {
            ("Service.cs", "var count = 1;", "var count = 12;", false),
            ("Service.cs", "return \"a\";", "return \"b\" + 1;", false),
            ("Service.cs", "Id * 2", "Id * 3", false),
            ("Names.cs", ".Property(c => c.Phone);", ".Property(c => c.Phone).HasMaxLength(20);", true),
            ("Service.cs", "var count = 12;", "var count = 13;", true),
            ("Names.cs", "public static class", "/* moved */\n\n    public static class", true),
            ("Names.cs", "return 1; } //other", "return 12; } //other", true),
            ("Names.cs", "{ modelBuilder", "{ /* moved */ modelBuilder", true),
            ("Names.cs", ".HasMaxLength(20);", ".HasMaxLength(30).IsRequired();", true),
            ("Names.cs", ".HasMaxLength(30).IsRequired();", ".HasMaxLength(Length);", true),
            ("Names.cs", "Length = 30", "Length = 40", true),
            ("Names.cs", ".HasMaxLength(Length);", ";", false),
            ("Service.cs", "public int Twice()", "public int Age { get; set; } public int Twice()", true),
            ("Service.cs", "return Id * 3;", "return Id * 4;", true),
            ("Service.cs", "// above", "// above\n// and above", true),
            ("Service.cs", "public int Age { get; set; }", "public int Age { get; set; } = 1;", true),
            ("Service.cs", "public int Age { get; set; } = 1; ", "public int Age { get => 1; } ", false),
            ("Service.cs", "get => 1;", "get => 2;", false),
            ("Service.cs", "public int Age { get => 2; } ", "", false),
            ("Service.cs", "var count = 13;", "var count = 13;\n#nullable disable\n", false),
            ("Model.cs", "string? Phone", "string Phone", true),
            ("Model.cs", "string Phone", "string? Phone", false),
            ("Service.cs", "var count = 13;", "var count = ", false),
            ("Service.cs", "var count = ", "var count = 14; } public int Half() { return 1;", false),
            ("Snapshot.cs", "b.Property<string>(\"Phone\").HasColumnType(\"nvarchar(max)\");", "", true),
            ("Snapshot.cs", "b.HasKey(\"Id\");", "b.HasKey(\"Id\")", false),
        })
        {
            compilation = Type(compilation, file, before, after);
            var said = await Said(compilation);
            Assert.Equal(await Said(Fresh(compilation.SyntaxTrees)), said);
            Assert.True(isReported == said.Contains("ORM3001", StringComparison.Ordinal), $"{after}: {said}");
        }
    }

    /// <summary>Changes of what the model is made of, in files that it is not read from: bases, parts, constants, names. Some leave the code broken on their way.</summary>
    [Fact]
    public async Task Each_change_of_declarations_is_told_as_a_fresh_compilation_is()
    {
        var compilation = Compile(
            ("Model.cs", Model.Replace("using Microsoft.EntityFrameworkCore;", "using Microsoft.EntityFrameworkCore;\nusing Text = System.String;", StringComparison.Ordinal)
                .Replace("class Customer { public int Id { get; set; } public string? Phone", "class Customer : Entity { public Text? Phone", StringComparison.Ordinal)),
            ("Names.cs", Names.Replace("c.Phone);", "c.Phone).HasMaxLength((int)Sizes.Phone);", StringComparison.Ordinal)),
            ("Base.cs", "namespace Shop { public abstract class Entity { public int Id { get; set; } } public enum Sizes { Phone = -1 } }"),
            ("Snapshot.cs", s_snapshot));
        Assert.DoesNotContain("ORM3001", await Said(compilation), StringComparison.Ordinal);

        // File, what stands there (null: the file is new), what stands there then (null: the file is gone), how often something is reported then.
        foreach (var (file, before, after, reported) in new[]
        {
            ("Root.cs", null, "namespace Shop { public abstract class Root { public string? Origin { get; set; } } }", 0),
            ("Base.cs", "class Entity", "class Entity : Root", 1),
            ("Root.cs", "string? Origin", "string? Origin { get; set; } public int Version", 2),
            ("Root.cs", null, null, 0),
            ("Base.cs", "class Entity : Root", "class Entity", 0),
            ("Part.cs", null, "namespace Shop { public partial class Customer { public int Age { get; set; } } }", 1),
            ("Part.cs", "partial class Customer", "partial class Customers", 0),
            ("Part.cs", "partial class Customers", "partial class Customer", 1),
            ("Part.cs", null, null, 0),
            ("Base.cs", "Phone = -1", "Phone = 30", 1),
            ("Base.cs", "Phone = 30", "Other = 30, Phone", 1),
            ("Base.cs", "Other = 30, Phone", "Phone = -1, Other", 0),
            ("Model.cs", "using Text = System.String;", "using Text = System.Uri;", -1),
            ("Model.cs", "using Text = System.Uri;", "using Text = System.String;", 0),
            ("Model.cs", "DbSet<Customer> Customers => Set<Customer>()", "DbSet<Client> Customers => Set<Client>()", -1),
            ("Names.cs", "Entity<Customer>", "Entity<Client>", -1),
            ("Model.cs", "partial class Customer", "partial class Client", 0),
            ("Model.cs", "Text? Phone", "Text Phone", 1),
            ("Base.cs", "int Id", "long Id", -1),
            ("Names.cs", null, null, -1),
        })
        {
            compilation = (before, after) switch
            {
                (null, null) => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Single(tree => tree.FilePath == file)),
                (null, _) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(after!, path: file)),
                _ => Type(compilation, file, before, after!),
            };
            var said = await Said(compilation);
            Assert.Equal(await Said(Fresh(compilation.SyntaxTrees)), said);
            if (reported >= 0) Assert.True(reported == said.Split("ORM3001").Length - 1, $"{file}, {after}: {said}");
        }
    }

    /// <summary>Random edits, one after the other, half-typed code among them; each compared with a fresh look. ORMLINT_KEYSTROKES makes it more than the few of each run.</summary>
    [Fact]
    public async Task Random_keystrokes_are_told_as_a_fresh_compilation_is()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ORMLINT_SEED"), out var given) ? given : Environment.TickCount;
        var edits = int.TryParse(Environment.GetEnvironmentVariable("ORMLINT_KEYSTROKES"), out var asked) ? asked : 40;
        var random = new Random(seed);
        string[] pieces =
        [
            " ", "\n", "// note\n", "/* note */", "x", "1", ";", "}", "{", "\"", "\n#nullable disable\n", "\n#if NEVER\n", "\n#endif\n", "\n#region R\n", "=> ", "field", "static ", "partial ", "return 1; ", "var v = 1; ",
            "public int Age { get; set; } ", "public string? Email { get; set; } ", "[System.ComponentModel.DataAnnotations.MaxLength(30)] ", "public partial class Customer { public int Rank { get; set; } } ", "using Customer = System.String; ", "enum Grade { Low } ", ": Service ", "public int Ten() { return 10; } ", "modelBuilder.Entity<Customer>().Property(c => c.Phone).HasMaxLength(20); ",
        ];
        var (start, compilation, kept) = (Start(), Start(), 0);
        for (var edit = 0; edit < edits; edit++)
        {
            if (edit % 12 == 0) compilation = start;
            var file = new[] { "Model.cs", "Names.cs", "Names.cs", "Service.cs", "Service.cs", "Service.cs", "Snapshot.cs" }[random.Next(7)];
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
            var text = tree.GetText();
            var at = random.Next(text.Length);

            // At a token rather than in one, as people type.
            if (random.Next(5) > 0) at = tree.GetRoot().FindToken(at).SpanStart;
            var change = random.Next(6) == 0 ? new TextChange(new TextSpan(at, Math.Min(random.Next(6), text.Length - at)), "") : new TextChange(new TextSpan(at, 0), pieces[random.Next(pieces.Length)]);
            var before = DriftReports.Of(compilation, ImmutableArray<AdditionalText>.Empty, default);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(change)));
            var said = await Said(compilation);
            var fresh = await Said(Fresh(compilation.SyntaxTrees));
            Assert.True(fresh == said, $"seed {seed}, edit {edit}, {file} at {at}: '{change.NewText}'\nfresh: {fresh}\nkept: {said}\n{compilation.SyntaxTrees.Single(tree => tree.FilePath == file)}");
            if (ReferenceEquals(before.Read, DriftReports.Of(compilation, ImmutableArray<AdditionalText>.Empty, default).Read)) kept++;
        }

        Assert.True(kept > 0, $"seed {seed}: kept {kept} times of {edits}");
    }

    [Fact]
    public void No_compilation_is_kept_alive()
    {
        var (trees, compilation) = Look();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(compilation.IsAlive);
        GC.KeepAlive(trees);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (SyntaxTree[] Trees, WeakReference Compilation) Look()
        {
            var compilation = Start();
            Assert.Empty(DriftReports.Of(compilation, ImmutableArray<AdditionalText>.Empty, default).Changes);
            return ([.. compilation.SyntaxTrees], new WeakReference(compilation));
        }
    }

    private static CSharpCompilation Start() => Compile(("Model.cs", Model), ("Names.cs", Names), ("Service.cs", Service), ("Snapshot.cs", s_snapshot));

    internal static CSharpCompilation Compile(params (string Path, string Text)[] files)
    {
        SyntaxTree[] trees = [.. files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path))];
        return CSharpCompilation.Create("Shop", trees, References.EfCore(10), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    internal static CSharpCompilation Type(CSharpCompilation compilation, string file, string before, string after)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.Replace(at, before.Length, after)));
    }
}
