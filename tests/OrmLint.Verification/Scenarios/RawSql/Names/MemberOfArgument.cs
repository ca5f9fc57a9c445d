// The name is a property of what the caller passes.
// value: Name
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value) => Page(db, new Paging { SortBy = value });

    private static object Page(ShopContext db, Paging paging)
    {
        var sql = $"SELECT * FROM Customers ORDER BY {paging.SortBy} LIMIT {paging.Size}"; // <- ORM2002 ORM2006
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }

    private class Paging
    {
        public string SortBy { get; set; } = "";
        public int Size { get; set; } = 3;
    }
}
