using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OrmLint.Migrations;

/// <summary>Literals, default values and namespaces as EF Core's <c>CSharpHelper</c> writes them (EF Core 8.0 to 10.0).</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Never a verbatim one: it may be indented later.</summary>
    public static string Literal(string value)
        => "\"" + value.Replace("\\", "\\\\").Replace("\0", "\\0").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\"", "\\\"") + "\"";

    /// <summary>A number literal.</summary>
    public static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A literal of a long number.</summary>
    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A truth value.</summary>
    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>A name as an identifier: what cannot be in one becomes <c>_</c>, and a keyword gets an <c>@</c>.</summary>
    public static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (var character in name) identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        if (identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0])) identifier.Insert(0, '_');
        return (SyntaxFacts.GetKeywordKind(identifier.ToString()) == SyntaxKind.None ? "" : "@") + identifier;
    }

    /// <summary>The value that EF Core gives existing rows in a new required column of this type; null for a type that it is not known for.</summary>
    public static string? DefaultOf(string clrType) => clrType switch
    {
        "string" => "\"\"",
        "bool" => "false",
        "int" => "0",
        "uint" => "0u",
        "long" => "0L",
        "ulong" => "0ul",
        "float" => "0f",
        "double" => "0.0",
        "decimal" => "0m",
        "char" => "'\\0'",
        "byte" or "sbyte" or "short" or "ushort" => $"({clrType})0",
        "byte[]" => "new byte[0]",
        "Guid" => "new Guid(\"00000000-0000-0000-0000-000000000000\")",
        "DateOnly" => "new DateOnly(1, 1, 1)",
        "TimeOnly" => "new TimeOnly(0, 0, 0)",
        "TimeSpan" => "new TimeSpan(0, 0, 0, 0, 0)",
        "DateTime" => "new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)",
        "DateTimeOffset" => "new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0))",
        _ => null,
    };

    /// <summary>
    /// The namespace that EF Core writes a using directive for when it writes this type; null: none, as it is a keyword. EF Core 8 did
    /// not look through <c>int?</c> and <c>byte[]</c>, which are types of System themselves.
    /// </summary>
    public static string? NamespaceOf(string clrType, int efVersion) => clrType.TrimEnd('?') switch
    {
        "Guid" or "DateOnly" or "TimeOnly" or "TimeSpan" or "DateTime" or "DateTimeOffset" => "System",
        _ => efVersion < 9 && clrType[clrType.Length - 1] is '?' or ']' ? "System" : null,
    };

    /// <summary>The order in which EF Core writes using directives: those of System first.</summary>
    public static IComparer<string> NamespaceOrder { get; } = Comparer<string>.Create(static (left, right) =>
    {
        var leftIsSystem = IsSystem(left);
        return leftIsSystem == IsSystem(right) ? string.CompareOrdinal(left, right) : leftIsSystem ? -1 : 1;
    });

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
