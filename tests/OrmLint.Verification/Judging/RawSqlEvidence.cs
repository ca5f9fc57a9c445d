using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>
/// Whether a hostile value becomes part of the SQL text: it stands in a statement as it is, or breaks one that a harmless value
/// does not break. A bound value does neither.
/// </summary>
public sealed class RawSqlEvidence : Evidence
{
    private const int Rows = 4;

    /// <summary>The rules that claim that the text can be changed. The other ORM2 rules are judged by policy.</summary>
    private static readonly ImmutableHashSet<string> s_injection = ["ORM2001", "ORM2002", "ORM2003", "ORM2007"];

    private static readonly string[] s_attacks = ["zz'--", "' OR 1=1 --"];

    private readonly ScenarioRun _harmless;
    private readonly ImmutableArray<Splice> _splices;

    private RawSqlEvidence(ScenarioRun harmless, ImmutableArray<Splice> splices) => (_harmless, _splices) = (harmless, splices);

    /// <inheritdoc />
    public override string Outcome => $"{_harmless.Result}\n{_harmless.Data}";

    /// <summary>Whether a hostile value got into the text.</summary>
    public bool IsSpliced => !_splices.IsEmpty;

    /// <summary>Runs the scenario with a harmless value and with hostile ones.</summary>
    public static async Task<Evidence> Of(Scenario scenario, LoadedScenario loaded)
    {
        var harmless = await ScenarioRun.Of(loaded, Rows, parameter => Value(parameter, scenario.Value));
        if (harmless.Error is { } error) throw new ScenarioException($"With the harmless value '{scenario.Value}' (directive 'value:') it threw {error}", error);

        var splices = ImmutableArray.CreateBuilder<Splice>();
        foreach (var attack in s_attacks)
        {
            // A value that is no text is the same in every run: it cannot be hostile.
            var run = await ScenarioRun.Of(loaded, Rows, parameter => Value(parameter, attack));
            foreach (var statement in run.Statements.Where(statement => statement.Sql.Contains(attack, StringComparison.OrdinalIgnoreCase)))
                splices.Add(new Splice(attack, Line(statement, scenario), "sends " + statement.Sql));
            if (BrokenStatement(run.Error) is { } broken) splices.Add(new Splice(attack, 0, "breaks a statement: " + broken));
        }

        return new RawSqlEvidence(harmless, splices.ToImmutable());
    }

    /// <inheritdoc />
    public override IEnumerable<Contradiction> Contradictions(ImmutableArray<Finding> findings)
    {
        var claims = findings.Where(finding => s_injection.Contains(finding.Id)).ToList();
        if (!IsSpliced)
        {
            foreach (var claim in claims)
                yield return new Contradiction(claim.Line, $"{claim.Id} says that a value becomes SQL text, but no hostile value did");
        }
        else if (claims.Count == 0)
        {
            yield return new Contradiction(_splices[0].Line, $"the value {_splices[0].Attack} {_splices[0].Effect}, and nothing says so");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<string> Describe()
    {
        foreach (var statement in _harmless.Statements) yield return "harmless: " + statement.Sql;
        foreach (var splice in _splices) yield return $"{splice.Attack} {splice.Effect}";
        if (_splices.IsEmpty) yield return "hostile values were bound or refused";
    }

    private static int Line(Statement statement, Scenario scenario)
        => statement.Path.Where(lines => lines.File == scenario.Name).Select(lines => lines.First).FirstOrDefault();

    private static string? BrokenStatement(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            // 1 is SQLITE_ERROR: the text is no SQL, or names what does not exist.
            if (exception is SqliteException { SqliteErrorCode: 1 } broken) return broken.Message;
        }

        return null;
    }

    private static object? Value(ParameterInfo parameter, string text)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsAssignableFrom(typeof(string))) return text;
        if (type.IsAssignableFrom(typeof(string[]))) return new[] { text };
        if (type.IsAssignableFrom(typeof(List<string>))) return new List<string> { text };
        if (type.IsAssignableFrom(typeof(int[]))) return new[] { 1, 2 };
        if (type.IsAssignableFrom(typeof(List<int>))) return new List<int> { 1, 2 };
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type == typeof(Guid)) return new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff");
        if (type == typeof(DateTime)) return new DateTime(2026, 1, 2);
        return typeof(IConvertible).IsAssignableFrom(type) ? Convert.ChangeType(1, type) : null;
    }

    private sealed record Splice(string Attack, int Line, string Effect);
}
