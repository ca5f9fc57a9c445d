// The column belongs to a derived type, and to an owned one, in the table of the base: it is there.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Person
{
    public int Id { get; set; }
}

public class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
}

[DbContext(typeof(PeopleContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("People", t => new { Id = t.Column<int>("INTEGER"), Discriminator = t.Column<string>("TEXT"), Salary = t.Column<int>("INTEGER", nullable: true), Home_Street = t.Column<string>("TEXT", nullable: true) }, constraints: t => t.PrimaryKey("PK_People", x => x.Id));
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropTable("People");
    }
}

[DbContext(typeof(PeopleContext)), Migration("20260102000000_Town")]
public class Town : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<string>("Home_Town", "People", "TEXT", nullable: true);
        m.AddColumn<int>("Bonus", "People", "INTEGER", nullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropColumn("Home_Town", "People");
        m.DropColumn("Bonus", "People");
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Person", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Discriminator").IsRequired().HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("People");
            b.HasDiscriminator<string>("Discriminator").HasValue("Person");
        });
        model.Entity("Employee", b =>
        {
            b.HasBaseType("Person");
            b.Property<int>("Bonus").HasColumnType("INTEGER");
            b.Property<int>("Salary").HasColumnType("INTEGER");
            b.HasDiscriminator().HasValue("Employee");
        });
        model.Entity("Person", b =>
        {
            b.OwnsOne("Address", "Home", b1 =>
            {
                b1.Property<int>("PersonId").HasColumnType("INTEGER");
                b1.Property<string>("Street").HasColumnType("TEXT");
                b1.Property<string>("Town").HasColumnType("TEXT");
                b1.HasKey("PersonId");
                b1.ToTable("People");
                b1.WithOwner().HasForeignKey("PersonId");
            });
        });
    }
}

[DbContext(typeof(PeopleContext)), Migration("20260103000000_Bigger")]
public class Bigger : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AlterColumn<long>("Salary", "People", "INTEGER", nullable: true, oldClrType: typeof(int), oldType: "INTEGER", oldNullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.AlterColumn<int>("Salary", "People", "INTEGER", nullable: true, oldClrType: typeof(long), oldType: "INTEGER", oldNullable: true);
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Person", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Discriminator").IsRequired().HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("People");
            b.HasDiscriminator<string>("Discriminator").HasValue("Person");
        });
        model.Entity("Employee", b =>
        {
            b.HasBaseType("Person");
            b.Property<int>("Bonus").HasColumnType("INTEGER");
            b.Property<long>("Salary").HasColumnType("INTEGER");
            b.HasDiscriminator().HasValue("Employee");
        });
        model.Entity("Person", b =>
        {
            b.OwnsOne("Address", "Home", b1 =>
            {
                b1.Property<int>("PersonId").HasColumnType("INTEGER");
                b1.Property<string>("Street").HasColumnType("TEXT");
                b1.Property<string>("Town").HasColumnType("TEXT");
                b1.HasKey("PersonId");
                b1.ToTable("People");
                b1.WithOwner().HasForeignKey("PersonId");
            });
        });
    }
}
