// Up makes a table anew by hand, and SQL gives it the name of the old one: there is nothing left behind that Down could take away.
// option: ormlint_migrations_start_after = 20260101000000_Initial
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Member
{
    public string Id { get; set; } = "";
    public string? Alias { get; set; }
}

public class MemberContext(DbContextOptions<MemberContext> options) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
}

[DbContext(typeof(MemberContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("Members", table => new
    {
        Id = table.Column<string>("TEXT"),
        Alias = table.Column<string>("TEXT", nullable: true),
    }, constraints: table => table.PrimaryKey("PK_Members", x => x.Id));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Members");
}

[DbContext(typeof(MemberContext)), Migration("20260102000000_Anew")]
public class Anew : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Members_New",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Alias = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Members", x => x.Id);
            });

        migrationBuilder.Sql("INSERT INTO Members_New SELECT Id, Alias FROM Members");
        migrationBuilder.Sql("DROP TABLE Members", true);
        migrationBuilder.Sql("ALTER TABLE Members_New RENAME TO Members", true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
