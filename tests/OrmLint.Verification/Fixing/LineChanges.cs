using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace OrmLint.Verification.Fixing;

/// <summary>What a fix did, line by line.</summary>
public static class LineChanges
{
    /// <summary>The lines that differ between two states of a project, file by file.</summary>
    public static async Task<string> Between(Project before, Project after)
    {
        var changes = new StringBuilder();
        foreach (var document in after.Documents)
        {
            var old = before.GetDocument(document.Id) is { } known ? Lines(await known.GetTextAsync()) : [];
            var lines = Lines(await document.GetTextAsync());
            if (old.SequenceEqual(lines)) continue;
            changes.AppendLine($"    {document.FilePath ?? document.Name}");
            foreach (var line in Differing(old, lines)) changes.AppendLine("      " + line);
        }

        return changes.ToString();
    }

    private static List<string> Lines(Microsoft.CodeAnalysis.Text.SourceText text) => [.. text.Lines.Select(line => line.ToString())];

    // What lies between the equal beginning and the equal end is the change.
    private static IEnumerable<string> Differing(List<string> before, List<string> after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return before.Skip(start).SkipLast(end).Select(line => "- " + line).Concat(after.Skip(start).SkipLast(end).Select(line => "+ " + line));
    }
}
