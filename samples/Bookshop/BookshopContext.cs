using Microsoft.EntityFrameworkCore;

namespace Bookshop;

public class BookshopContext(DbContextOptions<BookshopContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Book> Books => Set<Book>();
    public DbSet<Price> Prices => Set<Price>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Book>(book => book.Property(b => b.Title).HasMaxLength(200));
        modelBuilder.Entity<Customer>(customer => customer.HasIndex(c => c.Email).IsUnique());
    }
}
