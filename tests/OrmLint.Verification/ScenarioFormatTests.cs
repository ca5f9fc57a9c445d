using System;
using System.Linq;
using OrmLint.Verification.Judging;
using Xunit;

namespace OrmLint.Verification;

/// <summary>What may be written into a scenario.</summary>
public sealed class ScenarioFormatTests
{
    [Fact]
    public void MarksAreReadWithTheirLines()
    {
        var scenario = Read("""
            // A case.
            a(); // <- ORM1001 ORM1002
            b(); // <- missed ORM1004
            c(); // <-2 ORM2001@ef10
            """);
        Assert.Equal<Mark>([new Mark(2, "ORM1001"), new Mark(2, "ORM1002"), new Mark(3, "ORM1004", IsMissed: true), new Mark(2, "ORM2001", Only: "ef10")], scenario.Marks);
        Assert.Equal(3, scenario.MarksFor("ef9").Length);
    }

    [Fact]
    public void DirectivesAreRead()
    {
        var scenario = Read("""
            // A case: with a colon.
            // ef: 9 10
            // rows: 30 90
            // fix: none
            // judge: policy, since no server is asked
            // option: ormlint_loading_in_tests = true
            """);
        Assert.Equal((30, 90), scenario.Rows);
        Assert.Equal<bool>([false, true, true], new[] { 8, 9, 10 }.Select(scenario.IsFor));
        Assert.Equal("none", scenario.Fix);
        Assert.NotNull(scenario.Policy);
        Assert.Equal("true", scenario.Options["ormlint_loading_in_tests"]);
    }

    [Theory]
    [InlineData("// providers: sqlite")]
    [InlineData("// option: ormlint")]
    [InlineData("a(); // <- ORM101")]
    public void WhatIsMisspelledIsRefused(string text) => Assert.Throws<FormatException>(() => Read(text));

    [Fact]
    public void TheSummaryCountsWhatIsReportedMissedAndWrong()
    {
        var scenario = Read("""
            // A case.
            a(); // <- ORM1001
            b(); // <- missed ORM1001
            """);
        var summary = new Summary();
        summary.Add(scenario, scenario.Marks, [new Finding("ORM1001", scenario.Name, 2), new Finding("ORM1002", scenario.Name, 2)]);
        Assert.Contains("| ORM1001 | 2 | 1 | 1 | 50.0 % | 0 |", summary.ToString());
        Assert.Contains("| ORM1002 | 0 | 0 | 0 |  | 1 |", summary.ToString());
    }

    private static Scenario Read(string text) => new("Loading/Inline.cs", ScenarioKind.Loading, text);
}
