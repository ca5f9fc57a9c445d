using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3113: a statement that the database refuses, or passes over, within a transaction, which is what a migration runs in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlOutsideTransaction : MigrationSafetyRule
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Comments and texts, in which a word means nothing.
    private static readonly Regex s_silent = new(@"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|\$(\w*)\$.*?\$\1\$", Options | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static readonly Regex s_refused = new(
        @"^\s*(VACUUM\b|(CREATE\s+(UNIQUE\s+)?|DROP\s+)INDEX\s+CONCURRENTLY\b|REINDEX\b[^;]*\bCONCURRENTLY\b|(CREATE|DROP)\s+(DATABASE|TABLESPACE)\b|ALTER\s+SYSTEM\b|(CREATE|ALTER|DROP)\s+FULLTEXT\s+(CATALOG|INDEX)\b|PRAGMA\s+(foreign_keys|journal_mode)\s*[=(])",
        Options, TimeSpan.FromSeconds(1));

    /// <summary>Makes the analyzer.</summary>
    public SqlOutsideTransaction()
        : base(Rules.SqlOutsideTransaction)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up)
    {
        foreach (var call in up.Calls.Where(static call => call.Name == "Sql"))
        {
            if (call.Truth("suppressTransaction") == false && call.Text("sql") is { } sql && Refused(sql) is { } statement) Report(view, call, statement);
        }
    }

    /// <summary>The first words of a statement that cannot run in a transaction, or null.</summary>
    private static string? Refused(string sql)
    {
        try
        {
            return s_silent.Replace(sql, " ").Split(';').Select(static statement => s_refused.Match(statement)).Where(static match => match.Success)
                .Select(static match => Regex.Replace(match.Value.Trim(), @"\s+", " ").TrimEnd('=', '(', ' ').ToUpperInvariant()).FirstOrDefault();
        }
        catch (RegexMatchTimeoutException)
        {
            // Text of a size or shape that is not read.
            return null;
        }
    }
}
