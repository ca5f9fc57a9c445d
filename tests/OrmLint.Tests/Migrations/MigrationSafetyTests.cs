using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>ORM3101 to ORM3121: migrations behind the one that <c>ormlint_migrations_start_after</c> names.</summary>
public class MigrationSafetyTests
{

    [Theory]
    [InlineData("migrationBuilder.[|DropColumn|](name: \"Name\", table: \"Customers\");")]
    [InlineData("migrationBuilder.[|DropColumn|](\"Name\", \"Customers\", \"dbo\");")]
    [InlineData("migrationBuilder.[|DropTable|](\"Customers\");")]
    [InlineData("migrationBuilder.[|DropTable|](name: \"Customers\");\nmigrationBuilder.Sql(\"DELETE FROM Customers\");")]
    [InlineData("// acknowledged\nmigrationBuilder.[|DropTable|](name: \"Customers\");")]
    public Task Reports_a_drop(string up) => New<DropWithoutAcknowledgement>(History.Second(up));

    [Theory]
    [InlineData("migrationBuilder.DropColumn(name: \"Name\", table: \"Customers\"); // ormlint: acknowledged")]
    [InlineData("// ormlint: acknowledged, it moved to Contacts\nmigrationBuilder.DropTable(name: \"Customers\");")]
    [InlineData("/* OrmLint: acknowledged */ migrationBuilder.DropTable(name: \"Customers\");")]
    [InlineData("migrationBuilder.DropTable(\n    // ormlint: acknowledged\n    name: \"Customers\");")]
    [InlineData("migrationBuilder.Sql(\"INSERT INTO Archive SELECT Name FROM Customers\");\nmigrationBuilder.DropColumn(name: \"Name\", table: \"Customers\");")]
    [InlineData("Copy(migrationBuilder);\nmigrationBuilder.DropColumn(name: \"Name\", table: \"Customers\");\nstatic void Copy(MigrationBuilder to) { }")]
    [InlineData("migrationBuilder.CreateTable(\"Temp\", t => new { Id = t.Column<int>() });\nmigrationBuilder.DropTable(\"Temp\");")]
    [InlineData("migrationBuilder.DropIndex(\"IX\", \"Customers\");")]
    public Task IsSilent_OfADrop(string up) => New<DropWithoutAcknowledgement>(History.Second(up));

    [Fact]
    public Task IsSilent_WhereTheWayBackIsClosed() => New<DropWithoutAcknowledgement>(History.Second("migrationBuilder.DropTable(\"Customers\");", "throw new NotSupportedException();"));

    [Fact]
    public async Task NoFalsePositive_a_migration_whose_name_says_what_it_drops()
    {
        foreach (var (name, drop) in new[]
        {
            ("RemoveUserLicense", "migrationBuilder.DropColumn(name: \"License\", table: \"Customers\");"),
            ("RemoveLicense", "migrationBuilder.DropColumn(name: \"LicenseId\", table: \"Customers\");"),
            ("DropExtraIdsColumn", "migrationBuilder.DropColumn(\"ExtraIds\", \"Customers\");"),
            ("remove_historical_addresses", "migrationBuilder.DropTable(name: \"HistoricalAddressInvoices\");"),
            ("RemoveU2F", "migrationBuilder.DropTable(name: \"U2f\");"),
            ("removewallet_data", "migrationBuilder.DropTable(name: \"WalletData\");"),
            ("RemovePmIpAddress", "migrationBuilder.DropColumn(name: \"ip_address\", table: \"private_messages\");"),
            ("DeletedCommentsAndTags", "migrationBuilder.DropTable(\"Comments\");\nmigrationBuilder.DropTable(\"Tags\");"),
        }) await New<DropWithoutAcknowledgement>(History.Second(drop, name: name));
    }

    [Fact]
    public async Task StillReports_what_the_name_of_a_migration_does_not_say()
    {
        foreach (var (name, drop) in new[]
        {
            ("RemoveUserLicense", "migrationBuilder.DropColumn(\"License\", \"Customers\");\nmigrationBuilder.[|DropColumn|](\"Email\", \"Customers\");"),
            ("RemoveUserLicense", "migrationBuilder.[|DropTable|](\"UserProfiles\");"),
            ("RemoveCustomerPhone", "migrationBuilder.[|DropTable|](\"Orders\");"),
            ("UserLicense", "migrationBuilder.[|DropColumn|](\"License\", \"Customers\");"),
            ("RemoveUser", "migrationBuilder.[|DropColumn|](\"UserFirstSignInDate\", \"Customers\");"),
            ("Cleanup", "migrationBuilder.[|DropColumn|](\"Phone\", \"Customers\");"),
        }) await New<DropWithoutAcknowledgement>(History.Second(drop, name: name));
    }

