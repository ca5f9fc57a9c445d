// A helper of migrations gets the value from its caller.
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
        var builder = new MigrationBuilder(db.Database.ProviderName);
        builder.SetCity(value);
        foreach (var operation in builder.Operations.OfType<SqlOperation>()) db.Database.ExecuteSqlRaw(operation.Sql);
        return db.Customers.Count(c => c.City == "Rome");
    }
}

public static class MigrationHelpers
{
    public static void SetCity(this MigrationBuilder migrationBuilder, string name)
        => migrationBuilder.Sql("UPDATE Customers SET City = 'Rome' WHERE Name = '" + name + "'"); // <- ORM2007
}
