// The fluent API: configuration classes, nested lambdas, conventions, seed data.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Library;

public enum Genre { Novel, Poetry, Science }

public class Author
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Country { get; set; } = "";
    public string? Pseudonym { get; set; }
    public DateTime Born { get; set; }
    public int Rank { get; set; }
    public bool IsAlive { get; set; }
    public decimal Royalty { get; set; }
    public List<Title> Titles { get; set; } = [];
    public List<Award> Awards { get; set; } = [];
    public Contact Contact { get; set; } = new();
}

public class Contact
{
    public string Mail { get; set; } = "";
    public string? Phone { get; set; }
}

public class Award
{
    public string Name { get; set; } = "";
    public int Year { get; set; }
}

public class Title
{
    public int Number { get; set; }
    public string Isbn { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Subtitle { get; set; }
    public Genre Genre { get; set; }
    public Genre? SecondGenre { get; set; }
    public int Pages { get; set; }
    public decimal Price { get; set; }
    public decimal Tax { get; set; }
    public DateTime AddedAt { get; set; }
    public int AuthorId { get; set; }
    public Author Author { get; set; } = null!;
    public Shelf? Shelf { get; set; }
    public List<Reader> Readers { get; set; } = [];
    public List<Subject> Subjects { get; set; } = [];
    public Size Size { get; set; } = new();
}

public class Size
{
    public int Width { get; set; }
    public int Height { get; set; }
    public string Unit { get; set; } = "mm";
}

public class Shelf
{
    public string Floor { get; set; } = "";
    public string Code { get; set; } = "";
    public int Capacity { get; set; }
    public List<Title> Titles { get; set; } = [];
}

public class Subject
{
    public int Id { get; set; }
    public string Label { get; set; } = "";
    public List<Title> Titles { get; set; } = [];
}

public class Reader
{
    public Guid Id { get; set; }
    public string Card { get; set; } = "";
    public string Name { get; set; } = "";
    public Profile? Profile { get; set; }
    public List<Title> Titles { get; set; } = [];
    public Settings Settings { get; set; } = new();
}

public class Settings
{
    public bool Newsletter { get; set; }
    public string? Language { get; set; }
}

public class Loan
{
    public Guid ReaderId { get; set; }
    public int TitleNumber { get; set; }
    public DateTime Since { get; set; }
}

public class Profile
{
    public int Id { get; set; }
    public Guid ReaderId { get; set; }
    public string? Bio { get; set; }
}

public abstract class Person
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Clerk : Person
{
    public int Desk { get; set; }
}

public class Guard : Person
{
    public string? Badge { get; set; }
}

public class Country
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public int Population { get; set; }
}

public class AuthorConfiguration : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> builder)
    {
        builder.ToTable("Writers");
        builder.Property(a => a.Name).HasMaxLength(120).IsRequired();
        builder.Property(a => a.Pseudonym).HasColumnName("PenName").HasMaxLength(80);
        builder.Property(a => a.Born).HasColumnType("date");
        builder.Property(a => a.Rank).HasDefaultValue(5);
        builder.Property(a => a.IsAlive).HasDefaultValue(true);
        builder.Property(a => a.Royalty).HasPrecision(9, 3);
        builder.HasIndex(a => a.Name).IsUnique();
        builder.HasIndex(a => new { a.Country, a.Born }).HasDatabaseName("IX_Country_Born");
        builder.OwnsOne(a => a.Contact, contact =>
        {
            contact.Property(c => c.Mail).HasMaxLength(200).HasColumnName("Mail");
            contact.HasIndex(c => c.Mail);
        });
        builder.OwnsMany(a => a.Awards, award =>
        {
            award.ToTable("Awards");
            award.WithOwner().HasForeignKey("WriterId");
            award.HasKey("WriterId", "Name");
            award.Property(w => w.Name).HasMaxLength(60);
        });
    }
}

public class TitleConfiguration : IEntityTypeConfiguration<Title>
{
    public void Configure(EntityTypeBuilder<Title> builder)
    {
        builder.HasKey(t => t.Number);
        builder.HasAlternateKey(t => t.Isbn);
        builder.Property(t => t.Isbn).HasMaxLength(13).IsFixedLength().IsUnicode(false);
        builder.Property(t => t.Name).HasMaxLength(300).HasComment("As printed");
        builder.Property(t => t.Genre).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.SecondGenre).HasConversion<int>();
        builder.Property(t => t.Price).HasColumnType("decimal(8,2)");
        builder.Property(t => t.Tax).HasPrecision(8, 2).HasComputedColumnSql("Price * 0.2");
        builder.Property(t => t.AddedAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
        builder.HasOne(t => t.Author).WithMany(a => a.Titles).HasForeignKey(t => t.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Shelf).WithMany(s => s.Titles).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(t => t.Readers).WithMany(r => r.Titles).UsingEntity<Loan>(
            loan => loan.HasOne<Reader>().WithMany().HasForeignKey(l => l.ReaderId),
            loan => loan.HasOne<Title>().WithMany().HasForeignKey(l => l.TitleNumber));
        builder.HasMany(t => t.Subjects).WithMany(s => s.Titles).UsingEntity(join => join.ToTable("TitleSubjects"));
        builder.ComplexProperty(t => t.Size, size => size.Property(s => s.Unit).HasMaxLength(5));
        builder.ToTable(table => table.HasCheckConstraint("CK_Title_Pages", "Pages > 0"));
    }
}

public class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Title> Titles => Set<Title>();
    public DbSet<Reader> Readers => Set<Reader>();
    public DbSet<Country> Countries => Set<Country>();
    public DbSet<Person> People => Set<Person>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<float>().HavePrecision(6);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new AuthorConfiguration());
        modelBuilder.ApplyConfiguration(new TitleConfiguration());
        modelBuilder.HasSequence<int>("Cards").StartsAt(1000).IncrementsBy(5);

        modelBuilder.Entity<Shelf>(shelf =>
        {
            shelf.ToTable("Shelves");
            shelf.HasKey(s => new { s.Floor, s.Code });
            shelf.Property(s => s.Floor).HasMaxLength(10);
            shelf.Property(s => s.Code).HasMaxLength(10);
        });

        modelBuilder.Entity<Reader>(reader =>
        {
            reader.Property(r => r.Card).HasMaxLength(16);
            reader.HasIndex(r => r.Card, "IX_Card").IsUnique();
            reader.HasOne(r => r.Profile).WithOne().HasForeignKey<Profile>(p => p.ReaderId);
            reader.OwnsOne(r => r.Settings, settings => settings.ToJson());
            reader.Property<DateTime>("SeenAt");
        });

        modelBuilder.Entity<Person>().UseTptMappingStrategy();
        modelBuilder.Entity<Clerk>().ToTable("Clerks");
        modelBuilder.Entity<Guard>().ToTable("Guards");

        modelBuilder.Entity<Country>(country =>
        {
            country.HasKey(c => c.Code);
            country.Property(c => c.Code).HasMaxLength(2);
            country.HasData(
                new Country { Code = "DE", Name = "Germany", Population = 84 },
                new Country { Code = "FR", Name = "France", Population = 68 });
        });
    }
}
