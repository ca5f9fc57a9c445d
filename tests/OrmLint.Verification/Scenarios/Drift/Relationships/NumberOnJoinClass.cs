// A class between two sides of a many to many relationship gets a number; the sides are no new relationship, and the fix writes the number alone.
// fix: yes
using Microsoft.EntityFrameworkCore;

public class Shelf
{
    public int Id { get; set; }
    public List<Book> Books { get; set; } = [];
    public List<Placement> Placements { get; set; } = [];
}

public class Book
{
    public int Id { get; set; }
    public List<Shelf> Shelves { get; set; } = [];
    public List<Placement> Placements { get; set; } = [];
}

public class Placement
{
    public int ShelfId { get; set; }
    public Shelf Shelf { get; set; } = null!;
    public int BookId { get; set; }
    public Book Book { get; set; } = null!;
#if !BEFORE
    public int Position { get; set; } // <- ORM3001
#endif
}

public class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Shelf> Shelves => Set<Shelf>();
    public DbSet<Book> Books => Set<Book>();

    protected override void OnModelCreating(ModelBuilder model)
        => model.Entity<Shelf>().HasMany(shelf => shelf.Books).WithMany(book => book.Shelves).UsingEntity<Placement>(
            placement => placement.HasOne(p => p.Book).WithMany(book => book.Placements).HasForeignKey(p => p.BookId),
            placement => placement.HasOne(p => p.Shelf).WithMany(shelf => shelf.Placements).HasForeignKey(p => p.ShelfId),
            placement => placement.HasKey(p => new { p.ShelfId, p.BookId }));
}
