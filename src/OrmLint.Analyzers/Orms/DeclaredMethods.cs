using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Orms;

/// <summary>
/// What a user says of methods in .editorconfig: <c>ormlint_round_trip_methods</c> send a statement each time they are called,
/// <c>ormlint_quiet_methods</c> are not to be counted (they answer from a cache), <c>ormlint_sql_methods</c> take SQL text: the first parameter that is
/// a text, or the one named in parentheses. Lists of <c>Namespace.Type.Method</c>, separated by commas.
/// </summary>
internal static class DeclaredMethods
{
    private const string RoundTrips = "ormlint_round_trip_methods";
    private const string Quiet = "ormlint_quiet_methods";
    private const string Sql = "ormlint_sql_methods";

    // `Company.Db.Run`, `Company.Repository<T>.Run(sql)`
    private static readonly Regex s_method = new(@"(?<name>[^\s,()]+)\s*(\((?<parameters>[^()]*)\))?", RegexOptions.CultureInvariant);
    private static readonly char[] s_separators = { ',', ' ', '\t' };
    private static readonly OrmMember s_roundTrip = new(OrmEffect.Reads);
    private static readonly OrmMember s_unknown = new(OrmEffect.None);
    private static readonly OrmMember s_quiet = new(OrmEffect.None) { IsQuiet = true };

    /// <summary>The declared methods by their type. What any file of the compilation is told holds for all of it.</summary>
    public static ImmutableArray<OrmType> In(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        Dictionary<string, OrmMember>? declared = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Read(options.GlobalOptions);
        foreach (var tree in compilation.SyntaxTrees) Read(options.GetOptions(tree));
        if (declared is null) return ImmutableArray<OrmType>.Empty;

        return declared.Select(static method => (Name: method.Key, Dot: method.Key.LastIndexOf('.'), Meaning: method.Value))
            .Where(static method => method.Dot > 0 && method.Dot < method.Name.Length - 1)
            .GroupBy(static method => method.Name.Substring(0, method.Dot), StringComparer.Ordinal)
            .Select(static type => type.Aggregate(new OrmType(type.Key, forDerivedTypes: true), static (made, method) => made.With(method.Meaning, MemberOf(made, method.Name.Substring(method.Dot + 1)))))
            .ToImmutableArray();

        void Read(AnalyzerConfigOptions of)
        {
            Add(of, RoundTrips, s_roundTrip);
            Add(of, Quiet, s_quiet);
            Add(of, Sql, null);
        }

        void Add(AnalyzerConfigOptions of, string key, OrmMember? meaning)
        {
            // Most files say the same.
            if (!of.TryGetValue(key, out var value) || !seen.Add(key + value)) return;
            declared ??= new Dictionary<string, OrmMember>(StringComparer.Ordinal);
            foreach (Match method in s_method.Matches(value))
            {
                var name = method.Groups["name"].Value;
                var known = declared.TryGetValue(name, out var before) ? before : s_unknown;
                // A method may both take SQL and be quiet.
                declared[name] = meaning is null ? known with { SqlParameter = ParameterOf(method.Groups["parameters"].Value) } : meaning with { SqlParameter = known.SqlParameter };
            }
        }
    }

    // `(string sql)` means what `(sql)` does.
    private static string ParameterOf(string parameters) => parameters.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? OrmMember.FirstText;

    // `Company.Statement.Statement` is how its constructor is called.
    private static string MemberOf(OrmType type, string method) => method == type.SourceName ? OrmType.Constructor : method;

    /// <summary>The types that a user means by a name: generic ones are written <c>Repository&lt;T&gt;</c>, nested ones with a point.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(string name, Compilation compilation)
    {
        var generic = name.IndexOf('<');
        if (generic > 0 && name.EndsWith(">", StringComparison.Ordinal)) name = name.Substring(0, generic) + "`1";
        while (true)
        {
            var found = compilation.GetTypesByMetadataName(name);
            if (!found.IsEmpty) return found;
            if (name.LastIndexOf('.') is var point && point < 0) return found;
            name = name.Substring(0, point) + "+" + name.Substring(point + 1);
        }
    }
}
