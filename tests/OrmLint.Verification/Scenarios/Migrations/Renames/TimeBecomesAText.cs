// Two columns get another form of their names, and the third, a date in a text, becomes a comment: no one meant that.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Song
{
    public int Id { get; set; }
    public string? Artists { get; set; }
    public string? Comment { get; set; }
}

public class MusicContext(DbContextOptions<MusicContext> options) : DbContext(options)
{
    public DbSet<Song> Songs => Set<Song>();
}

[DbContext(typeof(MusicContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder builder) => builder.CreateTable("Songs", table => new
    {
        Id = table.Column<int>("INTEGER"),
        Artist = table.Column<string>("TEXT", nullable: true),
        Date = table.Column<string>("TEXT", nullable: true)
    }, constraints: table => table.PrimaryKey("PK_Songs", x => x.Id));

    protected override void Down(MigrationBuilder builder) => builder.DropTable("Songs");
}

[DbContext(typeof(MusicContext)), Migration("20260102000000_Parity")]
public class Parity : Migration
{
    protected override void Up(MigrationBuilder builder)
    {
        builder.RenameColumn(name: "Date", table: "Songs", newName: "Comment"); // <- ORM3005
        builder.RenameColumn(name: "Artist", table: "Songs", newName: "Artists");
    }

    protected override void Down(MigrationBuilder builder)
    {
        builder.RenameColumn(name: "Comment", table: "Songs", newName: "Date");
        builder.RenameColumn(name: "Artists", table: "Songs", newName: "Artist");
    }
}
