using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrmLint.Orms;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>The tables of library facts against the real assemblies: what they name is there.</summary>
public class SqlFactsTests
{
    // Providers whose packages the reference sets do not hold; their facts are read off the sources.
    private static readonly string[] s_absent = { "Microsoft.Data.SqlClient.", "System.Data.SqlClient.", "System.Data.SQLite.", "Npgsql.", "MySqlConnector.", "MySql.Data.", "Oracle.", "System.Data.Odbc.", "System.Data.OleDb.", "Dapper.Contrib." };

    private static CSharpCompilation Compilation(int ef) => CSharpCompilation.Create("facts", references: References.EfCore(ef));

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void EveryNameIsThere(int ef)
    {
        var compilation = Compilation(ef);
        var wrong = new List<string>();
        // Those of the other libraries are looked up where there are references for them.
        foreach (var type in OrmLibrary.All.Where(static library => library.Name is "EF Core" or "Dapper" or "ADO.NET").SelectMany(static library => library.Types))
        {
            if (compilation.GetTypesByMetadataName(type.MetadataName).FirstOrDefault() is not { } symbol)
            {
                if (!s_absent.Any(type.MetadataName.StartsWith)) wrong.Add(type.MetadataName);
                continue;
            }

            foreach (var member in type.Members)
            {
                var found = Members(symbol, member.Key).ToList();
                if (found.Count == 0 && !IsElsewhere(symbol.Name, member.Key, ef)) wrong.Add(type.MetadataName + "." + member.Key);
                if (member.Value.SqlParameter is { } sql && found.Count > 0 && !found.Any(one => Takes(one, sql))) wrong.Add($"{type.MetadataName}.{member.Key}({sql})");
                if (member.Value.SafeMember is { } safe && !Members(symbol, safe).Any()) wrong.Add(type.MetadataName + "." + safe);
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
    }

    [Fact]
    public void EveryTextParameterNamedSqlIsKnown()
    {
        // What these types take as SQL under the same name is in the tables too.
        var compilation = Compilation(10);
        var missing = new List<string>();
        foreach (var type in OrmLibrary.All.SelectMany(static library => library.Types).Where(static type => type.Members.Any(static member => member.Value.SqlParameter is not null)))
        {
            if (compilation.GetTypesByMetadataName(type.MetadataName).FirstOrDefault() is not { } symbol) continue;
            foreach (var method in symbol.GetMembers().OfType<IMethodSymbol>().Where(static method => method.DeclaredAccessibility == Accessibility.Public))
            {
                var isSql = method.Parameters.Any(static parameter => parameter is { Name: "sql" or "commandText" or "cmdText", Type.SpecialType: SpecialType.System_String });
                if (isSql && !type.Members.ContainsKey(method.MethodKind == MethodKind.Constructor ? OrmType.Constructor : method.Name)) missing.Add(symbol.Name + "." + method.Name);
            }
        }

        Assert.Equal("", string.Join("\n", missing.Distinct()));
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        IEnumerable<INamedTypeSymbol> types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : Ancestors(type);
        return types.SelectMany(one => one.GetMembers(name));
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    private static bool Takes(ISymbol member, string parameter) => member switch
    {
        IPropertySymbol { Type.SpecialType: SpecialType.System_String } => parameter == "value",
        IMethodSymbol method => method.Parameters.Any(one => one.Name == parameter && one.Type.SpecialType == SpecialType.System_String),
        _ => false,
    };

    /// <summary>Members that came, or moved, between EF Core 8 and 10, and .NET 8 and 10.</summary>
    private static bool IsElsewhere(string type, string member, int ef) => member switch
    {
        "LeftJoin" or "RightJoin" => ef < 10,
        "ToHashSetAsync" => ef < 9,

        // EF Core 9 moved them from the relational package to the core.
        "ExecuteDelete" or "ExecuteDeleteAsync" or "ExecuteUpdate" or "ExecuteUpdateAsync" => (type == "RelationalQueryableExtensions") == (ef >= 9),
        _ => false,
    };
}
