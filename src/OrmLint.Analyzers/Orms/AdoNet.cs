using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// ADO.NET: every provider's command derives from <c>DbCommand</c> and implements <c>IDbCommand</c>. The base types are in
/// the framework, so that a project counts as using ADO.NET only where it references a provider (or another library here).
/// </summary>
internal static class AdoNet
{
    private static readonly OrmMember s_reads = new(Reads);
    private static readonly OrmMember s_writes = new(Writes);

    private static OrmMember Sql(string parameter) => new(None)
    {
        SqlParameter = parameter,
        Parameters = SqlParameters.ParameterCollection,
    };

    private static OrmType Command(string metadataName, string parameter)
        => new OrmType(metadataName).With(Sql(parameter), OrmType.Constructor);

    public static readonly OrmLibrary Library = new("ADO.NET",
        new[]
        {
            "Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.Data.Sqlite", "System.Data.SQLite", "Npgsql", "MySqlConnector",
            "MySql.Data", "Oracle.ManagedDataAccess", "Oracle.DataAccess", "System.Data.Odbc", "System.Data.OleDb", "FirebirdSql.Data.FirebirdClient",
            "IBM.Data.Db2", "Snowflake.Data", "DuckDB.NET.Data", "ClickHouse.Client", "Dapper", "Microsoft.EntityFrameworkCore.Relational",
        },
        new OrmType("System.Data.IDbCommand", forDerivedTypes: true) { IsStatement = true }
            .With(s_reads, "ExecuteReader", "ExecuteScalar")
            .With(s_writes, "ExecuteNonQuery")
            .With(Sql("value"), "CommandText"),
        new OrmType("System.Data.Common.DbCommand", forDerivedTypes: true)
            .With(s_reads, "ExecuteReaderAsync", "ExecuteScalarAsync")
            .With(s_writes, "ExecuteNonQueryAsync"),
        new OrmType("System.Data.Common.DbBatch", forDerivedTypes: true) { IsStatement = true }
            .With(s_reads, "ExecuteReader", "ExecuteReaderAsync", "ExecuteScalar", "ExecuteScalarAsync")
            .With(s_writes, "ExecuteNonQuery", "ExecuteNonQueryAsync"),
        new OrmType("System.Data.Common.DbBatchCommand", forDerivedTypes: true)
            .With(Sql("value"), "CommandText"),
        new OrmType("System.Data.Common.DbDataAdapter", forDerivedTypes: true)
            .With(s_reads, "Fill"),
        new OrmType("System.Data.Common.DbDataSource", forDerivedTypes: true)
            .With(Sql("commandText"), "CreateCommand"),
        Command("Microsoft.Data.SqlClient.SqlCommand", "cmdText").With(s_reads, "ExecuteXmlReader", "ExecuteXmlReaderAsync"),
        Command("System.Data.SqlClient.SqlCommand", "cmdText").With(s_reads, "ExecuteXmlReader", "ExecuteXmlReaderAsync"),
        Command("Microsoft.Data.SqlClient.SqlDataAdapter", "selectCommandText"),
        Command("System.Data.SqlClient.SqlDataAdapter", "selectCommandText"),
        Command("Npgsql.NpgsqlDataAdapter", "selectCommandText"),
        Command("MySqlConnector.MySqlDataAdapter", "selectCommandText"),
        Command("MySql.Data.MySqlClient.MySqlDataAdapter", "selectCommandText"),
        Command("System.Data.SQLite.SQLiteDataAdapter", "commandText"),
        Command("System.Data.Odbc.OdbcDataAdapter", "selectCommandText"),
        Command("System.Data.OleDb.OleDbDataAdapter", "selectCommandText"),
        Command("MySqlConnector.MySqlBatchCommand", "commandText"),
        Command("Npgsql.NpgsqlBatchCommand", "commandText"),
        Command("Microsoft.Data.SqlClient.SqlBatchCommand", "commandText"),
        Command("Microsoft.Data.Sqlite.SqliteCommand", "commandText"),
        Command("System.Data.SQLite.SQLiteCommand", "commandText"),
        Command("Npgsql.NpgsqlCommand", "cmdText"),
        Command("MySqlConnector.MySqlCommand", "commandText"),
        Command("MySql.Data.MySqlClient.MySqlCommand", "cmdText"),
        Command("Oracle.ManagedDataAccess.Client.OracleCommand", "cmdText"),
        Command("System.Data.Odbc.OdbcCommand", "cmdText"),
        Command("System.Data.OleDb.OleDbCommand", "cmdText"));
}
