namespace Bookshop;

public class Author
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public virtual List<Book> Books { get; set; } = [];
}

public class Book
{
    public int Id { get; set; }
    public required string Title { get; set; }
    public int AuthorId { get; set; }
    public virtual Author Author { get; set; } = null!;
    public virtual List<Price> Prices { get; set; } = [];
}

public class Price
{
    public int Id { get; set; }
    public int BookId { get; set; }
    public int Cents { get; set; }
    public DateOnly From { get; set; }
}

public class Customer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
}

public class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public virtual Customer Customer { get; set; } = null!;
    public int BookId { get; set; }
    public virtual Book Book { get; set; } = null!;
}
