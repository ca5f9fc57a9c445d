using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace OrmLint.Verification.Mutations;

/// <summary>One edit of a base model. Whether it is a drift is for EF Core's differ to say.</summary>
/// <param name="Kind">What sort of edit it is; recall is told for each.</param>
/// <param name="Title">What it does.</param>
/// <param name="IsMissed">Whether OrmLint is known not to see it, where it is a drift: then ORM0001 must say why.</param>
/// <param name="Edits">What stands in the model, and what stands there after the edit.</param>
public sealed record Mutation(string Kind, string Title, bool IsMissed, ImmutableArray<(string Before, string After)> Edits)
{
    private const string Missed = " (missed)";

    /// <summary>The model after the edit.</summary>
    /// <exception cref="ScenarioException">The model has no such place.</exception>
    public string Apply(string model) => Edits.Aggregate(model, (text, edit) =>
    {
        var at = text.IndexOf(edit.Before, StringComparison.Ordinal);
        if (at < 0) throw new ScenarioException($"'{Kind}: {Title}': the model has no\n{edit.Before}");
        return string.Concat(text.AsSpan(0, at), edit.After, text.AsSpan(at + edit.Before.Length));
    });

    /// <summary>
    /// Reads a file of edits. <c>## kind: what it does</c> begins one (ending in <c>(missed)</c>: OrmLint does not see it); lines that
    /// begin with <c>- </c> are what stands in the model, those that begin with <c>+ </c> what stands there after it. Further pairs of
    /// such lines are further places. <c># </c> begins a comment.
    /// </summary>
    public static IReadOnlyList<Mutation> Read(string path)
    {
        List<Mutation> mutations = [];
        var heading = "";
        List<(List<string> Before, List<string> After)> places = [];
        foreach (var line in File.ReadLines(path).Append("## end: end"))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (heading != "") mutations.Add(Of(heading, places));
                heading = line[3..];
                places = [];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                if (places.Count == 0 || places[^1].After.Count > 0) places.Add(([], []));
                places[^1].Before.Add(line[2..]);
            }
            else if (line.StartsWith('+') && places.Count > 0)
            {
                places[^1].After.Add(line.Length > 1 ? line[2..] : "");
            }
        }

        return mutations;
    }

    private static Mutation Of(string heading, List<(List<string> Before, List<string> After)> places)
    {
        var isMissed = heading.EndsWith(Missed, StringComparison.Ordinal);
        if (isMissed) heading = heading[..^Missed.Length];
        var colon = heading.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || places.Count == 0) throw new ScenarioException($"'{heading}' is no edit: it needs a kind, a colon, and lines that begin with - and +.");
        return new Mutation(heading[..colon], heading[(colon + 2)..], isMissed, [.. places.Select(place => (string.Join('\n', place.Before), string.Join('\n', place.After)))]);
    }
}
