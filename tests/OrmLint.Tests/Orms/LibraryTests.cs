using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrmLint.Orms;
using Xunit;

namespace OrmLint.Tests.Orms;

/// <summary>What the tables say of a library is what the library has: each type and each member of them is there.</summary>
public class LibraryTests
{
    // Of these the whole of what OrmLint knows is at hand: the packages, or every signature in Stubs.
    private static readonly string[] s_whole = ["EF Core", "Entity Framework 6", "NHibernate", "linq2db", "Dapper", "ADO.NET"];

    // Other versions of what is referenced, and providers that are not.
    private static readonly HashSet<string> s_elsewhere = ["LinqToDB.AsyncExtensions", "LinqToDB.Data.DataConnectionExtensions"];

    private static readonly Compilation[] s_compilations = [.. new[] { 8, 9, 10 }.Select(ef => With([.. References.EfCore(ef), References.LinqToDb, References.Stub("Dapper.Contrib")])),
        With([.. References.Framework, References.Stub("EntityFramework"), References.Stub("NHibernate"), References.Stub("RepoDb"), References.Stub("NPoco"), References.Stub("PetaPoco"),
            References.Stub("ServiceStack.OrmLite"), References.Stub("FreeSql"), References.Stub("SqlSugar")])];

    public static TheoryData<string> Names { get; } = new(OrmLibrary.All.Select(library => library.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void KnowsWhatIsThere(string library)
    {
        foreach (var type in OrmLibrary.All.Single(known => known.Name == library).Types)
        {
            var symbols = s_compilations.Select(compilation => compilation.GetTypeByMetadataName(type.MetadataName)).OfType<INamedTypeSymbol>().ToList();
            if (s_whole.Contains(library) && symbols.Count == 0) Assert.True(s_elsewhere.Contains(type.MetadataName) || IsOfAnotherProvider(type), type.MetadataName);
            if (!s_whole.Contains(library) || symbols.Count == 0) continue;
            foreach (var member in type.Members.Keys)
            {
                Assert.True(symbols.Any(symbol => MembersOf(symbol, member).Any()), $"{type.MetadataName} has no {member}");
                if (type.Members[member].SqlParameter is not { } parameter) continue;
                Assert.True(symbols.SelectMany(symbol => MembersOf(symbol, member)).Any(found => found is IPropertySymbol
                    || (found is IMethodSymbol method && method.Parameters.Any(taken => taken.Name == parameter))) || symbols.All(symbol => symbol.Name == "CommandInfo"), $"{type.MetadataName}.{member} takes no '{parameter}'");
            }
        }
    }

    private static bool IsOfAnotherProvider(OrmType type) => type.Members.ContainsKey(OrmType.Constructor);

    private static Compilation With(IEnumerable<MetadataReference> references) => CSharpCompilation.Create("Libraries", references: references);

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers(name)) yield return member;
        }

        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers(name))) yield return member;
    }
}
