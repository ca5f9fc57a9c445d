using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.RoundTrips;

/// <summary>
/// What the methods of an assembly reach, as notes for the projects that refer to it (see <see cref="AssemblyNotes"/>). Methods are named by their
/// documentation ids.
/// </summary>
internal sealed class AssemblySummaries
{
    /// <summary>The key of the notes.</summary>
    public const string Key = "OrmLint.RoundTrips";

    private const char Item = ';';

    /// <summary>What a method reaches, as written down.</summary>
    /// <param name="Member">The name of the library's member.</param>
    /// <param name="IsQuery">Whether it asks for rows.</param>
    /// <param name="Element">The documentation id of the type that is asked for; empty where it is not known.</param>
    /// <param name="Via">The names of the methods on the way, after the first.</param>
    /// <param name="DatabaseParameters">As in <see cref="ReachedRoundTrip"/>.</param>
    /// <param name="QueryParameter">As in <see cref="ReachedRoundTrip"/>.</param>
    /// <param name="Switches">As in <see cref="ReachedRoundTrip"/>.</param>
    /// <param name="SqlParameter">As in <see cref="ReachedRoundTrip"/>.</param>
    public sealed record Entry(string Member, bool IsQuery, string Element, ImmutableArray<string> Via, ImmutableArray<int> DatabaseParameters, int? QueryParameter, ImmutableArray<(int Parameter, bool Value)> Switches, int? SqlParameter);

    /// <summary>Which of the things that a method does an entry is about.</summary>
    public enum Kind
    {
        /// <summary>It reads or writes when it is called.</summary>
        Call,

        /// <summary>It does so when what it gives back is enumerated.</summary>
        Enumeration,

        /// <summary>It saves when it is called.</summary>
        Save,
    }

    /// <summary>What methods reach.</summary>
    public Dictionary<(Kind Kind, string Method), Entry> Entries { get; } = new();

    /// <summary>What implements or overrides a method.</summary>
    public Dictionary<string, List<string>> Implementations { get; } = new(StringComparer.Ordinal);

    /// <summary>How the methods are called that reach something.</summary>
    public HashSet<(Kind Kind, MethodShape Shape)> Shapes { get; } = new();

    /// <summary>The note of what <paramref name="method"/> reaches, which is called in <paramref name="shapes"/>.</summary>
    public static string Note(Kind kind, string method, IEnumerable<MethodShape> shapes, ReachedRoundTrip reached)
    {
        var trip = reached.RoundTrip;
        return string.Join(AssemblyNotes.Field.ToString(), kind, method, Joined(shapes.Select(static shape => $"{shape.Name}:{shape.Arguments}")), trip.Member, trip.IsQuery ? "q" : "",
            trip.Element is INamedTypeSymbol element ? AssemblyNotes.IdOf(element) ?? "" : "",
            Joined(reached.Names.Skip(1)), Joined(reached.DatabaseParameters), reached.QueryParameter?.ToString() ?? "", Joined(reached.Switches.Select(static on => (on.Value ? "+" : "-") + on.Parameter)), reached.SqlParameter?.ToString() ?? "");
    }

    /// <summary>The note that <paramref name="method"/> runs where <paramref name="contract"/> is called.</summary>
    public static string Note(string contract, string method) => string.Join(AssemblyNotes.Field.ToString(), "Runs", contract, method);

    /// <summary>Adds what a note says; what is not understood is passed over.</summary>
    public void Read(string[] fields)
    {
        if (fields.Length == 3 && fields[0] == "Runs")
        {
            if (!Implementations.TryGetValue(fields[1], out var known)) Implementations[fields[1]] = known = new();
            known.Add(fields[2]);
        }
        else if (fields.Length == 11 && Enum.TryParse<Kind>(fields[0], out var kind))
        {
            ReadEntry(kind, fields);
        }
    }

    private void ReadEntry(Kind kind, string[] fields)
    {
        foreach (var shape in Items(fields[2]))
        {
            if (shape.LastIndexOf(':') is > 0 and var colon && AssemblyNotes.Number(shape.Substring(colon + 1)) is { } arguments) Shapes.Add((kind, new(shape.Substring(0, colon), arguments)));
        }

        Entries[(kind, fields[1])] = new Entry(fields[3], fields[4] == "q", fields[5], Items(fields[6]).ToImmutableArray(), Items(fields[7]).Select(AssemblyNotes.Number).OfType<int>().ToImmutableArray(), AssemblyNotes.Number(fields[8]),
            Items(fields[9]).Where(static on => on.Length > 1 && AssemblyNotes.Number(on.Substring(1)) is not null).Select(static on => (AssemblyNotes.Number(on.Substring(1))!.Value, on[0] == '+')).ToImmutableArray(), AssemblyNotes.Number(fields[10]));
    }

    private static string Joined<T>(IEnumerable<T> items) => string.Join(Item.ToString(), items);

    private static IEnumerable<string> Items(string field) => field.Split(new[] { Item }, StringSplitOptions.RemoveEmptyEntries);
}
