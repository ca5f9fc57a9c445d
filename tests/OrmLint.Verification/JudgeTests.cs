using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Fixing;
using OrmLint.Verification.Judging;
using Xunit;

namespace OrmLint.Verification;

/// <summary>The judge itself, on code about which there is no doubt.</summary>
public sealed class JudgeTests
{
    private const string PerElement = "foreach (var order in db.Orders.ToList()) names.Add(db.Customers.First(customer => customer.Id == order.CustomerId).Name); // <- ORM1001";
    private const string Included = "foreach (var order in db.Orders.Include(order => order.Customer).ToList()) names.Add(order.Customer.Name);";
    private const string Spliced = """var sql = "SELECT * FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001""";
    private const string Bound = """var sql = "SELECT * FROM Customers WHERE Name = $name";""";

    [Fact]
    public async Task AQueryPerElementGrows() => Assert.True((await Loading(PerElement)).Grows);

    [Fact]
    public async Task AnIncludeDoesNotGrow() => Assert.False((await Loading(Included)).Grows);

    [Fact]
    public async Task ABatchDoesNotGrow()
        => Assert.False((await Loading("foreach (var ids in Enumerable.Range(1, 12).Chunk(6)) names.AddRange(db.Orders.Where(order => ids.Contains(order.Id)).Select(order => order.Status));")).Grows);

    [Fact]
    public async Task StatementsOfDapperAndAdoNetCount()
    {
        var dapper = await Loading("""foreach (var id in db.Orders.Select(order => order.Id).ToList()) names.Add(Dapper.SqlMapper.QueryFirst<string>(connection, "SELECT Status FROM Orders WHERE Id = @id", new { id }));""");
        var ado = await Loading("""foreach (var id in db.Orders.Select(order => order.Id).ToList()) { using var command = connection.CreateCommand(); command.CommandText = "SELECT Status FROM Orders"; names.Add((string)command.ExecuteScalar()!); }""");
        Assert.True(dapper.Grows);
        Assert.True(ado.Grows);
    }

    [Fact]
    public async Task StatementsOfAConnectionThatTheScenarioOpensCount()
        => Assert.True((await Loading("""foreach (var id in db.Orders.Select(order => order.Id).ToList()) { using var own = new Microsoft.Data.Sqlite.SqliteConnection(connectionString); own.Open(); names.Add(Dapper.SqlMapper.QueryFirst<string>(own, "SELECT Status FROM Orders WHERE Id = @id", new { id })); }""")).Grows);

    [Fact]
    public async Task StatementsOfOtherThreadsCount()
        => Assert.True((await Loading("System.Threading.Tasks.Parallel.ForEach(db.Orders.Select(order => order.Id).ToList(), id => { using var own = contexts.CreateDbContext(); lock (names) names.Add(own.Orders.Single(order => order.Id == id).Status); });")).Grows);

    [Fact]
    public async Task OneSaveOfManyRowsIsOneRoundTrip()
        => Assert.False((await Loading("foreach (var order in db.Orders.ToList()) order.Status = \"Sent\"; db.SaveChanges();")).Grows);

    [Fact]
    public async Task ASavePerElementGrows()
        => Assert.True((await Loading("foreach (var order in db.Orders.ToList()) { order.Status = \"Sent\"; db.SaveChanges(); }")).Grows);

    [Fact]
    public async Task GrowthIsAttributedToItsLine()
    {
        var scenario = LoadingScenario($"{Included}\n{PerElement}");
        var line = scenario.Marks.Single().Line;
        var evidence = await LoadingEvidence.Of(scenario, ScenarioCompiler.Load(ScenarioCompiler.Compile(scenario)));
        Assert.Empty(evidence.Contradictions([new Finding("ORM1001", scenario.Name, line)]));
        Assert.Equal([line - 1, line], evidence.Contradictions([new Finding("ORM1001", scenario.Name, line - 1)]).Select(said => said.Line).Order());
    }

    [Fact]
    public async Task AMarkOnTheCallerIsEnough()
    {
        var scenario = LoadingScenario("string Name(int id) =>\n  db.Customers.First(customer => customer.Id == id).Name;\nforeach (var order in db.Orders.ToList())\n  names.Add(Name(order.CustomerId)); // <- ORM1001");
        var evidence = await LoadingEvidence.Of(scenario, ScenarioCompiler.Load(ScenarioCompiler.Compile(scenario)));
        Assert.Empty(evidence.Contradictions([new Finding("ORM1001", scenario.Name, scenario.Marks.Single().Line)]));
    }

    [Fact]
    public async Task AHostileValueInTheTextIsSeen() => Assert.True((await RawSql(Spliced)).IsSpliced);

    [Fact]
    public async Task AHostileIdentifierIsSeenByTheStatementItBreaks()
        => Assert.True((await RawSql("""var sql = "SELECT * FROM Customers ORDER BY " + value;""", "value: Name")).IsSpliced);

    [Fact]
    public async Task ABoundValueIsNotInTheText() => Assert.False((await RawSql(Bound)).IsSpliced);

    [Fact]
    public async Task AnAllowListedValueIsNotInTheText()
        => Assert.False((await RawSql("""var sql = "SELECT * FROM Customers ORDER BY " + (value == "Name" ? "Name" : "Id");""", "value: Name")).IsSpliced);

