using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace OrmLint.Tests.Migrations;

/// <summary>
/// A model before and after an edit (AFTER), with what EF Core itself scaffolds: the first migration for the one, the next for the
/// other. The file's name says which case, provider and version of EF Core: <c>AddString.sqlite.10.0.14.scaffold</c>.
/// </summary>
public sealed record ScaffoldCase(string Name, string Provider, int Ef, ImmutableDictionary<string, string> Before, string Migration, string Designer, string Snapshot)
{
    private const string Section = "=== ";

    private static readonly string s_folder = Path.Combine(References.Repository, "tests", "OrmLint.Tests", "Migrations", "Scaffolds");

    /// <summary>The name under which EF Core made the next migration.</summary>
    public const string Next = "20400101000000_Next";

    /// <summary>The files of all cases.</summary>
    public static IEnumerable<string> All => Directory.GetFiles(s_folder, "*.scaffold").Select(path => Path.GetFileNameWithoutExtension(path)).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Reads a case.</summary>
    public static ScaffoldCase Read(string file)
    {
        var name = file.Split('.');
        var sections = File.ReadAllText(Path.Combine(s_folder, file + ".scaffold")).Split("\n" + Section).Skip(1)
            .ToDictionary(section => section[..section.IndexOf('\n')], section => section[(section.IndexOf('\n') + 1)..]);
        var before = sections.Where(section => !section.Key.StartsWith("next ", StringComparison.Ordinal)).ToImmutableDictionary()
            .Add("Model.cs", File.ReadAllText(Path.Combine(s_folder, name[0] + ".cs.txt")))
            .Add("Db.cs", "namespace App { public static class Db { public static void Use(Microsoft.EntityFrameworkCore.DbContextOptionsBuilder options) { } } }");
        return new ScaffoldCase(name[0], name[1], int.Parse(name[2]), before, sections["next migration"], sections["next designer"], sections["next snapshot"]);
    }
}
