// The class was renamed and moved to another namespace, and its table was not: the model has the column under another name.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace App.Data
{
    public class Journal
    {
        public int Id { get; set; }
        public int Stars { get; set; }
    }

    public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
    {
        public DbSet<Journal> Blogs => Set<Journal>();
    }

    [DbContext(typeof(BlogContext)), Migration("20260101000000_Initial")]
    public class Initial : Migration
    {
        protected override void Up(MigrationBuilder m) => m.CreateTable("Blogs", table => new { Id = table.Column<int>("INTEGER") }, constraints: table => table.PrimaryKey("PK_Blogs", x => x.Id));

        protected override void Down(MigrationBuilder m) => m.DropTable("Blogs");

        protected override void BuildTargetModel(ModelBuilder model)
        {
            model.HasAnnotation("ProductVersion", "8.0.30");
            model.Entity("App.Blog", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Blogs"); });
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
            model.Entity("App.Blog", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<int>("Rating").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Blogs"); });
        }
    }

    [DbContext(typeof(BlogContext)), Migration("20260103000000_Moved")]
    public class Moved : Migration
    {
        protected override void Up(MigrationBuilder m) => m.AlterColumn<int>("Rating", "Blogs", "INTEGER", nullable: true, oldClrType: typeof(int), oldType: "INTEGER");

        protected override void Down(MigrationBuilder m) => m.AlterColumn<int>("Rating", "Blogs", "INTEGER", nullable: false, defaultValue: 0, oldClrType: typeof(int), oldType: "INTEGER", oldNullable: true);

        protected override void BuildTargetModel(ModelBuilder model)
        {
            model.HasAnnotation("ProductVersion", "8.0.30");
            model.Entity("App.Data.Journal", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<int?>("Stars").HasColumnType("INTEGER").HasColumnName("Rating"); b.HasKey("Id"); b.ToTable("Blogs"); });
        }
    }
}
