// A migration reads an environment variable, which is the value here.
// value: Customer 2
// fix: none
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        Environment.SetEnvironmentVariable("SCENARIO_CITY_NAME", value);
        var migration = new SetCity { ActiveProvider = db.Database.ProviderName! };
        foreach (var operation in migration.UpOperations.OfType<SqlOperation>()) db.Database.ExecuteSqlRaw(operation.Sql);
        return db.Customers.Count(c => c.City == "Rome");
    }
}

public class SetCity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var name = Environment.GetEnvironmentVariable("SCENARIO_CITY_NAME");
        migrationBuilder.Sql($"UPDATE Customers SET City = 'Rome' WHERE Name = '{name}'"); // <- ORM2007 ORM3011
    }
}
