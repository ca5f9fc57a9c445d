using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>EF Core: the wildcards are in the value, and the parameter stands alone.</summary>
public class EmailSearch(BookshopContext db)
{
    public List<string> Find(string name)
        => db.Customers.FromSql($"SELECT * FROM Customers WHERE Email LIKE {name + "@%"}").AsEnumerable().Select(c => c.Email).ToList();
}
