using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrmLint.Queries;

/// <summary>The methods of referenced assemblies that give back a query, as those assemblies say (see <see cref="AssemblyNotes"/>). One per compilation.</summary>
internal sealed class ReferencedQueries
{
    /// <summary>The key of the notes.</summary>
    public const string Key = "OrmLint.Queries";

    private static readonly ConditionalWeakTable<Compilation, ReferencedQueries> s_queries = new();

    private readonly Dictionary<string, int?> _queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _implementations = new(StringComparer.Ordinal);

    private ReferencedQueries(Compilation compilation)
    {
        foreach (var fields in AssemblyNotes.In(compilation, Key))
        {
            switch (fields)
            {
                case { Length: 4 } when fields[0] == "Query":
                    _queries[fields[1]] = AssemblyNotes.Number(fields[3]);
                    Names.Add(fields[2]);
                    break;
                case { Length: 3 } when fields[0] == "Runs":
                    if (!_implementations.TryGetValue(fields[1], out var known)) _implementations[fields[1]] = known = new();
                    known.Add(fields[2]);
                    break;
            }
        }
    }

    /// <summary>Those of a compilation; read at the first call.</summary>
    public static ReferencedQueries Of(Compilation compilation) => s_queries.GetValue(compilation, static c => new ReferencedQueries(c));

    /// <summary>The names of the methods and properties.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="method"/> gives back a query: one of a database, or one that is made of the argument at the position.</summary>
    public (bool IsQuery, int? Parameter) Of(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        if (_queries.Count == 0 || !method.DeclaringSyntaxReferences.IsEmpty || AssemblyNotes.IdOf(method) is not { } id) return default;
        if (_implementations.TryGetValue(id, out var implementations)) return (implementations.All(implementation => _queries.TryGetValue(implementation, out var made) && made is null), null);
        return _queries.TryGetValue(id, out var parameter) ? (true, parameter) : default;
    }

    /// <summary>The note that <paramref name="method"/> gives back <paramref name="query"/>, and that it runs in the place of <paramref name="contracts"/>.</summary>
    public static IEnumerable<string> Notes(IMethodSymbol method, string name, Query query, IEnumerable<IMethodSymbol> contracts)
    {
        if (AssemblyNotes.IdOf(method) is not { } id) yield break;
        yield return string.Join(AssemblyNotes.Field.ToString(), "Query", id, name, query.Parameter?.Ordinal.ToString() ?? "");
        foreach (var contract in contracts.Select(AssemblyNotes.IdOf).OfType<string>()) yield return string.Join(AssemblyNotes.Field.ToString(), "Runs", contract, id);
    }
}
