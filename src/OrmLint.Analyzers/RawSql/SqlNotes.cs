using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// Which methods send SQL text that they are given, as notes for the projects that refer to an assembly (see <see cref="AssemblyNotes"/>): the statement
/// with the parameters in it, and the way to the database.
/// </summary>
internal static class SqlNotes
{
    /// <summary>The key of the notes.</summary>
    public const string Key = "OrmLint.Sql";

    // Longer ones are not worth their place: what is passed stands in the beginning, or is all of it.
    private const int Longest = 2000;
    private const char Part = ';';

    /// <summary>A statement that a method sends, as written down.</summary>
    /// <param name="Name">The method's name.</param>
    /// <param name="Text">The statement.</param>
    /// <param name="Way">The way from the method to the database.</param>
    /// <param name="Meaning">What the library says of the member that sends it.</param>
    public sealed record Sent(string Name, string Text, string Way, OrmMember Meaning);

    /// <summary>The notes on what <paramref name="method"/> sends, each under each of <paramref name="ids"/>.</summary>
    public static IEnumerable<string> Of(IMethodSymbol method, SqlMethod known, IEnumerable<string> ids)
    {
        foreach (var statement in known.Sent)
        {
            if (statement.Sink.IsParameterizing || statement.Sink.Meaning.IsMigration) continue;
            var text = new StringBuilder();
            Write(statement.Text, text);
            if (text.Length > Longest) continue;
            var meaning = statement.Sink.Meaning;
            foreach (var id in ids) yield return string.Join(AssemblyNotes.Field.ToString(), "Sends", id, method.ExplicitInterfaceImplementations.FirstOrDefault()?.Name ?? method.Name, text, statement.Sink.Name, meaning.Parameters, meaning.SafeMember ?? "");
        }
    }

    /// <summary>What a note says of which method; null where it is not understood.</summary>
    public static (string Method, Sent Sent)? Read(string[] fields)
        => fields.Length == 7 && fields[0] == "Sends" && Enum.TryParse<SqlParameters>(fields[5], out var parameters)
            ? (fields[1], new Sent(fields[2], fields[3], fields[4], new OrmMember(OrmEffect.None) { SqlParameter = OrmMember.FirstText, Parameters = parameters, SafeMember = fields[6].Length > 0 ? fields[6] : null }))
            : null;

    /// <summary>The statement of a note, for a call of the method.</summary>
    public static SqlText TextOf(Sent sent, IMethodSymbol method, IOperation call)
    {
        var at = 0;
        return sent.Text.Length > Longest ? SqlText.Unknown : Read(sent.Text.Split(Part), ref at, method, call);
    }

    private static void Write(SqlText text, StringBuilder written)
    {
        foreach (var part in text.Parts)
        {
            if (written.Length > Longest) return;
            switch (part)
            {
                case SqlLiteral literal: Add("=" + Escaped(literal.Text)); break;
                case SqlFragment fragment: Write(fragment.Text, written); break;
                case SqlHole { Parameter: { } parameter, IsParameter: false }: Add("#" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture)); break;
                case SqlChoice choice:
                    for (var i = 0; i < choice.Alternatives.Length; i++)
                    {
                        Add(i == 0 ? "[" : ",");
                        Write(choice.Alternatives[i], written);
                    }

                    Add("]");
                    break;
                default: Add("?"); break;
            }
        }

        void Add(string piece) => written.Append(written.Length > 0 ? Part.ToString() : "").Append(piece);
    }

    // Up to the end, or to what ends an alternative.
    private static SqlText Read(string[] parts, ref int at, IMethodSymbol method, IOperation call)
    {
        var text = SqlText.Empty;
        for (; at < parts.Length && parts[at] is not ("," or "]"); at++) text = text.Append(parts[at] == "[" ? ReadChoice(parts, ref at, method, call) : PartOf(parts[at], method, call));
        return text;
    }

    private static SqlText ReadChoice(string[] parts, ref int at, IMethodSymbol method, IOperation call)
    {
        var alternatives = new List<SqlText>();
        do
        {
            at++;
            alternatives.Add(Read(parts, ref at, method, call));
        }
        while (at < parts.Length && parts[at] == ",");
        return SqlText.Choice(alternatives);
    }

    private static SqlText PartOf(string part, IMethodSymbol method, IOperation call) => part.Length == 0 ? SqlText.Unknown : part[0] switch
    {
        '=' => SqlText.Of(Unescaped(part.Substring(1)), call),
        '#' when AssemblyNotes.Number(part.Substring(1)) is { } ordinal && ordinal >= 0 && ordinal < method.Parameters.Length => SqlText.Of(new SqlHole(call, HoleOrigin.Unknown) { Parameter = method.Parameters[ordinal] }),
        _ => SqlText.Unknown,
    };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or AssemblyNotes.Field or Part || char.IsControl(c) || char.IsSurrogate(c)) escaped.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 4 < text.Length && int.TryParse(text.Substring(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                at += 4;
            }
            else plain.Append(text[at]);
        }

        return plain.ToString();
    }
}
