using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

/// <summary>EF Core: in quotes a parameter is a text that reads @p0.</summary>
public class EmailSearch(BookshopContext db)
{
    public List<string> Find(string name)
        => db.Customers.FromSql($"SELECT * FROM Customers WHERE Email LIKE '{name}@%'").AsEnumerable().Select(c => c.Email).ToList(); // ORM2004
}
