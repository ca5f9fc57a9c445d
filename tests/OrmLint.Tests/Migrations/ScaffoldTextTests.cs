using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>The fix of ORM3001 writes what EF Core itself writes, letter by letter.</summary>
public sealed class ScaffoldTextTests
{
    public static IEnumerable<object[]> Cases => ScaffoldCase.All.Select(file => new object[] { file });

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Writes_what_EF_Core_writes(string file)
    {
        var @case = ScaffoldCase.Read(file);

        var files = await new ScaffoldBed(@case.Before, @case.Ef).Apply((await new ScaffoldBed(@case.Before, @case.Ef).Actions())[0]);

        var id = Regex.Match(string.Join('\n', files.Keys), $"{ScaffoldBed.Now}(\\w+)").Value;
        string Named(string text) => text.Replace(ScaffoldCase.Next, id).Replace("partial class Next", "partial class " + id[ScaffoldBed.Now.Length..]);
        Assert.Equal(new[] { $"Migrations/{id}.Designer.cs", $"Migrations/{id}.cs", "Migrations/ShopContextModelSnapshot.cs" }, files.Keys);
        Assert.Equal(Named(@case.Migration), files[$"Migrations/{id}.cs"], ignoreLineEndingDifferences: true);
        Assert.Equal(OfAnyVersion(Named(@case.Designer)), OfAnyVersion(files[$"Migrations/{id}.Designer.cs"]), ignoreLineEndingDifferences: true);
        Assert.Equal(OfAnyVersion(@case.Snapshot), OfAnyVersion(files["Migrations/ShopContextModelSnapshot.cs"]), ignoreLineEndingDifferences: true);
    }

    // The patch version that the tests restore is not the one that wrote the expected texts.
    private static string OfAnyVersion(string text) => Regex.Replace(text, "\"ProductVersion\", \"[^\"]+\"", "\"ProductVersion\", \"…\"");
}
