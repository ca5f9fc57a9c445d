// A migration that asks the clock, and makes a key of its own.
// fix: yes
using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Log
{
    public int Id { get; set; }
    public DateTime At { get; set; }
}

public class LogContext(DbContextOptions<LogContext> options) : DbContext(options)
{
    public DbSet<Log> Logs => Set<Log>();
}

[DbContext(typeof(LogContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Logs",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                At = table.Column<DateTime>(type: "TEXT", nullable: false, defaultValue: DateTime.UtcNow) // <- ORM3011
            },
            constraints: table => table.PrimaryKey("PK_Logs", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "Logs");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Log", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<DateTime>("At").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Logs");
            });
    }
}
