using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace OrmLint.Verification;

/// <summary>What a scenario is about, by the folder it lies in: it decides who judges it.</summary>
public enum ScenarioKind
{
    /// <summary>Round trips: judged by counting statements for two numbers of rows.</summary>
    Loading,

    /// <summary>SQL text: judged by running it with attacking values.</summary>
    RawSql,

    /// <summary>Model changes without a migration: judged by EF Core's differ.</summary>
    Drift,

    /// <summary>Migrations that exist: judged by applying them to SQLite.</summary>
    Migrations,
}

/// <summary>An expected diagnostic: <c>// &lt;- ORM1001</c> on the line where it starts, <c>// &lt;-2 ORM1001</c> two lines below it.</summary>
/// <param name="Line">Counted from one.</param>
/// <param name="Id">The rule.</param>
/// <param name="IsMissed">Whether the analyzers are known to miss it (<c>// &lt;- missed ORM1001</c>): it is true all the same.</param>
/// <param name="Only">The provider or EF Core major it holds for (<c>ORM3001@sqlserver</c>), or null for all.</param>
public sealed record Mark(int Line, string Id, bool IsMissed = false, string? Only = null);

/// <summary>One case: a C# file that says what it is, is marked with what OrmLint should report, and can be run.</summary>
public sealed partial class Scenario
{
    private static readonly string[] s_directives = ["ef", "judge", "fix", "rows", "value", "provider", "option"];
    private readonly Dictionary<string, string> _directives = [];

    /// <summary>Reads a scenario from its text.</summary>
    public Scenario(string name, ScenarioKind kind, string text)
    {
        (Name, Kind, Text) = (name, kind, text);
        Lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        Marks = [.. Lines.SelectMany((line, index) => MarksIn(line, index + 1))];
        foreach (var line in Lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (DirectiveLine().Match(line) is not { Success: true } match) continue;
            var key = match.Groups["key"].Value;
            if (!s_directives.Contains(key)) throw new FormatException($"{name}: '{key}:' is no directive; there are {string.Join(", ", s_directives)}.");
            var value = match.Groups["value"].Value.Trim();
            if (key != "option") _directives[key] = value;
            else if (value.Split('=', 2, StringSplitOptions.TrimEntries) is [var option, var set]) Options = Options.Add(option, set);
            else throw new FormatException($"{name}: 'option:' is a key, '=', and a value.");
        }
    }

    /// <summary>Its path under the Scenarios folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Who judges it.</summary>
    public ScenarioKind Kind { get; }

    /// <summary>The whole file.</summary>
    public string Text { get; }

    /// <summary>The file's lines.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>Everything that is marked.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Why running the scenario cannot show what is marked (<c>// judge: policy …</c>), or null where it is judged.</summary>
    public string? Policy => Directive("judge") is { } judge
        ? judge.StartsWith("policy", StringComparison.Ordinal) ? judge : throw new FormatException($"{Name}: 'judge:' knows 'policy' and a reason.")
        : null;

    /// <summary><c>yes</c>: a fix must be offered. <c>none</c>: none may be. Null: an offered one must be right.</summary>
    public string? Fix => Directive("fix");

    /// <summary>The settings of .editorconfig that the scenario is analyzed with.</summary>
    public ImmutableDictionary<string, string> Options { get; private set; } = ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>The two numbers of rows that a Loading scenario is run with.</summary>
    public (int Few, int Many) Rows
    {
        get
        {
            if (Directive("rows") is not { } rows) return (4, 12);
            var numbers = rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
            return (numbers[0], numbers[1]);
        }
    }

    /// <summary>The harmless value that a RawSql scenario is run with.</summary>
    public string Value => Directive("value") ?? "Ada";

    /// <summary>The providers that a Drift scenario is judged with.</summary>
    public ImmutableArray<string> Providers => [.. (Directive("provider") ?? "sqlite sqlserver").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name is "sqlite" or "sqlserver" or "npgsql" ? name : throw new FormatException($"{Name}: there is no provider '{name}'."))];

    /// <summary>Whether the scenario is for this major version of EF Core.</summary>
    public bool IsFor(int efMajor) => Directive("ef") is not { } majors || majors.Split(' ').Contains(efMajor.ToString());

    /// <summary>The marks that hold for one of <paramref name="tags"/>, and those that hold everywhere.</summary>
    public ImmutableArray<Mark> MarksFor(params string[] tags) => [.. Marks.Where(mark => mark.Only is null || tags.Contains(mark.Only))];

    /// <summary>The source line, for messages.</summary>
    public string Line(int number) => number >= 1 && number <= Lines.Length ? Lines[number - 1].Trim() : "";

    /// <inheritdoc />
    public override string ToString() => Name;

    private string? Directive(string key) => _directives.GetValueOrDefault(key);

    private static IEnumerable<Mark> MarksIn(string line, int number)
    {
        if (MarkComment().Match(line) is not { Success: true } comment) yield break;
        var above = comment.Groups["above"] is { Success: true } lines ? int.Parse(lines.Value) : 0;
        var missed = false;
        foreach (var word in comment.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "missed") { missed = true; continue; }
            if (MarkWord().Match(word) is not { Success: true } match) throw new FormatException($"line {number}: '{word}' in a mark is no rule.");
            yield return new Mark(number - above, match.Groups["id"].Value, missed, match.Groups["only"] is { Success: true } only ? only.Value : null);
        }
    }

    [GeneratedRegex(@"^//\s*(?<key>[a-z]+):(?<value>.*)$")]
    private static partial Regex DirectiveLine();

    [GeneratedRegex(@"//\s*<-(?<above>\d+)?\s(?<words>.*)$")]
    private static partial Regex MarkComment();

    [GeneratedRegex(@"^(?<id>ORM\d{4})(@(?<only>\w+))?$")]
    private static partial Regex MarkWord();
}
