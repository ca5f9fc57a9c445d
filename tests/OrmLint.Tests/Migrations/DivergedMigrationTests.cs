using System.Threading.Tasks;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

using Verify = Verify<DivergedMigration>;

/// <summary>ORM3003 and ORM3004: pairs of migrations of two branches.</summary>
public class DivergedMigrationTests
{
    private const string Customers = "b.Property<int>(\"Id\").HasColumnType(\"INTEGER\"); b.Property<string>(\"Name\").HasColumnType(\"TEXT\"); b.HasKey(\"Id\"); b.ToTable(\"Customers\");";
    private const string WithPhone = "b.Property<string>(\"Phone\").HasColumnType(\"TEXT\"); " + Customers;
    private const string AddPhone = "migrationBuilder.AddColumn<string>(name: \"Phone\", table: \"Customers\", type: \"TEXT\", nullable: true);";
    private const string Alter = "migrationBuilder.{|ORM3004:AlterColumn|}<string>(name: \"Name\", table: \"Customers\", type: \"TEXT\", nullable: true, oldClrType: typeof(string), oldType: \"TEXT\");";

    [Fact]
    public Task Reports_a_model_without_the_column_before_it() => Verify.Reports(Two(AddPhone, WithPhone, "migrationBuilder.Sql(\"SELECT 1\");", Customers, "{|ORM3003:Second|}"));

    [Fact]
    public Task Reports_a_model_without_the_table_before_it() => Verify.Reports(Two(
        "migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });",
        Customers + " }); modelBuilder.Entity(\"Shop.Order\", b => { b.Property<int>(\"Id\").HasColumnType(\"INTEGER\"); b.HasKey(\"Id\"); b.ToTable(\"Orders\");",
        "", Customers, "{|ORM3003:Second|}"));

    [Fact]
    public Task Reports_a_rebuild_without_the_column_as_an_error() => Verify.Reports(Two(AddPhone, WithPhone, Alter, Customers));

    [Fact]
    public Task Reports_no_rebuild_where_the_provider_alters_columns() => Verify.Reports(
        Two(AddPhone, WithPhone, Alter.Replace("{|ORM3004:AlterColumn|}", "AlterColumn"), Customers, "{|ORM3003:Second|}").Replace("INTEGER", "int").Replace("TEXT", "nvarchar(max)"));

    [Theory]
    [InlineData("migrationBuilder.DropColumn(name: \"Phone\", table: \"Customers\");")]
    [InlineData("migrationBuilder.RenameColumn(name: \"Phone\", table: \"Customers\", newName: \"Mobile\");")]
    [InlineData("migrationBuilder.DropTable(name: \"Customers\");")]
    [InlineData("migrationBuilder.Sql(\"ALTER TABLE Customers DROP COLUMN Phone\");")]
    [InlineData("migrationBuilder.Sql(System.IO.File.ReadAllText(\"drop.sql\"));")]
    [InlineData("if (migrationBuilder.ActiveProvider == \"x\") migrationBuilder.DropColumn(\"Phone\", \"Customers\");")]
    public Task IsSilent_WhereItMayBeTakenAway(string up) => Verify.Reports(Two(AddPhone, WithPhone, up, Customers));

    // VirtoCommerce's platform: the table stays where it is, and the operation that EF Core wrote is in a comment.
    [Theory]
    [InlineData("// migrationBuilder.DropColumn(name: \"Phone\", table: \"Customers\");\n")]
    [InlineData("//migrationBuilder.DropColumn(\n//    name: \"Phone\",\n//    table: \"Customers\");\n")]
    [InlineData("/* kept for the old client:\n migrationBuilder.DropColumn(\"Phone\", \"Customers\"); */ migrationBuilder.Sql(\"SELECT 1\");")]
    public Task NoFalsePositive_an_operation_that_is_left_out(string up) => Verify.Reports(Two(AddPhone, WithPhone, up, Customers));

    [Theory]
    [InlineData("// migrationBuilder.AddColumn<string>(name: \"Phone\", table: \"Customers\");\n")]
    [InlineData("// migrationBuilder.DropColumn(name: \"Fax\", table: \"Customers\");\n")]
    [InlineData("// the Phone is in the other branch\n")]
    public Task StillReports_where_a_comment_says_something_else(string up) => Verify.Reports(Two(AddPhone, WithPhone, up, Customers, "{|ORM3003:Second|}"));

    [Theory]
    [InlineData(WithPhone)]
    [InlineData("b.Property<string>(\"Mobile\").HasColumnName(\"Phone\").HasColumnType(\"TEXT\"); " + Customers)]
    [InlineData(Customers + " b.OwnsOne(\"Shop.Contact\", \"Contact\", b1 => { b1.Property<int>(\"CustomerId\"); b1.Property<string>(\"Number\").HasColumnName(\"Phone\"); b1.HasKey(\"CustomerId\"); b1.ToTable(\"Customers\"); });")]
    [InlineData(Customers + " }); modelBuilder.Entity(\"Shop.Firm\", b => { b.HasBaseType(\"Shop.Customer\"); b.Property<string>(\"Phone\").HasColumnType(\"TEXT\");")]
    [InlineData(Customers + " b.Something(x => x.Unknown);")]
    [InlineData(Customers + " b.ComplexProperty<Dictionary<string, object>>(\"Contact\", \"Shop.Contact#Contact\", b1 => { b1.Property<string>(\"Phone\"); });")]
    public Task IsSilent_WhereTheModelHasIt(string model) => Verify.IsSilentOnBrokenCode(Two(AddPhone, WithPhone, "", model));

    [Fact]
    public Task IsSilent_WhereADesignerIsMissing()
        => Verify.Reports(Two(AddPhone, WithPhone, Alter.Replace("{|ORM3004:AlterColumn|}", "AlterColumn"), Customers).Replace("BuildTargetModel(ModelBuilder modelBuilder) { /* second */", "ToString2(ModelBuilder modelBuilder) {").Replace("protected override void ToString2", "private void ToString2"));

    [Fact]
    public Task IsSilent_BeforeTheStart() => Verify.ReportsWithOption("ormlint_migrations_start_after = 20260103000000", Two(AddPhone, WithPhone, "", Customers));

    [Fact]
    public Task IsSilent_OnBrokenCode() => Verify.IsSilentOnBrokenCode(Two(AddPhone, WithPhone, "migrationBuilder.", "<<<<<<< HEAD " + Customers));

    private static string Two(string up1, string model1, string up2, string model2, string name = "Second") => History.With($$"""
        [DbContext(typeof(ShopContext))]
        [Migration("20260102000000_First")]
        public class First : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) { {{up1}} }

            protected override void BuildTargetModel(ModelBuilder modelBuilder) { modelBuilder.HasAnnotation("ProductVersion", "8.0.30"); modelBuilder.Entity("Shop.Customer", b => { {{model1}} }); }
        }

        [DbContext(typeof(ShopContext))]
        [Migration("20260103000000_Second")]
        public class {{name}} : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) { {{up2}} }

            protected override void BuildTargetModel(ModelBuilder modelBuilder) { /* second */ modelBuilder.HasAnnotation("ProductVersion", "8.0.30"); modelBuilder.Entity("Shop.Customer", b => { {{model2}} }); }
        }
        """);
}