    [Fact]
    public Task IsSilent_WhereALostRenameIsReported() => New<DropWithoutAcknowledgement>(History.Second(
        "migrationBuilder.DropColumn(\"ShippingDate\", \"Customers\");\nmigrationBuilder.AddColumn<int>(\"ShippedDate\", \"Customers\");",
        "migrationBuilder.DropColumn(\"ShippedDate\", \"Customers\");\nmigrationBuilder.AddColumn<int>(\"ShippingDate\", \"Customers\");"));

    [Fact]
    public async Task IsSilent_OfMigrationsThatAreApplied()
    {
        var code = History.Second("migrationBuilder.DropTable(\"Customers\");");
        await Verify<DropWithoutAcknowledgement>.Reports(code);
        await Verify<DropWithoutAcknowledgement>.ReportsWithOption("ormlint_migrations_start_after = 20260102000000_Second", code);
        await Verify<DropWithoutAcknowledgement>.ReportsWithOption("ormlint_migrations_start_after = 20260102000000", code);
        await Verify<DropWithoutAcknowledgement>.ReportsWithOption("ormlint_migrations_start_after = 20260102", code);
        await Verify<DropWithoutAcknowledgement>.ReportsWithOption("ormlint_migrations_start_after =", code);
    }

    [Theory]
    [InlineData("ormlint_migrations_start_after = 20260101000000_Initial")]
    [InlineData("ormlint_migrations_start_after = 20260101")]
    [InlineData("ormlint_migrations_start_after = 0")]
    public Task StillReports_MigrationsBehindTheStart(string option) => Verify<DropWithoutAcknowledgement>.ReportsWithOption(option, History.Second("migrationBuilder.[|DropTable|](\"Customers\");"));

    [Fact]
    public async Task Reports_a_migration_once()
    {
        await Drops("'Second' drops table 'Orders', column 'dbo.Customers.Name' without acknowledgement: ", 2,
            "migrationBuilder.{|#0:DropTable|}(\"Orders\");\nmigrationBuilder.{|#1:DropColumn|}(\"Name\", \"Customers\", \"dbo\");");
        await Drops("'Second' drops column 'Customers.A', column 'Customers.B', table 'C' and 2 more without acknowledgement: ", 5, """
            // ormlint: acknowledged
            migrationBuilder.DropColumn("First", "Customers");
            migrationBuilder.{|#0:DropColumn|}(name: "A", table: "Customers");
            migrationBuilder.{|#1:DropColumn|}(name: "B", table: "Customers");
            migrationBuilder.DropTable("Known"); // ormlint: acknowledged, made by mistake
            migrationBuilder.{|#2:DropTable|}("C");
            migrationBuilder.{|#3:DropTable|}("D");
            migrationBuilder.AddColumn<int>("Age", "Customers", nullable: true);
            migrationBuilder.{|#4:DropTable|}("E");
            """);

        static Task Drops(string said, int places, string up)
        {
            var code = History.Second(up);
            var test = Test<DropWithoutAcknowledgement, EmptyCodeFixProvider>(code, code);
            var expected = new DiagnosticResult(Rules.DropWithoutAcknowledgement).WithMessage(said + "the data goes, and an application of the version before still asks for it; say above each drop that this is known: // ormlint: acknowledged");
            test.ExpectedDiagnostics.Add(Enumerable.Range(0, places).Aggregate(expected, static (result, place) => result.WithLocation(place)));
            return test.RunAsync();
        }
    }

    [Fact]
    public Task Acknowledges() => Fixes<DropWithoutAcknowledgement, AcknowledgeDrop>(
        History.Second("migrationBuilder.[|DropColumn|](\n    name: \"Name\",\n    table: \"Customers\");\n\nmigrationBuilder.DropTable(name: \"Orders\");"),
        History.Second("// ormlint: acknowledged\nmigrationBuilder.DropColumn(\n    name: \"Name\",\n    table: \"Customers\");\n\n// ormlint: acknowledged\nmigrationBuilder.DropTable(name: \"Orders\");"));

    [Fact]
    public Task Acknowledges_what_is_not_yet() => Fixes<DropWithoutAcknowledgement, AcknowledgeDrop>(
        History.Second("migrationBuilder.DropTable(\"A\"); // ormlint: acknowledged, with a reason\n// by hand\nmigrationBuilder.[|DropTable|](\"B\");\nmigrationBuilder.DropIndex(\"IX\", \"C\");\nmigrationBuilder.DropTable(\"C\");"),
        History.Second("migrationBuilder.DropTable(\"A\"); // ormlint: acknowledged, with a reason\n// by hand\n// ormlint: acknowledged\nmigrationBuilder.DropTable(\"B\");\nmigrationBuilder.DropIndex(\"IX\", \"C\");\n// ormlint: acknowledged\nmigrationBuilder.DropTable(\"C\");"));

