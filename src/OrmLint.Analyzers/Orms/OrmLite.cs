using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// ServiceStack.OrmLite: extensions of <c>IDbConnection</c>. Read off the sources of ServiceStack.OrmLite 6. <c>InsertAll</c>, <c>SaveAll</c> and
/// <c>DeleteByIds</c> take many rows, and are left out.
/// </summary>
internal static class OrmLite
{
    private static readonly string[] s_reads =
    {
        "Select", "SelectLazy", "SelectNonDefaults", "SelectByIds", "Single", "SingleById", "SingleWhere", "Where", "Scalar", "Column", "ColumnDistinct", "Lookup",
        "Dictionary", "KeyValuePairs", "Exists", "SqlList", "SqlColumn", "SqlScalar", "LoadSingleById", "LoadReferences", "LongScalar",
    };

    private static OrmMember Sql(OrmEffect effect) => new(effect)
    {
        SqlParameter = "sql",
        Parameters = SqlParameters.AnonymousObject,
    };

    // Values after the text, {0} in it.
    private static OrmMember Values(string parameter) => new(None) { SqlParameter = parameter };

    // The same methods in two classes: synchronous, and with Async at the end of each name.
    private static OrmType Api(string name, bool isAsync, OrmEffect effect, params string[] members)
        => new OrmType("ServiceStack.OrmLite." + name + (isAsync ? "Async" : "")).With(Sql(effect), members.Select(member => member + (isAsync ? "Async" : "")).ToArray());

    private static readonly string[] s_writes = { "Insert", "Update", "Delete", "DeleteById", "Save", "ExecuteSql", "DeleteNonDefaults" };

    private static readonly bool[] s_both = { false, true };

    public static readonly OrmLibrary Library = new("ServiceStack.OrmLite", new[] { "ServiceStack.OrmLite" }, s_both.SelectMany(static isAsync => new[]
    {
        Api("OrmLiteReadApi", isAsync, Reads, s_reads).With(Sql(Writes), isAsync ? "ExecuteNonQueryAsync" : "ExecuteNonQuery"),
        Api("OrmLiteReadExpressionsApi", isAsync, Reads, "Select", "Single", "Count", "Scalar", "RowCount", "LoadSelect"),
        Api("OrmLiteWriteApi", isAsync, Writes, s_writes),
        Api("OrmLiteWriteExpressionsApi", isAsync, Writes, "Update", "UpdateOnly", "UpdateNonDefaults", "UpdateAdd", "InsertOnly", "Delete"),
    }).Append(new OrmType("ServiceStack.OrmLite.SqlExpression`1", forDerivedTypes: true)
        .With(Values("rawSql"), "UnsafeWhere", "UnsafeAnd", "UnsafeOr")
        .With(Values("rawSelect"), "UnsafeSelect")
        .With(Values("rawFrom"), "UnsafeFrom")
        .With(Values("orderBy"), "UnsafeOrderBy")
        .With(Values("groupBy"), "UnsafeGroupBy")).ToArray());
}
