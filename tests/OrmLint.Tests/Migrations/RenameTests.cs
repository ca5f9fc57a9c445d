using System.Threading.Tasks;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

using Guessed = Verify<RenameJoinsUnrelated>;
using Lost = Verify<LostRename>;

/// <summary>ORM3005 and ORM3006: renames that EF Core guessed, and those that it did not see.</summary>
public class RenameTests
{
    private const string Other = "\nmigrationBuilder.AddColumn<int>(\"Age\", \"Customers\");";

    [Theory]
    [InlineData("CloudSponsor", "ToDelete")]
    [InlineData("HideReadOnDetails", "BookReaderMargin")]
    [InlineData("Date", "Comment")]
    [InlineData("LastUpdatedUtc", "ValidUntil")]
    public Task Reports_names_with_nothing_in_common(string old, string @new) => Guessed.Reports(History.Second(Rename(old, @new, "{|ORM3005:RenameColumn|}") + Other));

    // Project Lighthouse, elsa, bitwarden: a better word for the same.
    [Theory]
    [InlineData("Timestamp", "LastUpdated")]
    [InlineData("Description", "Reason")]
    [InlineData("Key", "Id")]
    [InlineData("SponsorshipLapsedDate", "ValidUntil")]
    public Task NoFalsePositive_names_of_one_kind(string old, string @new) => Guessed.Reports(History.Second(Rename(old, @new) + Other));

    [Theory]
    [InlineData("CacheDirectory", "Value")]
    [InlineData("Timestamp", "Reason")]
    [InlineData("IsKey", "IsHidden")]
    public Task StillReports_names_of_two_kinds(string old, string @new) => Guessed.Reports(History.Second(Rename(old, @new, "{|ORM3005:RenameColumn|}") + Other));

    // ErsatzTV: a date became a comment beside renames that were meant, and the next migration but one was called Reset_SongMetadataBadMigration.
    [Theory]
    [InlineData("Date", "Comment")]
    [InlineData("release_day", "track_count")]
    [InlineData("CoverUrl", "ExpirationDate")]
    public Task Reports_a_time_that_becomes_something_else_beside_other_renames(string old, string @new)
        => Guessed.Reports(History.Second(Rename(old, @new, "{|ORM3005:RenameColumn|}") + "\n" + Rename("Artist", "Artists")));

    [Theory]
    [InlineData("Warnings", "LegacyAlerts")]
    [InlineData("Start", "Position")]
    [InlineData("Date", "Since")]
    [InlineData("Title", "Description")]
    [InlineData("DateComment", "Remark")]
    public Task NoFalsePositive_better_words_beside_other_renames(string old, string @new) => Guessed.Reports(History.Second(Rename(old, @new) + "\n" + Rename("Artist", "Artists")));

    [Theory]
    [InlineData("Artist", "Artists")]
    [InlineData("Categories", "Category")]
    [InlineData("game_version", "submitted_game_version")]
    [InlineData("PhoneNumber", "phone_no")]
    [InlineData("Desc", "Description")]
    [InlineData("Adress", "Address")]
    [InlineData("Type", "ClientType")]
    [InlineData("UserId", "OwnerId")]
    [InlineData("firstname", "FirstName")]
    [InlineData("_", "Name")]
    public Task IsSilent_WhereNamesAreRelated(string old, string @new) => Guessed.Reports(History.Second(Rename(old, @new) + Other));

    [Fact]
    public Task Reports_crossed_renames() => Guessed.Reports(History.Second(Rename("NormalizedName", "Title", "{|ORM3005:RenameColumn|}") + "\n" + Rename("Name", "NormalizedTitle", "{|ORM3005:RenameColumn|}")));

    [Fact]
    public Task NoFalsePositive_a_rename_that_stands_alone() => Guessed.Reports(History.Second(Rename("LegacyAlerts", "Warnings") + "\nmigrationBuilder.AddColumn<int>(\"Age\", \"Orders\");"));

    [Fact]
    public Task NoFalsePositive_a_migration_that_says_that_it_renames() => Guessed.Reports(History.Second(Rename("SearchKey", "Abbreviation") + Other, name: "RenameSearchKey"));

    [Fact]
    public Task StillReports_behind_a_script_that_is_not_known() => Guessed.IsSilentOnBrokenCode(
        History.Second("migrationBuilder.SqlResource(Script);\n" + Rename("CloudSponsor", "ToDelete") + Other).Replace("SqlResource(Script);\n        migrationBuilder.RenameColumn", "SqlResource(Script);\n        migrationBuilder.{|ORM3005:RenameColumn|}"));

    [Theory]
    [InlineData("migrationBuilder.Sql(\"UPDATE Customers SET ToDelete = 0\");")]
    [InlineData("migrationBuilder.Sql(Script());")]
    public Task NoFalsePositive_values_that_are_seen_to(string sql) => Guessed.IsSilentOnBrokenCode(History.Second(Rename("CloudSponsor", "ToDelete") + Other + "\n" + sql));

