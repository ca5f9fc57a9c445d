// linq2db: an update and an insert per element, asynchronously (X26).
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(SqliteConnection connection)
    {
        await using var db = new DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, false));
        var products = await db.GetTable<Article>().OrderBy(article => article.Id).ToListAsync();
        foreach (var product in products)
        {
            await db.GetTable<Article>().Where(article => article.Id == product.Id).Set(article => article.Price, product.Price * 2).UpdateAsync(); // <- ORM1001
            await db.InsertAsync(new Group { Name = product.Name }); // <- ORM1001
        }

        return products.Count;
    }
}

[Table("Products")]
public class Article
{
    [PrimaryKey]
    public int Id { get; set; }

    [Column]
    public string Name { get; set; } = "";

    [Column(DbType = "TEXT", DataType = DataType.Decimal)]
    public decimal Price { get; set; }
}

[Table("Categories")]
public class Group
{
    [Column]
    public string Name { get; set; } = "";
}
