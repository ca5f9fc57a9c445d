using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>
/// How the number of statements grows with the number of rows, by the code that sends them. A query per element grows by about
/// one per row; batches and pages grow by far less; everything else does not grow.
/// </summary>
public sealed class LoadingEvidence : Evidence
{
    /// <summary>The rules that claim growth. The other ORM1 rules are judged by policy.</summary>
    private static readonly ImmutableHashSet<string> s_perElement = ["ORM1001", "ORM1002", "ORM1004", "ORM1008", "ORM1009", "ORM1010", "ORM1011"];

    /// <summary>The rule whose claim is judged by its fix: with the navigation included, the outcome must be another.</summary>
    public const string NeverLoaded = "ORM1003";

    // Above what batches of five make, below what a query for each second element makes.
    private const double GrowthPerRow = 0.25;

    private readonly ImmutableArray<Site> _sites;
    private readonly (ScenarioRun Few, ScenarioRun Many) _runs;
    private readonly string _file;

    private LoadingEvidence(Scenario scenario, ScenarioRun few, ScenarioRun many)
    {
        _file = scenario.Name;
        _runs = (few, many);
        var added = scenario.Rows.Many - scenario.Rows.Few;
        _sites = [.. few.Statements.Select(statement => (statement, IsMany: false)).Concat(many.Statements.Select(statement => (statement, IsMany: true)))
            .GroupBy(entry => string.Join(' ', entry.statement.Path))
            .Select(group =>
            {
                var counts = (Few: group.Count(entry => !entry.IsMany), Many: group.Count(entry => entry.IsMany));
                var (example, _) = group.Last();
                return new Site(example, counts.Few, counts.Many, counts.Many - counts.Few >= GrowthPerRow * added);
            })];
    }

    /// <inheritdoc />
    public override string Outcome
        => Refused is { } error ? "threw " + error.Message : $"{_runs.Few.Result}\n{_runs.Few.Data}\n{_runs.Many.Result}\n{_runs.Many.Data}{(MissedANavigation ? "\nthrew a NullReferenceException" : "")}";

    /// <summary>Whether it threw for want of a navigation that a mark says is null.</summary>
    public bool MissedANavigation => Refused is null && (_runs.Few.Error is not null || _runs.Many.Error is not null);

    // EF Core's refusal of an Include.
    private Exception? Refused => (_runs.Few.Error ?? _runs.Many.Error) is { } error && RefusesInclude(error) ? error : null;

    /// <inheritdoc />
    public override bool HasOutcomeOf(Evidence before)
        => before is LoadingEvidence { Refused: not null } ? Refused is null : base.HasOutcomeOf(before);

    /// <summary>Whether any code sends statements in proportion to the rows.</summary>
    public bool Grows => _sites.Any(site => site.Grows);

    /// <summary>Runs the scenario twice.</summary>
    public static async Task<Evidence> Of(Scenario scenario, LoadedScenario loaded)
    {
        var few = await ScenarioRun.Of(loaded, scenario.Rows.Few);
        var many = await ScenarioRun.Of(loaded, scenario.Rows.Many);
        var mayBeNull = scenario.Marks.Any(mark => mark.Id == NeverLoaded);
        foreach (var error in new[] { few.Error, many.Error })
        {
            if (error is not null && !RefusesInclude(error) && !(mayBeNull && error is NullReferenceException or ArgumentNullException)) throw new ScenarioException("It threw " + error, error);
        }

        return new LoadingEvidence(scenario, few, many);
    }

    /// <summary>Every statement for many rows, as text.</summary>
    public IEnumerable<string> Sql => _runs.Many.Statements.Select(statement => statement.Sql);

    // "Unable to find navigation 'x' specified in string based include path", "The expression 'x' is invalid inside an 'Include' operation".
    private static bool RefusesInclude(Exception error)
        => error is InvalidOperationException && (error.Message.Contains("include path", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("'Include' operation", StringComparison.Ordinal));

    // What EF Core itself says, once, about a query as a whole.
    private IEnumerable<Contradiction> QueryContradictions(ImmutableArray<Finding> findings)
    {
        var refused = Refused;
        foreach (var claim in findings.Where(finding => finding.Id == "ORM1006" && refused is null)) yield return new Contradiction(claim.Line, "ORM1006 says that the query throws, and it does not");
        if (refused is not null && !findings.Any(finding => finding.Id == "ORM1006")) yield return new Contradiction(0, "it throws, and nothing says so: " + refused.Message);
        foreach (var claim in findings.Where(finding => finding.Id == "ORM1005" && !_runs.Few.HasMultipliedRows && !_runs.Many.HasMultipliedRows))
        {
            yield return new Contradiction(claim.Line, "ORM1005 says that rows are multiplied, and EF Core does not warn of it");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<Contradiction> Contradictions(ImmutableArray<Finding> findings)
    {
        foreach (var said in QueryContradictions(findings)) yield return said;
        var claims = findings.Where(finding => s_perElement.Contains(finding.Id)).ToList();
        foreach (var site in _sites.Where(site => site.Grows))
        {
            if (claims.Any(claim => site.IsOn(claim))) continue;
            // Without its whole path a statement may have been sent for any of the claims.
            if (!site.Example.IsWholePath && claims.Count > 0) continue;
            yield return new Contradiction(site.Line(_file), $"sends {site.Few} statements for few rows and {site.Many} for many, and nothing says so: {site.Sql}");
        }

        foreach (var claim in claims)
        {
            if (_sites.Any(site => site.Grows && (site.IsOn(claim) || !site.Example.IsWholePath))) continue;
            var there = _sites.Where(site => site.IsOn(claim)).ToList();
            var seen = there.Count == 0 ? "it sends nothing" : $"it sends {there.Sum(site => site.Few)} for few rows and {there.Sum(site => site.Many)} for many";
            yield return new Contradiction(claim.Line, $"{claim.Id} says that statements are sent per element, but {seen}");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<string> Describe()
    {
        foreach (var site in _sites.OrderBy(site => site.Line(_file)))
        {
            var path = string.Join(" <- ", site.Example.Path.Select(lines => $"{(lines.File == _file ? "line" : lines.File)} {lines.First}"));
            yield return $"{site.Few,3} -> {site.Many,3} statements{(site.Grows ? ", grows" : "")} at {path}: {site.Sql}";
        }

        if (_sites.IsEmpty) yield return "no statement was sent";
        if (_runs.Few.Error is { } error) yield return "it threw " + error.Message;
        if (_runs.Few.HasMultipliedRows) yield return "EF Core warned that collections multiply rows";
    }

    private sealed record Site(Statement Example, int Few, int Many, bool Grows)
    {
        public string Sql
        {
            get
            {
                var words = string.Join(' ', Example.Sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                return words.Length > 120 ? words[..117] + "..." : words;
            }
        }

        public bool IsOn(Finding finding) => Example.Path.Any(lines => lines.Contain(finding.File, finding.Line));

        public int Line(string file) => Example.Path.Where(lines => lines.File == file).Select(lines => lines.First).FirstOrDefault();
    }
}
