// Two columns were renamed, and EF Core paired them crosswise: each holds the values of the other.
// fix: none
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Genre
{
    public int Id { get; set; }
    public string? Title { get; set; }
    public string? NormalizedTitle { get; set; }
}

public class LibraryContext : DbContext
{
    public LibraryContext(DbContextOptions<LibraryContext> options) : base(options)
    {
    }

    public DbSet<Genre> Genres { get; set; }
}

[DbContext(typeof(LibraryContext))]
[Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Genre", table => new
        {
            Id = table.Column<int>("INTEGER"),
            Name = table.Column<string>("TEXT", nullable: true),
            NormalizedName = table.Column<string>("TEXT", nullable: true)
        }, constraints: table => { table.PrimaryKey("PK_Genre", x => x.Id); });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Genre");
    }
}

[DbContext(typeof(LibraryContext))]
[Migration("20260102000000_GenreTitle")]
public class GenreTitle : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn("NormalizedName", "Genre", "Title"); // <- ORM3005
        migrationBuilder.RenameColumn("Name", "Genre", "NormalizedTitle"); // <- ORM3005
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn("Title", "Genre", "NormalizedName");
        migrationBuilder.RenameColumn("NormalizedTitle", "Genre", "Name");
    }
}
