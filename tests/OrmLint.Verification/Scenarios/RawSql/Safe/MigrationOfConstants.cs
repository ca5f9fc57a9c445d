// A migration of constants, in a helper and in a loop.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var migration = new SetCities { ActiveProvider = db.Database.ProviderName! };
        foreach (var operation in migration.UpOperations.OfType<SqlOperation>()) db.Database.ExecuteSqlRaw(operation.Sql);
        return db.Customers.Count(c => c.City == "Rome") + value.Length;
    }
}

public class SetCities : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Set(migrationBuilder, "Customer 1");
        foreach (var name in new[] { "Customer 2", "Customer 3" }) migrationBuilder.Sql($"UPDATE Customers SET City = 'Rome' WHERE Name = '{name}'");
    }

    private static void Set(MigrationBuilder migrationBuilder, string name) => migrationBuilder.Sql($"UPDATE Customers SET City = 'Rome' WHERE Name = '{name}'");
}
