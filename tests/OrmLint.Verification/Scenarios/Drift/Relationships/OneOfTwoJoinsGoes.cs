// Of two many to many relationships of the same classes, named from either end, one has another table now.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public class Person
{
    public int Id { get; set; }
    public List<Club> Clubs { get; } = [];
    public List<Club> Heads { get; } = [];
}

public class Club
{
    public int Id { get; set; }
    public List<Person> Members { get; } = [];
    public List<Person> Board { get; } = [];
}

public sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasKey(p => p.Id);
        person.HasMany(p => p.Clubs).WithMany(c => c.Members).UsingEntity("Membership");
#if BEFORE
        person.HasMany(p => p.Heads).WithMany(c => c.Board).UsingEntity("Board");
#else
        person.HasMany(p => p.Heads).WithMany(c => c.Board).UsingEntity("Board", join => join.ToTable("ClubBoard")); // <- ORM3001
#endif
    }
}

public class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
{
    public DbSet<Club> Clubs => Set<Club>();
    public DbSet<Person> People => Set<Person>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new PersonMap());
}
