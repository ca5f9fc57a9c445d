// Renames that were meant: a word in common, an ending, a short form, a name of its own for the migration, and one that stands alone.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Song
{
    public int Id { get; set; }
}

public class MusicContext(DbContextOptions<MusicContext> options) : DbContext(options)
{
    public DbSet<Song> Songs => Set<Song>();
}

[DbContext(typeof(MusicContext))]
[Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Song", t => new
    {
        Id = t.Column<int>("INTEGER"),
        Artist = t.Column<string>("TEXT", nullable: true),
        game_version = t.Column<string>("TEXT", nullable: true),
        Desc = t.Column<string>("TEXT", nullable: true),
        search_key = t.Column<string>("TEXT", nullable: true),
    }, constraints: t => t.PrimaryKey("PK_Song", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Song");
}

[DbContext(typeof(MusicContext))]
[Migration("20260102000000_Parity")]
public class Parity : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.RenameColumn("Artist", "Song", "Artists");
        m.RenameColumn("game_version", "Song", "submitted_game_version");
        m.RenameColumn("Desc", "Song", "Description");
        m.AddColumn<string>("Label", "Song", "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropColumn("Label", "Song");
        m.RenameColumn("Artists", "Song", "Artist");
        m.RenameColumn("submitted_game_version", "Song", "game_version");
        m.RenameColumn("Description", "Song", "Desc");
    }
}

[DbContext(typeof(MusicContext))]
[Migration("20260103000000_RenameSearchKey")]
public class RenameSearchKey : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.RenameColumn("search_key", "Song", "abbreviation");
        m.AddColumn<string>("Lyrics", "Song", "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropColumn("Lyrics", "Song");
        m.RenameColumn("abbreviation", "Song", "search_key");
    }
}

[DbContext(typeof(MusicContext))]
[Migration("20260104000000_Words")]
public class Words : Migration
{
    protected override void Up(MigrationBuilder m) => m.RenameColumn("Lyrics", "Song", "Text");

    protected override void Down(MigrationBuilder m) => m.RenameColumn("Text", "Song", "Lyrics");
}
