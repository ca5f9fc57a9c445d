using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace OrmLint.Tests.Contracts;

/// <summary>A rule is more than its analyzer: its page, its rows in the tables and its place in the presets are in step with its descriptor.</summary>
public class RuleContractTests
{
    private static readonly string[] s_sections =
    {
        "What it reports", "Why", "Bad", "Good", "Fix", "Options", "What it deliberately does not report", "How to suppress",
    };

    public static TheoryData<string> Ids => new(Product.Descriptors.Select(rule => rule.Id));

    [Fact]
    public void IdsAreUniqueAndInOrder()
    {
        var ids = Product.Descriptors.Select(rule => rule.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().OrderBy(id => id, StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^ORMS?[0-9]{3,4}$", id));
    }

    [Theory, MemberData(nameof(Ids))]
    public void OneAnalyzerReportsIt(string id)
        => Assert.Single(Product.Analyzers, analyzer => analyzer.SupportedDiagnostics.Contains(Product.Rule(id)));

    [Theory, MemberData(nameof(Ids))]
    public void ItsWordsFollowTheHouseStyle(string id)
    {
        var rule = Product.Rule(id);
        var (title, message, description) = (rule.Title.ToString(), rule.MessageFormat.ToString(), rule.Description.ToString());
        Assert.DoesNotMatch("[.!]$", title);
        Assert.DoesNotMatch("[.!]$", message);
        Assert.Matches("[.]$", description);
        Assert.DoesNotContain('!', title + message + description);
        Assert.StartsWith("OrmLint.", rule.Category, StringComparison.Ordinal);
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags);
        // Reported at the end of a compilation it would not be live in the editor, and could not be fixed there.
        Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, rule.CustomTags);
    }

    [Theory, MemberData(nameof(Ids))]
    public void ItHasAPage(string id)
    {
        var rule = Product.Rule(id);
        Assert.Equal($"{Rules.Pages}{id}.md", rule.HelpLinkUri);

        var page = Product.Lines("docs", "rules", $"{id}.md");
        Assert.True(page.Length > 0, $"docs/rules/{id}.md is missing");
        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal(s_sections, page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.Contains(page, line => line.Contains(rule.Category, StringComparison.Ordinal) && line.Contains(rule.DefaultSeverity.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void ItsPageSaysWhetherThereIsAFix(string id)
    {
        var page = Product.Lines("docs", "rules", $"{id}.md");
        var fix = page.SkipWhile(line => line != "## Fix").Skip(1).FirstOrDefault(line => line.Length > 0) ?? "";
        Assert.Equal(HasFix(id), !fix.StartsWith("None", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheCatalogueHasIt(string id)
    {
        var rule = Product.Rule(id);
        var row = Product.Row(Product.Lines("docs", "rules", "README.md"), id);
        Assert.True(row.Length == 4, $"docs/rules/README.md has no row of id, title, severity and fix for {id}");
        Assert.Equal($"[{id}]({id}.md)", row[0]);
        Assert.Equal(rule.Title.ToString(), row[1]);
        Assert.Equal(SeverityOf(rule), row[2]);
        Assert.Equal(HasFix(id), row[3] != "none");
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheReadmeHasIt(string id)
    {
        var row = Product.Row(Product.Lines("README.md"), id);
        Assert.True(row.Length > 0, $"README.md has no row for {id}");
        Assert.Contains(Product.Rule(id).Title.ToString(), row);
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheChangelogHasIt(string id)
        => Assert.Contains(Product.Lines("CHANGELOG.md"), line => line.Contains(id, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void TheReleaseNotesOfAnalyzersHaveIt(string id)
    {
        var rule = Product.Rule(id);
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .Select(file => Product.Row(Product.Lines("src", "OrmLint.Analyzers", file), id)).Where(row => row.Length > 0);
        var row = Assert.Single(rows);
        Assert.Equal(new[] { rule.Category, rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled" }, row[1..3]);
    }

    [Fact]
    public void NoPageAndNoRowIsLeftBehind()
    {
        var ids = Product.Descriptors.Select(rule => rule.Id).ToHashSet();
        var pages = System.IO.Directory.GetFiles(System.IO.Path.Combine(References.Repository, "docs", "rules"), "ORM*.md")
            .Select(System.IO.Path.GetFileNameWithoutExtension);
        Assert.All(pages, page => Assert.Contains(page!, ids));

        var rows = Product.Lines("docs", "rules", "README.md")
            .Select(line => Regex.Match(line, @"^\| \[(ORM[^\]]*)\]\(")).Where(row => row.Success).Select(row => row.Groups[1].Value);
        Assert.All(rows, row => Assert.Contains(row, ids));
    }

    private static bool HasFix(string id) => Product.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id));

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? $"{rule.DefaultSeverity}" : $"{rule.DefaultSeverity}, off";
}
