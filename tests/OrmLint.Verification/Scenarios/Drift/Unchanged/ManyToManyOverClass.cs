// The two sides of a many to many relationship over a class that has navigations of its own: they are in no snapshot, and are no new relationship.
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
#if BEFORE
    public override string ToString() => "a book";
#else
    public override string ToString() => $"book {Id}";
#endif
}

public class Placement
{
    public int ShelfId { get; set; }
    public Shelf Shelf { get; set; } = null!;
    public int BookId { get; set; }
    public Book Book { get; set; } = null!;
    public int Position { get; set; }
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