    [Theory]
    [InlineData("migrationBuilder.RenameColumn();\nmigrationBuilder.RenameColumn(name: , table: \"Customers\");")]
    [InlineData("migrationBuilder.RenameColumn(nameof(Customer.Name), Table, newName: \"B\");")]
    public Task IsSilent_OnBrokenCode(string up) => Guessed.IsSilentOnBrokenCode(History.Second(up + Other));

    [Fact]
    public Task Reports_a_rename_that_got_lost() => Lost.Reports(History.Second(Drop("ShippingDate", "{|ORM3006:DropColumn|}") + "\n" + Add("ShippedDate"), Drop("ShippedDate") + "\n" + Add("ShippingDate")));

    [Fact]
    public async Task IsSilent_WhereTheColumnsAreTwo()
    {
        await Lost.Reports(History.Second(Drop("Colour") + "\n" + Add("Weight"), Drop("Weight") + "\n" + Add("Colour")));
        await Lost.Reports(History.Second(Drop("ShippingDate") + "\n" + Add("ShippedDate", "int"), Drop("ShippedDate") + "\n" + Add("ShippingDate")));
        await Lost.Reports(History.Second(Drop("ShippingDate") + "\n" + Add("ShippedDate") + "\n" + Add("ShippedBy"), Drop("ShippedDate") + "\n" + Add("ShippingDate")));
        await Lost.Reports(History.Second(Drop("ShippingDate") + "\n" + Add("ShippedDate")));
        await Lost.Reports(History.Second(Add("ShippedDate") + "\nmigrationBuilder.Sql(\"UPDATE Customers SET ShippedDate = ShippingDate\");\n" + Drop("ShippingDate"), Drop("ShippedDate") + "\n" + Add("ShippingDate")));
        await Lost.Reports(History.Second(Drop("ClientSecret") + "\n" + Add("ClientSecretHash"), Drop("ClientSecretHash") + "\n" + Add("ClientSecret")));
        await Lost.Reports(History.Second(Drop("Price") + "\n" + Add("Price"), Drop("Price") + "\n" + Add("Price")));
        await Lost.Reports(History.Second(Drop("CustomerName") + "\n" + Add("ProductCategoryName"), Drop("ProductCategoryName") + "\n" + Add("CustomerName")));
    }

    [Fact]
    public Task Renames_instead() => Lost.Fixes<RenameInstead>(
        History.Second(
            "migrationBuilder.[|DropColumn|](\n    name: \"ShippingDate\",\n    table: \"Customers\");\n\n" + Add("ShippedDate"),
            Drop("ShippedDate") + "\n\n" + Add("ShippingDate")),
        History.Second(
            "migrationBuilder.RenameColumn(\n    name: \"ShippingDate\",\n    table: \"Customers\",\n    newName: \"ShippedDate\");",
            "migrationBuilder.RenameColumn(\"ShippedDate\", \"Customers\", newName: \"ShippingDate\");"));

    [Fact]
    public async Task FixIsWithheld_WhereMoreThanTheNameChanges()
    {
        await Lost.OffersNoFix<RenameInstead>(History.Second(Drop("ShippingDate", "[|DropColumn|]") + "\n" + Add("ShippedDate"), Drop("ShippedDate") + "\n" + Add("ShippingDate").Replace("TEXT", "REAL")));
        await Lost.OffersNoFix<RenameInstead>(History.Second(Drop("ShippingDate", "[|DropColumn|]") + "\n" + Add("ShippedDate") + "\nmigrationBuilder.CreateIndex(\"IX\", \"Customers\", \"ShippedDate\");", Drop("ShippedDate") + "\n" + Add("ShippingDate")));
        await Lost.OffersNoFix<RenameInstead>(History.Second(Drop("ShippingDate", "[|DropColumn|]") + "\n// empty at first\n" + Add("ShippedDate"), Drop("ShippedDate") + "\n" + Add("ShippingDate")));
    }

    [Fact]
    public Task FixIsWithheld_WithoutTheDesigners() => Guessed.OffersNoFix<DropAndAdd>(History.Second(Rename("Date", "Comment", "[|RenameColumn|]") + Other, Rename("Comment", "Date")));

    private static string Rename(string old, string @new, string method = "RenameColumn") => $"migrationBuilder.{method}(name: \"{old}\", table: \"Customers\", newName: \"{@new}\");";

    private static string Drop(string name, string method = "DropColumn") => $"migrationBuilder.{method}(\"{name}\", \"Customers\");";

    private static string Add(string name, string type = "string") => $"migrationBuilder.AddColumn<{type}>(name: \"{name}\", table: \"Customers\", type: \"TEXT\", nullable: true);";
}
