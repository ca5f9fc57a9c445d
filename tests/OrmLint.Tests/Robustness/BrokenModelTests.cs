using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Robustness;

/// <summary>Contexts, snapshots and types as they are in the middle of work. What cannot be read is no reason to report.</summary>
public class BrokenModelTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;

        """;

    private const string Context = Usings + """
        public class Book { public int Id { get; set; } public string Title { get; set; } = ""; public int Pages { get; set; } }
        public class Shop : DbContext { public DbSet<Book> Books { get; set; } }
        """;

    private const string Snapshot = Usings + """
        [DbContext(typeof(Shop))]
        partial class ShopModelSnapshot : ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder modelBuilder)
            {
                modelBuilder.HasAnnotation("ProductVersion", "10.0.0");
                modelBuilder.Entity("Book", b =>
                {
                    b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                    b.Property<int>("Pages").HasColumnType("INTEGER");
                    b.Property<string>("Title").IsRequired().HasColumnType("TEXT");
                    b.HasKey("Id");
                    b.ToTable("Books");
                });
            }
        }
        """;

    public static TheoryData<string, string, string> Silent => new()
    {
        { "in step", Context, Snapshot },
        { "no snapshot", Context, "" },
        { "no context", "public class Book { public int Id { get; set; } }", "" },
        { "a snapshot of no context", "", Snapshot },
        { "a snapshot without attribute", Context, Snapshot.Replace("[DbContext(typeof(Shop))]", "") },
        { "a snapshot without method", Context, Usings + "[DbContext(typeof(Shop))] partial class ShopModelSnapshot : ModelSnapshot { }" },
        { "a snapshot with half a method", Context, Usings + "[DbContext(typeof(Shop))] partial class ShopModelSnapshot : ModelSnapshot { protected override void BuildModel(" },
        { "conflict markers in the snapshot", Context, Snapshot.Replace("b.Property<int>(\"Pages\")", "<<<<<<< HEAD\n=======\n>>>>>>> theirs\nb.Property<int>(\"Pages\")") },
        { "a snapshot twice", Context, Snapshot + Snapshot.Replace(Usings, "") },
        { "an attribute of an unknown type", Context, Snapshot.Replace("typeof(Shop)", "typeof(Shopp)") },
        { "an attribute without argument", Context, Snapshot.Replace("DbContext(typeof(Shop))", "DbContext()") },
        { "a snapshot of EF Core 3.1", Context, Usings + """
            [DbContext(typeof(Shop))]
            partial class ShopModelSnapshot : ModelSnapshot
            {
                protected override void BuildModel(ModelBuilder modelBuilder)
                {
            #pragma warning disable 612, 618
                    modelBuilder.HasAnnotation("ProductVersion", "3.1.32");
                    modelBuilder.Entity("Book", b =>
                        {
                            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                            b.Property<int>("Pages").HasColumnType("INTEGER");
                            b.Property<string>("Title").HasColumnType("TEXT").IsRequired();
                            b.HasKey("Id");
                            b.ToTable("Books");
                        });
            #pragma warning restore 612, 618
                }
            }
            """ },
        { "a base class that does not exist", Context.Replace("Shop : DbContext", "Shop : MissingContext"), Snapshot },
        { "an entity that does not exist", Context.Replace("DbSet<Book> Books", "DbSet<Missing> Books"), Snapshot },
    };

    [Theory, MemberData(nameof(Silent))]
    public async Task NothingIsReported(string what, string model, string snapshot)
        => Assert.Empty(await Survives(what, model, snapshot));

    public static TheoryData<string, string> Survived => new()
    {
        { "a property without type", "public class Book { public int Id { get; set; } public Title { get; set; } }" },
        { "a property without name", "public class Book { public int Id { get; set; } public string { get; set; } }" },
        { "a type of itself", "public class Book : Book { public Book Next { get; set; } }" },
        { "types of each other", "public class A : B { public B Other { get; set; } } public class B : A { public A Other { get; set; } }" },
        { "a generic of itself", "public class Node<T> where T : Node<T> { public T Next { get; set; } public List<Node<Node<T>>> All { get; set; } } public class Shop : DbContext { public DbSet<Node<>> Nodes { get; set; } }" },
        { "an open entity", "public class Shop<T> : DbContext where T : class { public DbSet<T> Items { get; set; } public int Run() { foreach (var x in Items) Items.First(y => y == x); return 0; } }" },
        { "two contexts", "public class A : DbContext { public DbSet<Book> Books { get; set; } } public class B : DbContext { public DbSet<Book> Books { get; set; } } public class Book { public int Id; }" },
        { "a context twice", "public class A : DbContext { public DbSet<int> Books { get; set; } } public class A : DbContext { public DbSet<string> Books { get; set; } }" },
        { "a model without end", "public class Shop : DbContext { protected override void OnModelCreating(ModelBuilder b) { OnModelCreating(b); b.Entity<Shop>(e => OnModelCreating(b)); Help(b); } void Help(ModelBuilder b) => OnModelCreating(b);" },
        { "calls without arguments", "public class Shop : DbContext { protected override void OnModelCreating(ModelBuilder b) { b.Entity<>(); b.Entity(); b.Entity<Shop>().Property().HasKey(); b.Entity<Shop>(e => e.Property(x => )); b.Entity<Shop>().Property(x => x.)" },
        { "names that are not there", "public class Shop : DbContext { protected override void OnModelCreating(ModelBuilder b) { b.Entity<Missing>(e => { e.Property(x => x.Gone).HasMaxLength(Max); e.HasOne(x => x.Other).WithMany(); }); } }" },
        { "loops without parts", "class C { void M(DbContext db) { foreach (var x in ) db.Set<C>().First(); foreach (x in y) { } for (;;) db.Set<C>().First(); while () { } do db.Set<C>().ToList(); while (" },
        { "calls of each other", "class C { int A(DbContext db) { foreach (var x in db.Set<C>()) B(db); return 0; } int B(DbContext db) => A(db) + D(() => B(db)); int D(Func<int> f) => f() + D(f); }" },
        { "SQL without parts", "class C { void M(DbContext db, string s) { db.Database.ExecuteSqlRaw($\"{\"); db.Database.ExecuteSqlRaw(s + ); db.Database.ExecuteSqlRaw($\"{s:}{,}{s,}\"); db.Database.ExecuteSqlRaw(string.Format(\"{0} {1} {\", s)); db.Database.ExecuteSqlRaw(); s += s += s; while (true) s = s + s; } }" },
        { "SQL made of itself", "class C { string _s; string S => S + _s; string F(string x) => F(x + F(x)); void M(DbContext db) { _s = S + _s; db.Database.ExecuteSqlRaw(S); db.Database.ExecuteSqlRaw(F(_s)); var t = t + 1; db.Database.ExecuteSqlRaw(t); } }" },
        { "a migration without parts", "public partial class M : Migration { protected override void Up(MigrationBuilder b) { b.AddColumn<int>(); b.CreateTable(\"T\", t => new { Id = t.Column<>( } } [Migration] [DbContext(typeof())] class N : Migration { }" },
        { "statements outside of everything", "db.Books.First(); foreach (var x in db.Books) db.Books.First(); public class Shop : DbContext { }" },
        { "lambdas in a try", "class C { void M(DbContext db, string s) { using (db) { Action run = () => { try { db.Database.ExecuteSqlRaw(s + s); } finally { s = \"\"; } }; run(); } try { Func<int> f = () => db.Database.ExecuteSqlRaw(s + s); f(); void Local() { db.Database.ExecuteSqlRaw(s); } Local(); } catch when (s.Any(c => c == 'x')) { } } }" },
        { "newest C#", "class C(DbContext db) { public List<int> Ids { get => field ??= []; } void M() { foreach (var id in Ids) _ = db.Set<C>().FirstOrDefault() is { Ids: [var a, .., var b] } ? a : id; } } extension E { }" },
        { "names of nothing", "class class { } namespace ; using ; delegate ; enum { } record ( ; interface I : I { } struct S { S s; }" },
    };

    [Theory, MemberData(nameof(Survived))]
    public Task NothingIsThrown(string what, string source) => Survives(what, Usings + source, Snapshot);

    private static async Task<List<string>> Survives(string what, params string[] sources)
    {
        var files = sources.Select((source, n) => ($"/Probe/File{n}.cs", source));
        var reported = await Probe.OfAll.Survives(Probe.Compile(files, References.EfCore(10)), () => what + ":\n" + string.Join("\n", sources));
        return reported.Select(diagnostic => diagnostic.ToString()).ToList();
    }
}