    [Fact]
    public async Task FixIsWithheld_WhereADropSharesItsLine()
    {
        foreach (var up in new[] { "migrationBuilder.[|DropTable|](\"A\"); migrationBuilder.DropTable(\"B\");", "migrationBuilder.[|DropTable|](\"A\");\nmigrationBuilder.DropIndex(\"IX\", \"C\"); migrationBuilder.DropTable(\"B\");" })
        {
            await Fixes<DropWithoutAcknowledgement, AcknowledgeDrop>(History.Second(up), History.Second(up));
        }
    }

    [Theory]
    [InlineData("type: \"nvarchar(50)\", maxLength: 50, oldClrType: typeof(string), oldType: \"nvarchar(100)\", oldMaxLength: 100", "string")]
    [InlineData("type: \"nvarchar(50)\", maxLength: 50, oldClrType: typeof(string), oldType: \"nvarchar(max)\"", "string")]
    [InlineData("type: \"varchar(100)\", oldClrType: typeof(string), oldType: \"nvarchar(100)\"", "string")]
    [InlineData("type: \"character varying(50)\", oldClrType: typeof(string), oldType: \"text\"", "string")]
    [InlineData("type: \"int\", oldClrType: typeof(long), oldType: \"bigint\"", "int")]
    [InlineData("type: \"int\", oldClrType: typeof(string), oldType: \"nvarchar(max)\"", "int")]
    [InlineData("type: \"decimal(10,2)\", oldClrType: typeof(decimal), oldType: \"decimal(18,2)\"", "decimal")]
    [InlineData("type: \"decimal(18,2)\", oldClrType: typeof(decimal), oldType: \"decimal(18,4)\"", "decimal")]
    [InlineData("type: \"date\", oldClrType: typeof(DateTime), oldType: \"datetime2\"", "DateTime")]
    public Task Reports_what_gets_narrower(string facets, string type) => New<NarrowedColumn>(History.Second($"migrationBuilder.[|AlterColumn|]<{type}>(name: \"Name\", table: \"Customers\", {facets});"));

    [Theory]
    [InlineData("type: \"nvarchar(100)\", maxLength: 100, oldClrType: typeof(string), oldType: \"nvarchar(50)\", oldMaxLength: 50", "string")]
    [InlineData("type: \"nvarchar(max)\", oldClrType: typeof(string), oldType: \"nvarchar(50)\"", "string")]
    [InlineData("type: \"nvarchar(50)\", oldClrType: typeof(string), oldType: \"varchar(50)\"", "string")]
    [InlineData("type: \"text\", oldClrType: typeof(string), oldType: \"character varying(50)\"", "string")]
    [InlineData("type: \"bigint\", oldClrType: typeof(int), oldType: \"int\"", "long")]
    [InlineData("type: \"decimal(20,4)\", oldClrType: typeof(decimal), oldType: \"decimal(18,2)\"", "decimal")]
    [InlineData("type: \"int\", nullable: true, oldClrType: typeof(int), oldType: \"int\"", "int")]
    [InlineData("type: \"TEXT\", maxLength: 10, oldClrType: typeof(string), oldType: \"TEXT\", oldMaxLength: 20", "string")]
    [InlineData("type: \"INTEGER\", oldClrType: typeof(string), oldType: \"TEXT\"", "int")]
    [InlineData("type: \"somewhere\", oldClrType: typeof(string), oldType: \"else\"", "string")]
    [InlineData("type: \"int\"", "int")]
    public Task IsSilent_OfWhatHoldsAll(string facets, string type) => New<NarrowedColumn>(History.Second($"migrationBuilder.AlterColumn<{type}>(name: \"Name\", table: \"Customers\", {facets});"));

    [Theory]
    [InlineData("nullable: false, oldNullable: true")]
    [InlineData("oldNullable: true")]
    [InlineData("nullable: false, defaultValue: \"\", oldNullable: true")]
    [InlineData("nullable: false, defaultValue: 0, oldNullable: true")]
    [InlineData("nullable: false, defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), oldNullable: true")]
    public Task Reports_a_column_that_becomes_required(string facets) => New<RequiredWithoutBackfill>(History.Second($"migrationBuilder.[|AlterColumn|]<string>(name: \"Name\", table: \"Customers\", type: \"TEXT\", {facets});"));

