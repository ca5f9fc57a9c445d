using System;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Looks for a text in a file without a copy of the file: copies of hundreds of designers fill the heap of large objects, and each collection of that takes seconds in a large compilation.</summary>
internal static class TextSearch
{
    private const int BufferLength = 4096;

    [ThreadStatic]
    private static char[]? s_buffer;

    /// <summary>Where <paramref name="sought"/> stands first between two places, or -1.</summary>
    public static int IndexOf(this SourceText text, string sought, int start, int end)
    {
        var buffer = s_buffer ??= new char[BufferLength];
        if (sought.Length is 0 or > BufferLength / 2) return text.ToString(TextSpan.FromBounds(start, end)).IndexOf(sought, StringComparison.Ordinal) is >= 0 and var found ? start + found : -1;
        for (; end - start >= sought.Length; start += BufferLength - sought.Length + 1)
        {
            var count = Math.Min(BufferLength, end - start);
            text.CopyTo(start, buffer, 0, count);
            if (IndexIn(buffer, count, sought) is >= 0 and var at) return start + at;
        }

        return -1;
    }

    private static int IndexIn(char[] buffer, int count, string sought)
    {
        var last = count - sought.Length;
        for (var at = Array.IndexOf(buffer, sought[0], 0, count); at >= 0 && at <= last; at = Array.IndexOf(buffer, sought[0], at + 1, count - at - 1))
        {
            var length = 1;
            while (length < sought.Length && buffer[at + length] == sought[length]) length++;
            if (length == sought.Length) return at;
        }

        return -1;
    }
}
