using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>The SQL lexer and the reader of format strings: what they say, and that they take any text in linear time.</summary>
public class SqlLexerTests
{
    private static SqlContext Context(string sql)
    {
        // A ¤ is the hole.
        var hole = new SqlHole(null, HoleOrigin.Runtime);
        var text = SqlText.Empty;
        var pieces = sql.Split('¤');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0) text = text.Append(SqlText.Of(hole));
            text = text.Append(SqlText.Of(pieces[i]));
        }

        return SqlReader.Contexts(text)[hole];
    }

    [Theory]
    [InlineData("SELECT * FROM t WHERE a = ¤", nameof(SqlContext.Value))]
    [InlineData("SELECT * FROM t WHERE a<>¤ AND b", nameof(SqlContext.Value))]
    [InlineData("SELECT * FROM t WHERE a LIKE ¤", nameof(SqlContext.Value))]
    [InlineData("SELECT * FROM t WHERE a BETWEEN 1 AND ¤ AND b", nameof(SqlContext.Value))]
    [InlineData("SELECT * FROM t WHERE a BETWEEN 1 AND 2 AND ¤", nameof(SqlContext.Fragment))]
    [InlineData("SELECT * FROM t LIMIT ¤", nameof(SqlContext.RowCount))]
    [InlineData("SELECT TOP ¤ * FROM t", nameof(SqlContext.RowCount))]
    [InlineData("SELECT * FROM t WHERE a IN (1, ¤)", nameof(SqlContext.List))]
    [InlineData("INSERT INTO t VALUES (¤)", nameof(SqlContext.List))]
    [InlineData("SELECT ¤ FROM t", nameof(SqlContext.Fragment))]
    [InlineData("SELECT *¤ FROM t", nameof(SqlContext.Fragment))]
    [InlineData("¤ FROM t", nameof(SqlContext.Start))]
    [InlineData("SELECT * FROM ¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t ORDER BY ¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a.¤ = 1", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a = ¤.b", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a = x¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a = ¤x", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a = @¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT a::¤ FROM t", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t WHERE a = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE a = N'¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE a = 'it''s ¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE a = '' AND b = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE a LIKE '%¤%'", nameof(SqlContext.LikePattern))]
    [InlineData("SELECT * FROM t WHERE a LIKE N'it''s ¤%'", nameof(SqlContext.LikePattern))]
    [InlineData("SELECT * FROM t WHERE \"it's\" = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE [it's] = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t WHERE `it's` = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t -- it's\n WHERE a = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t /* it's */ WHERE a = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM #t WHERE a = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT $$it's$$, $x$'$x$ WHERE a = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT [¤]", nameof(SqlContext.Identifier))]
    [InlineData("SELECT a AS '¤'", nameof(SqlContext.Identifier))]
    [InlineData("SELECT 1 -- ¤", nameof(SqlContext.Comment))]
    [InlineData("SELECT /* ¤ */ 1", nameof(SqlContext.Comment))]
    [InlineData("SELECT * FROM t WHERE a IN (¤)", nameof(SqlContext.WholeList))]
    [InlineData("SELECT * FROM t WHERE a IN (¤, 1)", nameof(SqlContext.WholeList))]
    [InlineData("SELECT * FROM t WHERE a = ANY (¤)", nameof(SqlContext.List))]
    [InlineData("SELECT * FROM t WHERE a IN (SELECT b FROM c WHERE d = '¤')", nameof(SqlContext.Quoted))]
    [InlineData("SELECT * FROM t ORDER BY a ¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t ORDER BY LOWER(a) ¤", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t ORDER BY a, b ¤ LIMIT 3", nameof(SqlContext.Identifier))]
    [InlineData("SELECT * FROM t ORDER BY a LIMIT 3 ¤", nameof(SqlContext.Fragment))]
    [InlineData("SELECT ROW_NUMBER() OVER (ORDER BY a) ¤ FROM t", nameof(SqlContext.Fragment))]
    [InlineData("SELECT * FROM t GROUP BY a ¤", nameof(SqlContext.Fragment))]
    [InlineData("SELECT * FROM t WHERE a = ¤::uuid", nameof(SqlContext.Unknown))]
    [InlineData("SELECT * FROM t WHERE a > NOW() - INTERVAL '¤'", nameof(SqlContext.Unknown))]
    [InlineData("SELECT * FROM t WHERE a > NOW() - INTERVAL ¤ DAY", nameof(SqlContext.Unknown))]
    [InlineData("SELECT ARRAY[¤], b[¤] FROM t", nameof(SqlContext.Fragment))]
    [InlineData("SELECT * FROM t WHERE b[1] = '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SELECT /* /* */ ¤ */ 1", nameof(SqlContext.Unknown))]
    [InlineData("SELECT '\\' + '¤'", nameof(SqlContext.Unknown))]
    [InlineData("SELECT # '\n ¤", nameof(SqlContext.Unknown))]
    [InlineData("CREATE TABLE t (a TEXT DEFAULT '¤')", nameof(SqlContext.Unknown))]
    [InlineData("DROP TABLE t; SELECT '¤'", nameof(SqlContext.Quoted))]
    [InlineData("SET NOCOUNT ON; SELECT '¤'", nameof(SqlContext.Quoted))]
    public void KnowsWhereAHoleStands(string sql, string context) => Assert.Equal(context, Context(sql).ToString());

    [Fact]
    public void PathsThatDisagreeAreUnknown()
    {
        var hole = new SqlHole(null, HoleOrigin.Runtime);
        var one = SqlText.Of("SELECT * FROM t WHERE a = ");
        var text = SqlText.Join(one, one.Append(SqlText.Of("'"))).Append(SqlText.Of(hole));
        Assert.Equal(SqlContext.Unknown, SqlReader.Contexts(text)[hole]);
    }

    [Fact]
    public void TakesAnyText()
    {
        var random = new Random(20261122);
        var tokens = new[]
        {
            "'", "''", "\"", "[", "]", "`", "--", "\n", "/*", "*/", "$$", "$a$", "\\", "\\'", "#", "# ", "(", ")", ",", ".", ";", "@p", ":", "::", "N'", "SELECT ", "LIKE ",
            "BETWEEN ", " AND ", "CREATE ", "SET ", "EXEC ", "{", "}", "\ud83d", "\ude00", "😀", "\0", "ß", "1", "=", "<", "*", "%", " ", "\r", "x¤y", "¤",
        };
        for (var i = 0; i < 20_000; i++)
        {
            var sql = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => tokens[random.Next(tokens.Length)]));
            if (sql.Contains('¤')) Context(sql);

            // However it is cut, it is read to the same end.
            var whole = Ends(sql);
            if (whole.Exists(static state => state.Mode == SqlMode.Lost)) continue;
            foreach (var state in whole) Assert.True(Enum.IsDefined(state.Context));
        }
    }

    [Fact]
    public void ReadsTheSameHoweverTextIsCut()
    {
        const string Sql = "SELECT a, 'it''s', [b c], \"d\" FROM t WHERE e LIKE 'x%' AND (f IN (1, 2) OR g BETWEEN 1 AND 2)\nORDER BY h";
        var whole = Assert.Single(Ends(Sql));
        for (var cut = 1; cut < Sql.Length; cut++)
        {
            var ends = new List<SqlState>();
            SqlLexer.Read(Assert.Single(Ends(Sql.Substring(0, cut))), Sql.Substring(cut), ends);
            Assert.Equal(whole, Assert.Single(ends));
        }
    }

    [Theory]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("\\'")]
    [InlineData("/*")]
    [InlineData("/* */")]
    [InlineData("--x")]
    [InlineData("# ")]
    [InlineData("$")]
    [InlineData("$a")]
    [InlineData("(")]
    [InlineData("a")]
    [InlineData("SELECT ")]
    [InlineData("[")]
    [InlineData("=")]
    [InlineData("😀")]
    public void TakesLinearTime(string token)
    {
        var sql = string.Concat(Enumerable.Repeat(token, 1_000_000 / token.Length));
        Ends(sql.Substring(0, 10_000));
        var clock = Stopwatch.StartNew();
        Ends(sql);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"a megabyte of {token} took {clock.Elapsed}");
    }

    [Fact]
    public void ManyConditionsTakeLinearTime()
    {
        var text = SqlText.Of("SELECT * FROM t WHERE 1 = 1");
        for (var i = 0; i < 60; i++) text = SqlText.Join(text, text.Append(SqlText.Of($" AND a{i} = '")).Append(SqlText.Of(new SqlHole(null, HoleOrigin.Safe))).Append(SqlText.Of("'")));
        Assert.Single(SqlReader.Contexts(text));
    }

    [Theory]
    [InlineData("a {0} b {1,-5:x} {{c}}", "a |0|, b |1,:x|, {c}")]
    [InlineData("{0}{0}", "|0||0|")]
    [InlineData("{ 0}", null)]
    [InlineData("{0 }", "|0|")]
    [InlineData("{", null)]
    [InlineData("}", null)]
    [InlineData("{0", null)]
    [InlineData("{0:x", null)]
    [InlineData("{a}", null)]
    [InlineData("{-1}", null)]
    [InlineData("{0,}", null)]
    [InlineData("{9999999}", null)]
    [InlineData("", "")]
    public void ReadsFormatStrings(string format, string? parts)
    {
        var read = FormatString.Parse(format);
        var written = read is null ? null : string.Concat(read.Value.Select(static part => part.Text ?? $"|{part.Index}{(part.IsAligned ? "," : "")}{(part.Format is null ? "" : ":" + part.Format)}|"));
        Assert.Equal(parts?.Replace("|, ", "| "), written);
    }

    [Fact]
    public void AgreesWithStringFormatOnAnyText()
    {
        var random = new Random(20261122);
        var tokens = new[] { "{", "}", "{{", "}}", "0", "1", ",", "-", ":", "x", " ", "{0}", "{1}", "😀", "\ud83d" };
        for (var i = 0; i < 20_000; i++)
        {
            var format = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => tokens[random.Next(tokens.Length)]));
            if (FormatString.Parse(format) is not { } parts || parts.Any(static part => part.Index > 1 || part.IsAligned || part.Format is not null)) continue;
            var written = new StringBuilder();
            foreach (var part in parts) written.Append(part.Text ?? (part.Index == 0 ? "A" : "B"));
            Assert.Equal(string.Format(format, "A", "B"), written.ToString());
        }
    }

    private static List<SqlState> Ends(string sql)
    {
        var ends = new List<SqlState>();
        SqlLexer.Read(SqlState.Start, sql, ends);
        return ends;
    }
}
