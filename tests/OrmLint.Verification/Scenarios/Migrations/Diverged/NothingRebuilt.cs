// The second branch added a table of its own: its model lacks the column, and nothing is lost by it yet.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Blog
{
    public int Id { get; set; }
    public int Rating { get; set; }
}

public class BlogContext : DbContext
{
    public BlogContext(DbContextOptions<BlogContext> options) : base(options) { }
    public DbSet<Blog> Blogs { get; set; }
}

[DbContext(typeof(BlogContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Blogs", table => new { Id = table.Column<int>("INTEGER") }, constraints: table => table.PrimaryKey("PK_Blogs", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Blogs");

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Blog", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Blogs"); });
    }
}

[DbContext(typeof(BlogContext)), Migration("20260102000000_Rating")]
public class Rating : Migration
{
    protected override void Up(MigrationBuilder m) => m.AddColumn<int>("Rating", "Blogs", "INTEGER", defaultValue: 0);

    protected override void Down(MigrationBuilder m) => m.DropColumn("Rating", "Blogs");

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Blog", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<int>("Rating").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Blogs"); });
    }
}

[DbContext(typeof(BlogContext)), Migration("20260103000000_Tags")]
public class Tags : Migration // <- ORM3003
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Tags", table => new { Id = table.Column<int>("INTEGER") }, constraints: table => table.PrimaryKey("PK_Tags", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Tags");

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Blog", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Blogs"); });
        model.Entity("Tag", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Tags"); });
    }
}
