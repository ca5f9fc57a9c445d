using System.Collections.Immutable;

namespace OrmLint.RawSql;

/// <summary>A part of a format string of <c>string.Format</c>: text, or the place of an argument.</summary>
/// <param name="Text">The text; null for the place of an argument.</param>
/// <param name="Index">The index of the argument.</param>
/// <param name="IsAligned">Whether it is padded to a width.</param>
/// <param name="Format">The format specifier, or null.</param>
internal readonly record struct FormatPart(string? Text, int Index, bool IsAligned, string? Format);

/// <summary>Reads format strings by the rules of <c>string.Format</c>.</summary>
internal static class FormatString
{
    private const int LargestIndex = 999_999;

    /// <summary>The parts, in order; null where <c>string.Format</c> would throw.</summary>
    public static ImmutableArray<FormatPart>? Parse(string format)
    {
        var parts = ImmutableArray.CreateBuilder<FormatPart>();
        var text = new System.Text.StringBuilder();
        var i = 0;
        while (i < format.Length)
        {
            var c = format[i++];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
                continue;
            }

            if (i < format.Length && format[i] == c)
            {
                text.Append(c);
                i++;
                continue;
            }

            if (c == '}' || Place(format, ref i) is not { } place) return null;
            if (text.Length > 0) parts.Add(new FormatPart(text.ToString(), 0, false, null));
            text.Clear();
            parts.Add(place);
        }

        if (text.Length > 0) parts.Add(new FormatPart(text.ToString(), 0, false, null));
        return parts.ToImmutable();
    }

    private static FormatPart? Place(string format, ref int i)
    {
        if (Number(format, ref i) is not { } index) return null;
        SkipSpaces(format, ref i);
        var isAligned = false;
        if (i < format.Length && format[i] == ',')
        {
            i++;
            SkipSpaces(format, ref i);
            if (i < format.Length && format[i] == '-') i++;
            if (Number(format, ref i) is null) return null;
            SkipSpaces(format, ref i);
            isAligned = true;
        }

        string? specifier = null;
        if (i < format.Length && format[i] == ':')
        {
            var start = ++i;
            while (i < format.Length && format[i] is not ('{' or '}')) i++;
            specifier = format.Substring(start, i - start);
        }

        if (i >= format.Length || format[i] != '}') return null;
        i++;
        return new FormatPart(null, index, isAligned, string.IsNullOrEmpty(specifier) ? null : specifier);
    }

    private static int? Number(string format, ref int i)
    {
        var start = i;
        var number = 0;
        while (i < format.Length && format[i] is >= '0' and <= '9')
        {
            number = (number * 10) + (format[i++] - '0');
            if (number > LargestIndex) return null;
        }

        return i > start ? number : null;
    }

    private static void SkipSpaces(string format, ref int i)
    {
        while (i < format.Length && format[i] == ' ') i++;
    }
}
