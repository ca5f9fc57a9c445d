// A helper of a helper, with a StringBuilder inside.
// value: Customer 2
// fix: none
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw(All() + Named(value)).Select(c => c.Id).ToList(); // <- ORM2001
    }

    private static string All() => "SELECT * FROM Customers";

    private static string Named(string name) => " WHERE " + Quoted("Name", name);

    private static string Quoted(string column, string text)
    {
        var sql = new StringBuilder(column);
        sql.Append(" = '").Append(text).Append("'");
        return sql.ToString();
    }
}
