using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace OrmLint.Tests.Robustness;

/// <summary>
/// Half-typed code: the files of the sample, cut off after a token, or with tokens missing, among the others as they are.
/// ORMLINT_CUTS=n makes n times as many cuts (a large number: one after each token).
/// </summary>
public class DamagedCodeTests
{
    private const int CutsPerFile = 2;
    private const int DeletionsPerFile = 1;

    private static readonly int s_factor = int.TryParse(Environment.GetEnvironmentVariable("ORMLINT_CUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? factor : 1;
    private static readonly CSharpCompilation s_whole = Probe.Compile(RealFiles.Bookshop, References.EfCore(10));

    public static TheoryData<string> Files => new(RealFiles.Bookshop.Select(file => file.Path));

    [Fact]
    public void TheSampleCompilesUndamaged()
        => Assert.Empty(s_whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Theory, MemberData(nameof(Files))]
    public async Task CutOff(string path)
    {
        var tokens = Tokens(path);
        var cuts = CutsPerFile * s_factor;
        for (var cut = 0; cut < Math.Min(cuts, tokens.Count); cut++)
        {
            // Spread over the file, and not at its same places in each.
            var last = (int)((cut + 0.5 + (0.3 * (path.Length % 3 - 1))) * tokens.Count / Math.Min(cuts, tokens.Count));
            await SurvivesAs(path, string.Concat(tokens.Take(last + 1).Select(token => token.ToFullString())), $"the first {last + 1} tokens");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task TokensMissing(string path)
    {
        var tokens = Tokens(path);
        for (var seed = 0; seed < DeletionsPerFile * s_factor; seed++)
        {
            var random = new Random(seed);
            var missing = Enumerable.Range(0, 1 + (tokens.Count / 60)).Select(_ => random.Next(tokens.Count)).ToHashSet();
            await SurvivesAs(path, string.Concat(tokens.Where((_, n) => !missing.Contains(n)).Select(token => token.ToFullString())), $"seed {seed}");
        }
    }

    private static List<SyntaxToken> Tokens(string path) => Tree(path).GetRoot().DescendantTokens().ToList();

    private static SyntaxTree Tree(string path) => s_whole.SyntaxTrees.Single(tree => tree.FilePath == path);

    private static Task SurvivesAs(string path, string damaged, string how)
        => Probe.OfAll.Survives(s_whole.ReplaceSyntaxTree(Tree(path), Probe.Tree(path, damaged)), () => $"{path}, {how}:\n{damaged}", changed: path);
}
