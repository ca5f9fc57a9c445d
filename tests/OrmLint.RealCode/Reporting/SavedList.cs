using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace OrmLint.RealCode.Reporting;

/// <summary>The findings of an earlier run: a line each, the key, a tab, the message.</summary>
internal sealed class SavedList
{
    private readonly Dictionary<string, string> _messages;

    private SavedList(Dictionary<string, string> messages) => _messages = messages;

    /// <summary>Reads a list.</summary>
    public static SavedList Read(string path)
        => Of(File.ReadAllLines(path).Where(line => line.Length > 0));

    /// <summary>A list of these lines.</summary>
    public static SavedList Of(IEnumerable<string> lines)
        => new(lines.Select(line => line.Split('\t', 2)).GroupBy(parts => parts[0]).ToDictionary(parts => parts.Key, parts => parts.First().ElementAtOrDefault(1) ?? ""));

    /// <summary>The line that stands for a finding.</summary>
    public static string Line(Finding finding) => $"{finding.Key}\t{finding.Message.ReplaceLineEndings(" ")}";

    /// <summary>Writes a list.</summary>
    public static void Write(string path, IEnumerable<Finding> findings) => File.WriteAllLines(path, findings.Select(Line).Distinct());

    /// <summary>What is new, what is gone (by its line), and what is said in other words.</summary>
    public (IReadOnlyList<Finding> New, IReadOnlyList<string> Gone, IReadOnlyList<Finding> Reworded) Compare(IReadOnlyCollection<Finding> findings)
    {
        var now = findings.Select(finding => finding.Key).ToHashSet();
        return (
            findings.Where(finding => !_messages.ContainsKey(finding.Key)).ToArray(),
            _messages.Where(saved => !now.Contains(saved.Key)).Select(saved => $"{saved.Key}\t{saved.Value}").ToArray(),
            findings.Where(finding => _messages.TryGetValue(finding.Key, out var message) && Line(finding) != $"{finding.Key}\t{message}").ToArray());
    }
}
