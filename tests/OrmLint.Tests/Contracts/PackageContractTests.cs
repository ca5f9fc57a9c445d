using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace OrmLint.Tests.Contracts;

/// <summary>What the package says of the rules. What is in the package is checked by .ci/run, where one has been packed.</summary>
public class PackageContractTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("default")]
    [InlineData("strict")]
    public void APresetNamesEveryRule(string name)
    {
        var lines = Product.Lines("src", "OrmLint", "presets", $"{name}.globalconfig");
        Assert.Contains("is_global = true", lines);
        // Below the user's own files, which therefore win.
        Assert.Contains("global_level = -100", lines);

        var severities = lines.Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal));
        Assert.Equal(Product.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {Severity(name, rule)}"), severities);
    }

    [Fact]
    public void TheBuildFilesNameEveryRule()
    {
        var props = XDocument.Load(Path.Combine(References.Repository, "src", "OrmLint", "buildTransitive", "OrmLint.props"));
        Assert.Equal(Product.Descriptors.Select(rule => rule.Id), props.Descendants("OrmLintIds").Single().Value.Split(';'));
    }

    [Fact]
    public void TheModesOfTheErrorMessageAreThePresets()
    {
        var targets = string.Join("\n", Product.Lines("src", "OrmLint", "buildTransitive", "OrmLint.targets"));
        var presets = Directory.GetFiles(Path.Combine(References.Repository, "src", "OrmLint", "presets")).Select(Path.GetFileNameWithoutExtension);
        var named = Regex.Match(targets, "it can be (.*), (.*) or (.*?)\"").Groups.Values.Skip(1).Select(group => group.Value);
        Assert.Equal(presets.OrderBy(name => name, StringComparer.Ordinal), named.OrderBy(name => name, StringComparer.Ordinal));
    }

    private static string Severity(string preset, DiagnosticDescriptor rule) => preset switch
    {
        "none" => "none",
        "default" when !rule.IsEnabledByDefault => "none",
        "default" => Word(rule.DefaultSeverity),
        _ when rule.DefaultSeverity == DiagnosticSeverity.Hidden => "suggestion",
        _ => rule.DefaultSeverity >= DiagnosticSeverity.Warning ? "error" : "warning",
    };

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Hidden => "silent",
        _ => severity.ToString().ToLowerInvariant(),
    };
}
