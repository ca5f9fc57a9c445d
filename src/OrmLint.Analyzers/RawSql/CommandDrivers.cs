using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// The commands of ADO.NET by what <c>@name</c> is in their text: a parameter for some drivers; perhaps a variable for MySQL; nothing for Oracle, ODBC and OLE DB.
/// Of a command that is only known as <c>DbCommand</c> it is a parameter where the project has drivers of the first kind alone.
/// </summary>
internal sealed class CommandDrivers
{
    private static readonly string[] s_naming = { "Microsoft.Data.SqlClient.SqlCommand", "System.Data.SqlClient.SqlCommand", "Microsoft.Data.Sqlite.SqliteCommand", "System.Data.SQLite.SQLiteCommand", "Npgsql.NpgsqlCommand" };

    private static readonly string[] s_others =
    {
        "MySqlConnector.MySqlCommand", "MySql.Data.MySqlClient.MySqlCommand", "Oracle.ManagedDataAccess.Client.OracleCommand", "System.Data.Odbc.OdbcCommand", "System.Data.OleDb.OleDbCommand",
        "FirebirdSql.Data.FirebirdClient.FbCommand", "IBM.Data.Db2.DB2Command", "Snowflake.Data.Client.SnowflakeDbCommand", "DuckDB.NET.Data.DuckDBCommand", "ClickHouse.Client.ADO.ClickHouseCommand",
    };

    private readonly ImmutableArray<INamedTypeSymbol> _naming;
    private readonly ImmutableArray<INamedTypeSymbol> _bases;
    private readonly ImmutableArray<INamedTypeSymbol> _makers;
    private readonly INamedTypeSymbol? _sqlite;
    private readonly bool _areOnlyNaming;

    /// <summary>Those of a compilation.</summary>
    public CommandDrivers(Compilation compilation)
    {
        _naming = Types(s_naming);
        _bases = Types("System.Data.Common.DbCommand", "System.Data.IDbCommand");
        _makers = Types("System.Data.IDbConnection", "System.Data.Common.DbDataSource", "System.Data.Common.DbProviderFactory");
        _sqlite = compilation.GetTypeByMetadataName("Microsoft.Data.Sqlite.SqliteCommand");
        _areOnlyNaming = !_naming.IsEmpty && Types(s_others).IsEmpty;

        ImmutableArray<INamedTypeSymbol> Types(params string[] names) => names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableArray();
    }

    /// <summary>Whether a type is a command whose text may name parameters that can be told from variables, once it is known what made it.</summary>
    public bool MayName(ITypeSymbol? type) => !_naming.IsEmpty && (IsBase(type) || IsNaming(type));

    /// <summary>Whether each <c>@name</c> is a parameter in the text of a command that is declared and made with these types.</summary>
    public bool Names(ITypeSymbol? declared, ITypeSymbol? made) => IsNaming(declared) || IsNaming(made) || (_areOnlyNaming && IsBase(declared) && IsBase(made));

    /// <summary>Whether it is a command of SQLite, to which <c>$name</c> is a parameter, too.</summary>
    public bool IsSqlite(ITypeSymbol? type) => type.DerivesFrom(_sqlite);

    /// <summary>Whether a method makes commands that have no parameters yet: that of a connection, a data source or a factory, not a helper of one's own.</summary>
    public bool Makes(IMethodSymbol method)
        => method is { IsStatic: false, ContainingType: { } type } && _makers.Any(maker => type.DerivesFrom(maker) || type.AllInterfaces.Contains(maker, SymbolEqualityComparer.Default));

    private bool IsBase(ITypeSymbol? type) => _bases.Any(one => SymbolEqualityComparer.Default.Equals(one, type));

    private bool IsNaming(ITypeSymbol? type) => _naming.Any(type.DerivesFrom);
}