    [Theory]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: false, defaultValue: \"unknown\", oldNullable: true);")]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: false, defaultValueSql: \"user\", oldNullable: true);")]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: true, oldNullable: true);")]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: false);")]
    [InlineData("migrationBuilder.Sql(\"UPDATE Customers SET Name = '?' WHERE Name IS NULL\");\nmigrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: false, oldNullable: true);")]
    [InlineData("migrationBuilder.UpdateData(\"Customers\", \"Id\", 1, \"Name\", \"x\");\nmigrationBuilder.AlterColumn<string>(name: \"Name\", table: \"Customers\", nullable: false, oldNullable: true);")]
    public Task IsSilent_WhereRowsAreSeenTo(string up) => New<RequiredWithoutBackfill>(History.Second(up));

    [Fact]
    public Task StillReports_a_column_whose_name_is_in_a_word_of_the_sql() => New<RequiredWithoutBackfill>(History.Second(
        "migrationBuilder.Sql(\"UPDATE Customers SET Nickname = '' WHERE Full_Name IS NULL\");\nmigrationBuilder.[|AlterColumn|]<string>(name: \"Name\", table: \"Customers\", nullable: false, oldNullable: true);\nmigrationBuilder.AlterColumn<int>(name: \"At\", table: \"Customers\", nullable: false, oldNullable: true);"));

    [Fact]
    public Task Fills_before() => Fixes<RequiredWithoutBackfill, BackfillBefore>(
        WithModel("migrationBuilder.[|AlterColumn|]<string>(\n    name: \"Name\",\n    table: \"Customers\",\n    type: \"TEXT\",\n    nullable: false,\n    defaultValue: \"\",\n    oldNullable: true);"),
        WithModel("migrationBuilder.Sql(\"UPDATE \\\"Customers\\\" SET \\\"Name\\\" = '' WHERE \\\"Name\\\" IS NULL\");\n\nmigrationBuilder.AlterColumn<string>(\n    name: \"Name\",\n    table: \"Customers\",\n    type: \"TEXT\",\n    nullable: false,\n    defaultValue: \"\",\n    oldNullable: true);"));

    [Fact]
    public async Task Reports_what_is_judged_at_one_look_together()
    {
        await Together<RequiredWithoutBackfill>(Rules.RequiredWithoutBackfill, "'Second' makes required: 'Customers.Name' (rows without a value get \"\", which EF Core made up), 'Orders.Total' (fails where a row has no value); fill the rows without a value by an UPDATE before", 2, """
            migrationBuilder.{|#0:AlterColumn|}<string>(name: "Name", table: "Customers", nullable: false, defaultValue: "", oldNullable: true);
            migrationBuilder.AlterColumn<string>(name: "Note", table: "Customers", nullable: false, defaultValue: "", oldNullable: true); // ormlint: acknowledged
            migrationBuilder.{|#1:AlterColumn|}<int>("Total", "Orders", oldNullable: true);
            """);
        await Together<NarrowedColumn>(Rules.NarrowedColumn, "'Second' gives a type that may not hold what is there: 'Customers.Name' (nvarchar(max) becomes nvarchar(50)), 'Customers.Age' (bigint becomes int); look at the values first, and say above each that this is known: // ormlint: acknowledged", 2, """
            migrationBuilder.{|#0:AlterColumn|}<string>(name: "Name", table: "Customers", type: "nvarchar(50)", oldClrType: typeof(string), oldType: "nvarchar(max)");
            migrationBuilder.{|#1:AlterColumn|}<int>(name: "Age", table: "Customers", type: "int", oldClrType: typeof(long), oldType: "bigint");
            """);
        await Together<UniqueIndexOnExistingTable>(Rules.UniqueIndexOnExistingTable, "'Second' fails where rows are the same in what it makes unique: 'Customers.Name', 'Orders.(Number, Line)'; see to such rows before, and say above the operation that this is known: // ormlint: acknowledged", 2, """
            migrationBuilder.{|#0:CreateIndex|}("IX_A", "Customers", "Name", unique: true);
            migrationBuilder.CreateIndex("IX_B", "Customers", "Name");
            migrationBuilder.{|#1:CreateIndex|}(name: "IX_C", table: "Orders", columns: new[] { "Number", "Line" }, unique: true);
            """);
        await Together<UniqueIndexOnExistingTable>(Rules.UniqueIndexOnExistingTable, "'Second' fails where rows are the same in what it makes unique: 'Customers.Name'; see to such rows before, and say above the operation that this is known: // ormlint: acknowledged", 1, "migrationBuilder.{|#0:CreateIndex|}(\"IX\", \"Customers\", \"Name\", unique: true);");

        static Task Together<TAnalyzer>(DiagnosticDescriptor rule, string said, int places, string up) where TAnalyzer : DiagnosticAnalyzer, new()
        {
            var code = History.Second(up);
            var test = Test<TAnalyzer, EmptyCodeFixProvider>(code, code);
            test.ExpectedDiagnostics.Add(Enumerable.Range(0, places).Aggregate(new DiagnosticResult(rule).WithMessage(said), static (result, place) => result.WithLocation(place)));
            return test.RunAsync();
        }
    }

    [Fact]
    public Task Fills_all_whose_value_is_known() => Fixes<RequiredWithoutBackfill, BackfillBefore>(
        WithModel("migrationBuilder.[|AlterColumn|]<string>(\"Name\", \"Customers\", oldNullable: true);\nmigrationBuilder.AlterColumn<DateTime>(\"At\", \"Customers\", oldNullable: true);\nmigrationBuilder.AlterColumn<bool>(\"IsOpen\", \"Orders\", schema: \"s\", oldNullable: true);"),
        WithModel("migrationBuilder.Sql(\"UPDATE \\\"Customers\\\" SET \\\"Name\\\" = '' WHERE \\\"Name\\\" IS NULL\");\n\nmigrationBuilder.AlterColumn<string>(\"Name\", \"Customers\", oldNullable: true);\nmigrationBuilder.[|AlterColumn|]<DateTime>(\"At\", \"Customers\", oldNullable: true);\nmigrationBuilder.Sql(\"UPDATE \\\"s\\\".\\\"Orders\\\" SET \\\"IsOpen\\\" = 0 WHERE \\\"IsOpen\\\" IS NULL\");\n\nmigrationBuilder.AlterColumn<bool>(\"IsOpen\", \"Orders\", schema: \"s\", oldNullable: true);"));

    [Fact]
    public async Task FixIsWithheld_WhereTheValueIsNotKnown()
    {
        var time = WithModel("migrationBuilder.[|AlterColumn|]<DateTime>(name: \"At\", table: \"Customers\", type: \"TEXT\", nullable: false, oldNullable: true);");
        await Fixes<RequiredWithoutBackfill, BackfillBefore>(time, time);
        var provider = History.Second("migrationBuilder.[|AlterColumn|]<string>(name: \"Name\", table: \"Customers\", nullable: false, oldNullable: true);");
        await Fixes<RequiredWithoutBackfill, BackfillBefore>(provider, provider);
    }

    // TASVideos, Kavita: no user has the key 0, and two settings cannot have one.
    [Theory]
    [InlineData("migrationBuilder.AddPrimaryKey(name: \"PK\", table: \"Customers\", column: \"CityId\");")]
    [InlineData("migrationBuilder.AddForeignKey(name: \"FK\", table: \"Customers\", column: \"CityId\", principalTable: \"Cities\", principalColumn: \"Id\");")]
    [InlineData("migrationBuilder.AddForeignKey(name: \"FK\", table: \"Customers\", columns: new[] { \"Country\", \"CityId\" }, principalTable: \"Cities\", principalColumns: new[] { \"A\", \"B\" });")]
    public async Task FixIsWithheld_OfAKey(string then)
    {
        var code = WithModel("migrationBuilder.[|AlterColumn|]<int>(name: \"CityId\", table: \"Customers\", type: \"INTEGER\", nullable: false, defaultValue: 0, oldNullable: true);\n" + then);
        await Fixes<RequiredWithoutBackfill, BackfillBefore>(code, code);
        var other = then.Replace("Customers", "Orders");
        await Fixes<RequiredWithoutBackfill, BackfillBefore>(
            WithModel("migrationBuilder.[|AlterColumn|]<int>(name: \"CityId\", table: \"Customers\", type: \"INTEGER\", nullable: false, defaultValue: 0, oldNullable: true);\n" + other),
            WithModel("migrationBuilder.Sql(\"UPDATE \\\"Customers\\\" SET \\\"CityId\\\" = 0 WHERE \\\"CityId\\\" IS NULL\");\n\nmigrationBuilder.AlterColumn<int>(name: \"CityId\", table: \"Customers\", type: \"INTEGER\", nullable: false, defaultValue: 0, oldNullable: true);\n" + other));
    }

    [Theory]
    [InlineData("migrationBuilder.[|AddColumn|]<int>(name: \"Age\", table: \"Customers\", nullable: false);")]
    [InlineData("migrationBuilder.[|AddColumn|]<int>(\"Age\", \"Customers\");")]
    [InlineData("migrationBuilder.[|AddColumn|]<string>(name: \"Code\", table: \"Customers\", type: \"nvarchar(10)\", defaultValue: null);")]
    public Task Reports_a_required_column_without_a_default(string up) => New<RequiredWithoutDefault>(History.Second(up));

    [Theory]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", nullable: true);")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", nullable: false, defaultValue: 0);")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", nullable: false, defaultValueSql: \"1\");")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", computedColumnSql: \"1\");")]
    [InlineData("migrationBuilder.AddColumn<byte[]>(name: \"Version\", table: \"Customers\", type: \"rowversion\", rowVersion: true, nullable: false);")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Number\", table: \"Customers\", nullable: false).Annotation(\"SqlServer:Identity\", \"1, 1\");")]
    [InlineData("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\nmigrationBuilder.AddColumn<int>(name: \"Age\", table: \"Orders\", nullable: false);")]
    [InlineData("migrationBuilder.Sql(\"DELETE FROM Customers\");\nmigrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", nullable: false);")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Age\", table: \"Customers\", nullable: Nullable());\nstatic bool Nullable() => true;")]
    public Task IsSilent_WhereNoRowNeedsAValue(string up) => New<RequiredWithoutDefault>(History.Second(up));

    [Fact]
    public Task Gives_a_default() => Fixes<RequiredWithoutDefault, DefaultForExistingRows>(
        History.Second("migrationBuilder.[|AddColumn|]<int>(\n    name: \"Age\",\n    table: \"Customers\",\n    nullable: false);\n\nmigrationBuilder.[|AddColumn|]<Guid>(\"Key\", \"Customers\");"),
        History.Second("migrationBuilder.AddColumn<int>(\n    name: \"Age\",\n    table: \"Customers\",\n    nullable: false,\n    defaultValue: 0);\n\nmigrationBuilder.AddColumn<Guid>(\"Key\", \"Customers\", defaultValue: new Guid(\"00000000-0000-0000-0000-000000000000\"));"));

    [Theory]
    [InlineData("migrationBuilder.[|CreateIndex|](name: \"IX\", table: \"Customers\", column: \"Name\", unique: true);")]
    [InlineData("migrationBuilder.[|CreateIndex|](\"IX\", \"Customers\", new[] { \"Name\", \"Id\" }, unique: true);")]
    [InlineData("migrationBuilder.[|AddUniqueConstraint|](\"AK\", \"Customers\", \"Name\");")]
    public Task Reports_a_unique_index(string up) => New<UniqueIndexOnExistingTable>(History.Second(up));

    [Theory]
    [InlineData("migrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", column: \"Name\");", "")]
    [InlineData("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\nmigrationBuilder.CreateIndex(name: \"IX\", table: \"Orders\", column: \"Id\", unique: true);", "")]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Code\", table: \"Customers\", nullable: true);\nmigrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", column: \"Code\", unique: true);", "")]
    [InlineData("migrationBuilder.Sql(\"DELETE FROM Customers WHERE Id > 1\");\nmigrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", column: \"Name\", unique: true);", "")]
    [InlineData("migrationBuilder.DropIndex(\"IX\", \"Customers\");\nmigrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", columns: new[] { \"Name\", \"Id\" }, unique: true);", "migrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", column: \"Name\", unique: true);")]
    [InlineData("migrationBuilder.CreateIndex(name: \"IX\", table: \"Customers\", column: \"Name\", unique: true); // ormlint: acknowledged", "")]
    public Task IsSilent_WhereNothingRepeats(string up, string down) => New<UniqueIndexOnExistingTable>(History.Second(up, down));

    [Theory]
    [InlineData("VACUUM")]
    [InlineData("-- small\\nvacuum full")]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY ix ON customers (name)")]
    [InlineData("SELECT 1; drop index  concurrently ix")]
    [InlineData("PRAGMA foreign_keys = 0;")]
    [InlineData("CREATE FULLTEXT INDEX ON Customers(Name) KEY INDEX PK_Customers")]
    public Task Reports_sql_that_takes_no_transaction(string sql) => New<SqlOutsideTransaction>(History.Second($"migrationBuilder.[|Sql|](\"{sql}\");"));

    [Theory]
    [InlineData("\"VACUUM\", suppressTransaction: true")]
    [InlineData("\"VACUUM\", true")]
    [InlineData("\"CREATE INDEX ix ON customers (name)\"")]
    [InlineData("\"SELECT 'a; VACUUM'\"")]
    [InlineData("\"/* VACUUM */ SELECT 1\"")]
    [InlineData("\"UPDATE Customers SET Vacuum = 1\"")]
    [InlineData("\"ALTER TABLE Customers ADD COLUMN Concurrently int\"")]
    [InlineData("Text()); static string Text() => (\"VACUUM\"")]
    public Task IsSilent_OfSqlInATransaction(string arguments) => New<SqlOutsideTransaction>(History.Second($"migrationBuilder.Sql({arguments});"));

    [Fact]
    public Task Suppresses_the_transaction() => Fixes<SqlOutsideTransaction, SuppressTransaction>(
        History.Second("migrationBuilder.[|Sql|](\"VACUUM\");\nmigrationBuilder.[|Sql|](\n    sql: \"VACUUM\",\n    suppressTransaction: false);\nmigrationBuilder.[|Sql|](@\"\n    VACUUM\");"),
        History.Second("migrationBuilder.Sql(\"VACUUM\", suppressTransaction: true);\nmigrationBuilder.Sql(\n    sql: \"VACUUM\",\n    suppressTransaction: true);\nmigrationBuilder.Sql(@\"\n    VACUUM\", suppressTransaction: true);"));

    [Theory]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "")]
    [InlineData("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\nmigrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "migrationBuilder.DropTable(\"Orders\");")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "migrationBuilder.DropColumn(\"Age\", \"Orders\");")]
    public Task Reports_a_way_back_that_is_not_one(string up, string down) => New<DownDoesNotUndo>(WithoutAWayBack(up, down));

    // The way back of the first migration is one.
    private static string WithoutAWayBack(string up, string down) => History.Second(up, down).Replace("void Down(MigrationBuilder migrationBuilder)\n    {\n", "void [|Down|](MigrationBuilder migrationBuilder)\n    {\n").Replace(
        "void [|Down|](MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropTable(\n            name: \"Customers\");", "void Down(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropTable(\n            name: \"Customers\");");

    [Theory]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "migrationBuilder.DropColumn(\"Age\", \"Customers\");")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "throw new NotSupportedException();")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "// ormlint: acknowledged, the column stays")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "migrationBuilder.Sql(\"ALTER TABLE Customers DROP COLUMN Age\");")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "if (DateTime.Now.Year > 2000) migrationBuilder.DropColumn(\"Age\", \"Customers\");")]
    [InlineData("migrationBuilder.Sql(\"UPDATE Customers SET Name = ''\");", "")]
    [InlineData("migrationBuilder.CreateIndex(\"IX\", \"Customers\", \"Name\");", "")]
    [InlineData("migrationBuilder.CreateTable(\"Temp\", t => new { Id = t.Column<int>() });\nmigrationBuilder.RenameTable(\"Temp\", newName: \"Customers\");", "")]
    public Task IsSilent_OfAWayBack(string up, string down) => New<DownDoesNotUndo>(History.Second(up, down));

    // Ombi: a table is made anew by hand, as SQLite takes it.
    [Theory]
    [InlineData("migrationBuilder.Sql(\"DROP TABLE Customers\");\nmigrationBuilder.Sql(\"ALTER TABLE Temp RENAME TO Customers\", true);")]
    [InlineData("migrationBuilder.Sql(@\"drop table Customers;\nalter table \"\"Temp\"\" rename to Customers;\");")]
    [InlineData("migrationBuilder.Sql(\"INSERT INTO Customers SELECT * FROM Temp\");\nmigrationBuilder.Sql(sql: \"DROP TABLE `Temp`\");")]
    public Task NoFalsePositive_what_SQL_takes_away_again(string sql)
        => New<DownDoesNotUndo>(History.Second("migrationBuilder.CreateTable(name: \"Temp\", columns: t => new { Id = t.Column<int>() });\n" + sql, ""));

    // BTCPay Server: it was there before, too.
    [Fact]
    public Task NoFalsePositive_what_SQL_takes_away_before()
        => New<DownDoesNotUndo>(History.Second("migrationBuilder.Sql(\"DROP TABLE IF EXISTS \\\"Other\\\", \\\"Temp\\\";\");\nmigrationBuilder.CreateTable(name: \"Temp\", columns: t => new { Id = t.Column<int>() });", ""));

    [Theory]
    [InlineData("migrationBuilder.Sql(\"INSERT INTO Temp SELECT * FROM Customers\");")]
    [InlineData("migrationBuilder.Sql(\"DROP TABLE Temporary\");")]
    public Task StillReports_what_SQL_only_fills(string sql)
        => New<DownDoesNotUndo>(WithoutAWayBack("migrationBuilder.CreateTable(name: \"Temp\", columns: t => new { Id = t.Column<int>() });\n" + sql, ""));

    [Fact]
    public Task NoFalsePositive_no_way_back_at_all_which_throws() => New<DownDoesNotUndo>(History.With(
        "[DbContext(typeof(ShopContext))] [Migration(\"20260102000000_Second\")] public class Second : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true); } }"));

    [Fact]
    public Task Writes_the_way_back() => Fixes<DownDoesNotUndo, WriteDown>(
        WithDown("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\n        migrationBuilder.CreateIndex(\"IX_Orders\", \"Orders\", \"Id\");\n        migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);\n        migrationBuilder.RenameColumn(\"Name\", \"Customers\", \"FullName\");", "[|Down|]", ""),
        WithDown("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\n        migrationBuilder.CreateIndex(\"IX_Orders\", \"Orders\", \"Id\");\n        migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);\n        migrationBuilder.RenameColumn(\"Name\", \"Customers\", \"FullName\");", "Down",
            "        migrationBuilder.RenameColumn(\n            name: \"FullName\",\n            table: \"Customers\",\n            newName: \"Name\");\n\n        migrationBuilder.DropColumn(\n            name: \"Age\",\n            table: \"Customers\");\n\n        migrationBuilder.DropTable(\n            name: \"Orders\");\n"));

    [Fact]
    public async Task FixIsWithheld_WhereThereIsNoWayBack()
    {
        foreach (var other in new[] { "migrationBuilder.Sql(\"SELECT 1\");", "migrationBuilder.DropColumn(\"Name\", \"Customers\");", "migrationBuilder.AlterColumn<int>(\"Id\", \"Customers\");" })
        {
            var code = WithDown("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);\n        " + other, "[|Down|]", "");
            await Fixes<DownDoesNotUndo, WriteDown>(code, code);
        }
    }

    [Theory]
    [InlineData("migrationBuilder.DropColumn(\nmigrationBuilder.AddColumn<>(name: , );")]
    [InlineData("migrationBuilder.AlterColumn<int>(\"A\", \"B\", oldClrType: typeof(), nullable: false oldNullable true);")]
    [InlineData("migrationBuilder.CreateIndex(\"IX\", \"T\", new[] { }, unique: tru);\nmigrationBuilder.Sql();")]
    public async Task IsSilent_OnBrokenCode(string up)
    {
        var code = History.Second(up);
        await Broken<DropWithoutAcknowledgement>(code);
        await Broken<NarrowedColumn>(code);
        await Broken<RequiredWithoutBackfill>(code);
        await Broken<RequiredWithoutDefault>(code);
        await Broken<UniqueIndexOnExistingTable>(code);
        await Broken<SqlOutsideTransaction>(code);
        await Broken<DownDoesNotUndo>(code);
    }

    [Fact]
    public async Task FixIsWithheld_WhereSqliteCouldNotMakeTheTableAnew()
    {
        foreach (var up in new[] { "migrationBuilder.AddColumn<int>(\"Age\", \"Customers\", nullable: true);", "migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\n        migrationBuilder.AddForeignKey(\"FK\", \"Customers\", \"Id\", \"Orders\");" })
        {
            var code = History.With(Second(up, "[|Down|]", ""));
            await Fixes<DownDoesNotUndo, WriteDown>(code, code);
        }
    }

    [Fact]
    public Task Writes_the_way_back_beside_a_comment_of_the_line() => Fixes<DownDoesNotUndo, WriteDown>(
        WithDown("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\n        migrationBuilder.RenameColumn(\"Id\", \"Orders\", \"Key\");", "[|Down|]", "").Replace(")\n    {\n    }\n}\n", ") { } // later\n}\n"),
        WithDown("migrationBuilder.CreateTable(\"Orders\", t => new { Id = t.Column<int>() });\n        migrationBuilder.RenameColumn(\"Id\", \"Orders\", \"Key\");", "Down", "").Replace(")\n    {\n    }\n}\n", ") {\n        migrationBuilder.DropTable(\n            name: \"Orders\");\n    } // later\n}\n"));

    private static string WithDown(string up, string down, string undo) => History.With(Second(up, down, undo)).Replace("class Initial : Migration\n{\n", "class Initial : Migration\n{\n    protected override void BuildTargetModel(ModelBuilder modelBuilder) { }\n\n");

    private static string Second(string up, string down, string undo) => (
        "\n[DbContext(typeof(ShopContext))]\n[Migration(\"20260102000000_Second\")]\npublic partial class Second : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        "
        + up + "\n    }\n\n    protected override void " + down + "(MigrationBuilder migrationBuilder)\n    {\n" + undo + "    }\n}\n");

    // bitwarden: MySQL fills what it adds.
    [Theory]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Key\", table: \"Customers\", type: \"longtext\", nullable: false).Annotation(\"MySql:CharSet\", \"utf8mb4\");")]
    [InlineData("migrationBuilder.AddColumn<int>(\"Age\", \"Customers\");")]
    public Task NoFalsePositive_what_MySQL_fills(string up) => New<RequiredWithoutDefault>(OnMySql(up));

    [Fact]
    public Task StillReports_a_time_on_MySQL() => New<RequiredWithoutDefault>(OnMySql("migrationBuilder.[|AddColumn|]<DateTime>(name: \"At\", table: \"Customers\", type: \"datetime(6)\", nullable: false);"));

    private static string OnMySql(string up) => WithModel(up).Replace("HasColumnType(\"TEXT\")", "HasColumnType(\"longtext\")").Replace("\"8.0.30\");", "\"8.0.30\").HasAnnotation(\"Relational:MaxIdentifierLength\", 64);");

    private static string WithModel(string up) => History.Second(up).TrimEnd().TrimEnd('}')
        + "\n    protected override void BuildTargetModel(ModelBuilder modelBuilder) { modelBuilder.HasAnnotation(\"ProductVersion\", \"8.0.30\"); modelBuilder.Entity(\"Customer\", b => { b.Property<string>(\"Name\").HasColumnType(\"TEXT\"); b.ToTable(\"Customers\"); }); }\n}\n";

    private static Task New<TAnalyzer>(string source) where TAnalyzer : DiagnosticAnalyzer, new() => Verify<TAnalyzer>.ReportsWithOption(History.StartAfter, source);

    private static async Task Broken<TAnalyzer>(string source) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Test<TAnalyzer, EmptyCodeFixProvider>(source, source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync();
    }

    private static Task Fixes<TAnalyzer, TFix>(string source, string fixedSource) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
        => Test<TAnalyzer, TFix>(source, fixedSource).RunAsync();

    private static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Test<TAnalyzer, TFix>(string source, string fixedSource) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { TestCode = source, FixedCode = fixedSource, ReferenceAssemblies = new ReferenceAssemblies("none"), CompilerDiagnostics = CompilerDiagnostics.Errors };
        test.TestState.AdditionalReferences.AddRange(References.EfCore(10));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\n{History.StartAfter}\n"));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.DisabledDiagnostics.Add("CS8632");
        return test;
    }
}
