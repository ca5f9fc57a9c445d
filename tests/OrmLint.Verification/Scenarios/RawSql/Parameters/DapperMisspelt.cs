// A member is misspelt: one parameter is missing, and one value too many.
// judge: policy the statement fails as it is written; the fix takes away what is not used, and which value was meant is not known
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        try
        {
            return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM Customers WHERE Name = @name", new { nmae = value }); // <- ORM2005 ORM2005
        }
        catch (Exception refused)
        {
            return refused.GetType().Name;
        }
    }
}
