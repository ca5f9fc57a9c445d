// Rows of a migration with a key that is another one in each database, by way of a local and of a method.
// fix: none
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Log
{
    public int Id { get; set; }
}

public class LogContext : DbContext
{
    public LogContext(DbContextOptions<LogContext> options) : base(options) { }
}

[DbContext(typeof(LogContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder builder)
    {
        builder.CreateTable("Logs", table => new { Id = table.Column<string>("TEXT") }, constraints: table => table.PrimaryKey("PK_Logs", x => x.Id));
        var id = Guid.NewGuid();
        builder.InsertData("Logs", "Id", "TEXT", (object)id.ToString()); // <- ORM3011
        builder.Sql($"INSERT INTO Logs (Id) VALUES ('{Next()}')"); // <- ORM3011
        builder.Sql("INSERT INTO Logs (Id) VALUES ('constant')");
    }

    private static string Next() => Guid.NewGuid().ToString("N");

    protected override void Down(MigrationBuilder builder) => builder.DropTable("Logs");
}
