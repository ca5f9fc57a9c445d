// Written by hand, each call in a line, and the way back left empty: a column with a relationship to a table that the migration makes, a check, a key.
// option: ormlint_migrations_start_after = 20260101000000_Initial
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public class Node { public int Id { get; set; } }

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options) { public DbSet<Node> Nodes => Set<Node>(); }

[DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
public sealed class Initial : Migration {
	protected override void Up(MigrationBuilder b) =>
		b.CreateTable("Nodes", t => new { Id = t.Column<int>("INTEGER"), Code = t.Column<string>("TEXT") }, constraints: t => t.PrimaryKey("PK_Nodes", n => n.Id));

	protected override void Down(MigrationBuilder b) => b.DropTable("Nodes");

	protected override void BuildTargetModel(ModelBuilder model) {
		model.HasAnnotation("ProductVersion", "8.0.30");
		model.Entity("Shop.Migrations.Node", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<string>("Code").IsRequired().HasColumnType("TEXT"); b.HasKey("Id"); b.ToTable("Nodes"); });
	}
}

[DbContext(typeof(ShopContext)), Migration("20260102000000_Kinds")]
public sealed class Kinds : Migration {
	protected override void Up(MigrationBuilder b) {
		b.CreateTable("Kinds", t => new { Id = t.Column<int>("INTEGER") }, constraints: t => t.PrimaryKey("PK_Kinds", k => k.Id));
		b.AddColumn<int?>("KindId", "Nodes", "INTEGER", nullable: true);
		b.AddColumn<int>("Rank", "Nodes", "INTEGER", defaultValue: 7);
		b.CreateIndex("IX_Nodes_KindId", "Nodes", "KindId");
		b.AddForeignKey("FK_Nodes_Kinds_KindId", "Nodes", "KindId", "Kinds", principalColumn: "Id");
		b.AddCheckConstraint("CK_Nodes_Rank", "Nodes", "\"Rank\" > 0");
	}

	protected override void Down(MigrationBuilder b) { } // <- ORM3121

	protected override void BuildTargetModel(ModelBuilder model) {
		model.HasAnnotation("ProductVersion", "8.0.30");
		model.Entity("Shop.Migrations.Kind", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.HasKey("Id"); b.ToTable("Kinds"); });
		model.Entity("Shop.Migrations.Node", b => {
			b.Property<int>("Id").HasColumnType("INTEGER");
			b.Property<string>("Code").IsRequired().HasColumnType("TEXT");
			b.Property<int?>("KindId").HasColumnType("INTEGER");
			b.Property<int>("Rank").HasColumnType("INTEGER");
			b.HasKey("Id");
			b.HasIndex("KindId");
			b.ToTable("Nodes", t => t.HasCheckConstraint("CK_Nodes_Rank", "\"Rank\" > 0"));
		});
		model.Entity("Shop.Migrations.Node", b => b.HasOne("Shop.Migrations.Kind", null).WithMany().HasForeignKey("KindId"));
	}
}
