// ADO.NET: a reader per element, in a method (P20).
using System.Data.Common;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection)
    {
        var orders = new List<long>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT Id FROM Orders";
            using var reader = command.ExecuteReader();
            while (reader.Read()) orders.Add(reader.GetInt64(0));
        }

        return orders.ConvertAll(order => Quantities(connection, order)); // <- ORM1001
    }

    private static int Quantities(DbConnection connection, long order)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Quantity FROM Items WHERE OrderId = @order";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@order", order);
        command.Parameters.Add(parameter);
        var sum = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read()) sum += reader.GetInt32(0);
        return sum;
    }
}
