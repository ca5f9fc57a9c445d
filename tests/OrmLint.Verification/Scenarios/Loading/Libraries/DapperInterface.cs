// Dapper behind an interface, in Task.WhenAll (P19, P41).
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(string connectionString)
    {
        ICustomerNames names = new CustomerNames(connectionString);
        return await Task.WhenAll(Enumerable.Range(1, await names.CountAsync()).Select(id => names.NameAsync(id))); // <- ORM1001
    }
}

public interface ICustomerNames
{
    Task<int> CountAsync();

    Task<string> NameAsync(int id);
}

public class CustomerNames(string connectionString) : ICustomerNames
{
    public async Task<int> CountAsync()
    {
        await using var connection = new SqliteConnection(connectionString);
        return await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Customers");
    }

    public async Task<string> NameAsync(int id)
    {
        await using var connection = new SqliteConnection(connectionString);
        return await connection.QuerySingleAsync<string>("SELECT Name FROM Customers WHERE Id = @id", new { id });
    }
}
