using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Migrations;

/// <summary>The version of EF Core that a project compiles against: the one that <c>dotnet ef</c> would write migrations with.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Text">As EF Core writes it into snapshots: <c>10.0.14</c>.</param>
internal sealed record EfCoreVersion(int Major, string Text)
{
    /// <summary>The version, or null where it is not one whose texts OrmLint writes: 8, 9 and 10.</summary>
    public static EfCoreVersion? Of(Compilation compilation)
    {
        var assembly = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == "Microsoft.EntityFrameworkCore");
        if (assembly is null || assembly.Identity.Version.Major is not (>= 8 and <= 10)) return null;

        // ProductInfo.GetVersion: the informational version up to the hash of the commit.
        var informational = assembly.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "AssemblyInformationalVersionAttribute")?
            .ConstructorArguments.FirstOrDefault().Value as string;
        var text = informational?.Split('+')[0] ?? assembly.Identity.Version.ToString(3);
        return new EfCoreVersion(assembly.Identity.Version.Major, text);
    }

    /// <summary>The major version in a snapshot's text, or 0.</summary>
    public static int MajorOf(string? productVersion)
        => int.TryParse(productVersion?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