    [Theory]
    [InlineData("sqlite", "public int Rating { get; set; }", true)]
    [InlineData("sqlserver", "public int Rating { get; set; }", true)]
    [InlineData("sqlserver", "public int Rating => 1;", false)]
    [InlineData("sqlite", "[System.ComponentModel.DataAnnotations.Schema.NotMapped] public int Rating { get; set; }", false)]
    [InlineData("npgsql", "public int Rating { get; set; }", true)]
    public void EfCoreSaysWhetherAChangeIsPending(string provider, string member, bool isPending)
    {
        if (!Running.Contexts.Has(provider)) return;
        var scenario = DriftScenario(member);
        Assert.Equal(isPending, ((DriftEvidence)DriftEvidence.Of(ScenarioCompiler.LoadWhole(DriftHistory.After(scenario, provider)), provider)).IsPending);
    }

    [Fact]
    public async Task ARightFixPasses() => Assert.Equal("", await Fix(PerElement, Included));

    [Fact]
    public async Task AFixThatDoesNotCompileIsCaught() => Assert.Contains("does not compile", await Fix(PerElement, "names.Add(db.Nothing);"));

    [Fact]
    public async Task AFixThatStillGrowsIsCaught()
        => Assert.NotEqual("", await Fix(PerElement, "foreach (var order in db.Orders.ToList()) names.Add(db.Customers.Single(customer => customer.Id == order.CustomerId).Name);"));

    [Fact]
    public async Task AFixThatChangesTheResultIsCaught()
        => Assert.Contains("the outcome is another", await Fix(PerElement, "foreach (var order in db.Orders.Include(order => order.Customer).ToList()) names.Add(order.Customer.City);"));

    [Fact]
    public async Task AFixThatChangesTheDataIsCaught()
        => Assert.Contains("the outcome is another", await Fix(PerElement, Included + " db.Orders.First().Status = \"Lost\"; db.SaveChanges();"));

    [Fact]
    public async Task MarksAndOrmLintMustAgree()
    {
        // A comment marks what no rule can report, and what happens confirms it: the analyzers are what is missing.
        var report = await Verifier.Verify(LoadingScenario("names.Add(db.Orders.First().Status); // <- ORM5001"));
        Assert.Contains("marked ORM5001, and OrmLint does not report it", report);
        Assert.Equal("", await Verifier.Verify(LoadingScenario("names.Add(db.Orders.First().Status); // <- missed ORM5001")));
    }

    [Fact]
    public async Task WhatDoesNotCompileIsNoScenario() => Assert.Contains("does not compile", await Verifier.Verify(LoadingScenario("names.Add(1);")));

    private static async Task<LoadingEvidence> Loading(string body)
    {
        var scenario = LoadingScenario(body);
        return (LoadingEvidence)await LoadingEvidence.Of(scenario, ScenarioCompiler.Load(ScenarioCompiler.Compile(scenario)));
    }

    private static Scenario LoadingScenario(string body) => new("Loading/Inline.cs", ScenarioKind.Loading, $$"""
        using Microsoft.EntityFrameworkCore;
        using Shop;

        static class Scenario
        {
            public static object Run(ShopContext db, System.Data.IDbConnection connection, IDbContextFactory<ShopContext> contexts, string connectionString)
            {
                var names = new List<string>();
        {{body}}
                names.Sort();
                return names;
            }
        }
        """);

    private static async Task<RawSqlEvidence> RawSql(string body, string directive = "value: Ada")
    {
        var scenario = new Scenario("RawSql/Inline.cs", ScenarioKind.RawSql, $$"""
            // {{directive}}
            using Shop;

            static class Scenario
            {
                public static object? Run(Microsoft.Data.Sqlite.SqliteConnection connection, string value)
                {
                    {{body}}
                    using var command = connection.CreateCommand();
                    command.CommandText = sql;
                    command.Parameters.AddWithValue("$name", value);
                    return command.ExecuteScalar();
                }
            }
            """);
        return (RawSqlEvidence)await RawSqlEvidence.Of(scenario, ScenarioCompiler.Load(ScenarioCompiler.Compile(scenario)));
    }

    private static Scenario DriftScenario(string member) => new("Drift/Inline.cs", ScenarioKind.Drift, $$"""
        using Microsoft.EntityFrameworkCore;

        public class Blog
        {
            public int Id { get; set; }
        #if !BEFORE
            {{member}}
        #endif
        }

        public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
        {
            public DbSet<Blog> Blogs => Set<Blog>();
        }
        """);

    private static async Task<string> Fix(string before, string after)
    {
        var (scenario, changed) = (LoadingScenario(before), LoadingScenario(after));
        ImmutableArray<Finding> findings = [new("ORM1001", scenario.Name, scenario.Marks[0].Line)];
        Task<Evidence> Judge(Compilation compilation) => LoadingEvidence.Of(scenario, ScenarioCompiler.Load(compilation));
        var evidence = await Judge(ScenarioCompiler.Compile(scenario));
        return await Verifier.VerifyFix(scenario, new AppliedFix("Change it", 1, ScenarioCompiler.Compile(changed), ""), findings, evidence, Judge);
    }
}
