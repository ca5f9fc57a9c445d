using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;
using OrmLint.Tests.Migrations;
using Xunit;

namespace OrmLint.Tests.Model;

/// <summary>The reader on what EF Core itself wrote, on older and newer forms of the text, and on what is left of a snapshot after a merge.</summary>
public class SnapshotReaderTests
{
    public static IEnumerable<object[]> Written()
        => new[] { "Shop", "Clinic" }.SelectMany(static model => Drift.Snapshots(model).Select(pair => new object[] { model, pair.Provider, pair.Ef }));

    [Theory]
    [MemberData(nameof(Written))]
    public void Understands_each_statement_that_EF_Core_writes(string model, string provider, int ef)
    {
        var snapshot = Read(Drift.Snapshot(model, provider, ef));
        Assert.True(snapshot.IsExact);
        Assert.StartsWith(ef + ".", snapshot.ProductVersion);
        Assert.Equal(provider, snapshot.Provider);
        Assert.All(All(snapshot.Entities), static entity => Assert.Empty(entity.Unknown));
    }

    [Fact]
    public void Tells_MySql_by_its_types_where_nothing_names_it()
    {
        Assert.Equal("MySql", Provider(64, ("int", "int"), ("string", "longtext")));
        Assert.Equal("MySql", Provider(64, ("DateTime?", "datetime(6)"), ("decimal", "decimal(65,30)")));
        Assert.Equal("MySql", Provider(64, ("bool", "tinyint(1)"), ("string", "varchar(255)")));

        // Another size of decimals may be that of another provider; what others have, too, says nothing.
        Assert.Null(Provider(64, ("bool", "tinyint(1)"), ("decimal", "decimal(18,2)")));
        Assert.Null(Provider(64, ("int", "int"), ("string", "varchar(255)")));
        Assert.Null(Provider(128, ("bool", "tinyint(1)")));
        Assert.Null(Provider(63, ("string", "longtext")));

        static string? Provider(int longest, params (string Type, string Column)[] columns)
        {
            var properties = string.Concat(columns.Select((column, number) => $"b.Property<{column.Type}>(\"P{number}\").HasColumnType(\"{column.Column}\");"));
            return Read($$"""class S { void BuildModel(ModelBuilder m) { m.HasAnnotation("ProductVersion", "7.0.9").HasAnnotation("Relational:MaxIdentifierLength", {{longest}}); m.Entity("A", b => { {{properties}} b.ToTable("A"); }); } }""").Provider;
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_each_property_with_its_store_type(string model, string provider, int ef)
    {
        var text = Drift.Snapshot(model, provider, ef);
        var snapshot = Read(text);
        var properties = All(snapshot.Entities).SelectMany(static entity => entity.Properties).ToList();

        var statements = Regex.Matches(text, @"^\s+b\d*\.(Property|PrimitiveCollection)<", RegexOptions.Multiline);
        Assert.Equal(statements.Count, properties.Count);

        // What is inside JSON has no column from EF Core 10 on.
        Assert.All(properties, property => Assert.True(property.ColumnType is not null || property.Name is "Newsletter" or "Topics" or "OwnerId" or "Language", property.Name));
    }

    [Fact]
    public void Reads_what_is_said_of_an_entity_type()
    {
        var snapshot = Read(Drift.Snapshot("Shop", "SqlServer", 10));
        var customer = snapshot.Find("Shop.Customer")!;
        Assert.Equal("Customers", customer.Table);
        Assert.Equal(new[] { "Id" }, customer.Key!.Properties);
        Assert.Equal(3, customer.Blocks.Length);
        Assert.Equal(new[] { "Home", "Orders" }, customer.Navigations);
        var home = Assert.Single(customer.Owned);
        Assert.Equal(("Shop.Address", new SnapshotOwnership("Shop.Customer", "Home", IsCollection: false)), (home.Name, home.Ownership));
        Assert.Equal(new[] { "CustomerId", "City", "Street" }, home.Properties.Select(static property => property.Name));

        var id = customer.Find("Id")!;
        Assert.Equal(("int", "int", "ValueGeneratedOnAdd", 2), (id.ClrType, id.ColumnType, id.ValueGenerated, id.Statements.Length));
        Assert.Equal("SqlServerPropertyBuilderExtensions", id.Calls.Last().StaticClass);
        Assert.Equal((200, "nvarchar(200)", true), (customer.Find("Email")!.MaxLength, customer.Find("Email")!.ColumnType, customer.Find("Email")!.AllowsNull));
        Assert.Equal((false, true), (customer.Find("Name")!.AllowsNull, customer.Find("Rank")!.AllowsNull));
        Assert.Equal("Label", snapshot.Find("Shop.Tag")!.Find("Text")!.Column);

        var order = snapshot.Find("Shop.Order")!;
        var foreignKey = Assert.Single(order.ForeignKeys);
        Assert.Equal(("Shop.Customer", "Customer", "Orders", true, "Cascade"), (foreignKey.Principal, foreignKey.Navigation, foreignKey.Inverse, foreignKey.IsRequired, foreignKey.OnDelete));
        Assert.Equal(new[] { "CustomerId" }, Assert.Single(order.Indexes).Properties);

        Assert.Equal("Shop.Product", snapshot.Find("Shop.Book")!.BaseType);
        Assert.Equal(("Discriminator", "Tph"), (snapshot.Find("Shop.Product")!.Discriminator, snapshot.Find("Shop.Product")!.Strategy));
        Assert.True(snapshot.Find("Shop.External")!.IsExcluded);
        Assert.True(snapshot.Find("Shop.CustomerTotal")!.IsMappedOtherwise);
        Assert.Equal(("Options", null), (snapshot.Find("Shop.Setting")!.Table, snapshot.Find("Shop.Setting")!.Schema));
    }

    [Fact]
    public void Reads_a_snapshot_of_EF_Core_3_1()
    {
        var snapshot = Read("""
            modelBuilder
                .HasAnnotation("ProductVersion", "3.1.32")
                .HasAnnotation("Relational:MaxIdentifierLength", 128)
                .HasAnnotation("SqlServer:ValueGenerationStrategy", SqlServerValueGenerationStrategy.IdentityColumn);

            modelBuilder.Entity("Blogging.Post", b =>
                {
                    b.Property<int>("PostId")
                        .ValueGeneratedOnAdd()
                        .HasColumnType("int")
                        .HasAnnotation("SqlServer:ValueGenerationStrategy", SqlServerValueGenerationStrategy.IdentityColumn);

                    b.Property<int?>("BlogId")
                        .HasColumnType("int");

                    b.HasKey("PostId");

                    b.HasIndex("BlogId")
                        .IsUnique()
                        .HasName("IX_Blog")
                        .HasFilter("[BlogId] IS NOT NULL");

                    b.ToTable("Posts","blog");

                    b.HasDiscriminator<string>("Kind").HasValue("Post");
                });

            modelBuilder.Entity("Blogging.Post", b =>
                {
                    b.HasOne("Blogging.Blog", "Blog")
                        .WithOne("Post")
                        .HasForeignKey("Blogging.Post", "BlogId");
                });
            """, isBody: true);
        Assert.True(snapshot.IsExact);
        Assert.Equal("SqlServer", snapshot.Provider);
        var post = Assert.Single(snapshot.Entities);
        Assert.Empty(post.Unknown);
        Assert.Equal(("Posts", "blog", "Kind"), (post.Table, post.Schema, post.Discriminator));
        var index = Assert.Single(post.Indexes);
        Assert.Equal(("IX_Blog", true, "[BlogId] IS NOT NULL"), (index.Name, index.IsUnique, index.Filter));
        Assert.Equal(new[] { "BlogId" }, Assert.Single(post.ForeignKeys).Properties);
    }

    [Fact]
    public void Reads_variables_as_EF_Core_11_writes_them()
    {
        var snapshot = Read("""
            modelBuilder.HasAnnotation("ProductVersion", "11.0.0");
            modelBuilder.Entity("Shop.Order", b =>
                {
                    var id = b.Property<int>("Id")
                        .ValueGeneratedOnAdd()
                        .HasColumnType("int");

                    SqlServerPropertyBuilderExtensions.UseIdentityColumn(id);

                    var key = b.HasKey("Id");

                    SqlServerKeyBuilderExtensions.IsClustered(key, false);

                    b.ToTable("Orders");
                });
            """, isBody: true);
        var order = Assert.Single(snapshot.Entities);
        Assert.Empty(order.Unknown);
        Assert.Equal(new[] { "UseIdentityColumn" }, Assert.Single(order.Properties).Calls.Where(static call => call.StaticClass is not null).Select(static call => call.Name));
        Assert.Equal(new[] { "Id" }, order.Key!.Properties);
        Assert.Equal("SqlServer", snapshot.Provider);
    }

    [Fact]
    public void Reads_tables_in_every_form()
    {
        var snapshot = Read("""
            modelBuilder.HasAnnotation("ProductVersion", "10.0.0");
            modelBuilder.HasDefaultSchema("shop");
            modelBuilder.Entity("A", b => { b.ToTable("a", (string)null); });
            modelBuilder.Entity("B", b => { b.ToTable("b", null, t => { t.ExcludeFromMigrations(); }); });
            modelBuilder.Entity("C", b => { b.ToTable("c"); b.ToTable(tb => tb.IsTemporal(ttb => { ttb.HasPeriodStart("From").HasColumnName("from"); ttb.HasPeriodEnd("To"); })); });
            modelBuilder.Entity("D", b => { b.ToTable((string)null); b.ToView("d", (string)null); });
            modelBuilder.Entity("E", b => { b.ToTable("e", t => t.HasCheckConstraint("CK", "x > 0")); b.ToView(null); });
            modelBuilder.Entity("F", b => { b.SplitToTable("g", null, t => { t.Property("B"); }); });
            """, isBody: true);
        Assert.Equal("shop", snapshot.DefaultSchema);
        Assert.Equal(new[] { "a", "b", "c", null, "e", null }, snapshot.Entities.Select(static entity => entity.Table));
        Assert.Equal(new[] { false, true, false, false, false, false }, snapshot.Entities.Select(static entity => entity.IsExcluded));
        Assert.Equal(new[] { false, false, false, true, false, true }, snapshot.Entities.Select(static entity => entity.IsMappedOtherwise));
        Assert.Equal(new[] { "From", "To" }, snapshot.Find("C")!.ShadowProperties);
    }

    [Theory]
    [InlineData("")]
    [InlineData("modelBuilder.Entity(\"A\", b => { b.Property<int>(\"Id\"); });")]
    [InlineData("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); foreach (var x in y) { }")]
    [InlineData("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); base.BuildModel(modelBuilder);")]
    [InlineData("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); modelBuilder.Entity<Order>();")]
    [InlineData("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); modelBuilder.Entity(\"A\", Configure);")]
    [InlineData("<<<<<<< HEAD\nmodelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\");\n=======\n>>>>>>> other")]
    [InlineData("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); modelBuilder.Entity(\"A\", b => { b.Property<int>(\"Id\"")]
    public void What_EF_Core_did_not_write_is_not_exact(string body) => Assert.False(Read(body, isBody: true).IsExact);

    [Theory]
    [InlineData("b.Property(\"Id\");")]
    [InlineData("b.Property<int>(name);")]
    [InlineData("if (x) b.HasKey(\"Id\");")]
    [InlineData("other.Property<int>(\"Id\");")]
    [InlineData("b.Something(\"Id\");")]
    [InlineData("b.HasOne(\"A\", \"B\").WithMany();")]
    [InlineData("b.OwnsOne(\"A\", \"B\");")]
    [InlineData("var x = 1;")]
    [InlineData(";")]
    public void A_statement_that_is_not_of_the_grammar_is_unknown(string statement)
    {
        var snapshot = Read("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\"); modelBuilder.Entity(\"A\", b => { b.ToTable(\"a\"); " + statement + " });", isBody: true);
        Assert.True(snapshot.IsExact);
        Assert.Single(Assert.Single(snapshot.Entities).Unknown);
    }

    [Fact]
    public void Every_beginning_of_a_snapshot_can_be_read()
    {
        var text = Drift.Snapshot("Clinic", "SqlServer", 10);
        for (var length = 0; length < text.Length; length += 37)
        {
            foreach (var method in CSharpSyntaxTree.ParseText(text[..length]).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()) Assert.False(SnapshotReader.Read(method).IsExact && method.Body!.CloseBraceToken.IsMissing);
        }
    }

    [Fact]
    public void A_chain_may_be_as_long_as_the_parser_takes()
    {
        var snapshot = Read("modelBuilder.HasAnnotation(\"ProductVersion\", \"10.0.0\")" + string.Concat(Enumerable.Repeat(".HasAnnotation(\"a\", 1)", 2000)) + ";", isBody: true);
        Assert.Equal(2001, snapshot.Calls.Length);
    }

    [Fact]
    public void A_provider_call_names_an_index_again()
    {
        var snapshot = Read("""
            modelBuilder.HasAnnotation("ProductVersion", "10.0.0");
            modelBuilder.Entity("A", b =>
                {
                    b.HasIndex("Name").IsUnique();
                    SqlServerIndexBuilderExtensions.IncludeProperties(b.HasIndex("Name"), new[] { "Id" });
                    b.HasIndex(new[] { "Name" }, "IX_Other");
                    b.HasIndex("Code").HasDatabaseName("ix_a_code");
                    SqlServerIndexBuilderExtensions.HasFillFactor(b.HasIndex("Code"), 90);
                    b.HasIndex(new[] { "Code" }, "Second").HasDatabaseName("ix_a_code_2");
                    SqlServerIndexBuilderExtensions.HasFillFactor(b.HasIndex(new[] { "Code" }, "Second"), 90);
                });
            """, isBody: true);
        Assert.Equal(
            new[] { (null, null, true, true), ("IX_Other", "IX_Other", false, false), ("ix_a_code", null, false, true), ("ix_a_code_2", "Second", false, true) },
            Assert.Single(snapshot.Entities).Indexes.Select(static index => (index.Name, index.ModelName, index.IsUnique, index.HasProviderStatements)));
    }

    [Fact]
    public void A_method_is_read_once()
    {
        var method = Method(Drift.Snapshot("Shop", "Sqlite", 10));
        Assert.Same(SnapshotReader.Read(method), SnapshotReader.Read(method));
    }

    private static SnapshotModel Read(string text, bool isBody = false)
        => SnapshotReader.Read(Method(isBody ? $"class S {{ protected override void BuildModel(ModelBuilder modelBuilder) {{ {text} }} }}" : text));

    private static MethodDeclarationSyntax Method(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();

    private static IEnumerable<SnapshotEntity> All(ImmutableArray<SnapshotEntity> entities) => entities.Concat(entities.SelectMany(static entity => All(entity.Owned)));
}
