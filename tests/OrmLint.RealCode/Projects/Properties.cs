using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace OrmLint.RealCode.Projects;

/// <summary>
/// The properties of a project while it is read, and the expansion of <c>$(…)</c> in its texts. It knows the property functions
/// that projects use to find files and to ask about names; a text with any other is unknown (null).
/// </summary>
internal sealed class Properties
{
    private static readonly Regex s_stringMethod = new(@"^(\w+)\.(Contains|StartsWith|EndsWith)\(['""`]?(.*?)['""`]?\)$");
    private static readonly Regex s_fileAbove = new(@"^\[MSBuild\]::(GetPathOfFileAbove|GetDirectoryNameOfFileAbove)\((.*)\)$");

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _global = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of the file that is being read, with a slash at its end.</summary>
    public string ThisFolder { get; set; } = "";

    /// <summary>The value of a property, empty where it has none.</summary>
    public string this[string name]
    {
        get => name.Equals("MSBuildThisFileDirectory", StringComparison.OrdinalIgnoreCase) ? ThisFolder : _values.GetValueOrDefault(name, "");
        set
        {
            if (!_global.Contains(name)) _values[name] = value;
        }
    }

    /// <summary>Sets a property that the project cannot change, as the command line does.</summary>
    public void SetGlobal(string name, string value)
    {
        _values[name] = value;
        _global.Add(name);
    }

    /// <summary>Whether the property says true.</summary>
    public bool Is(string name) => this[name].Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Replaces each <c>$(…)</c> in the text; null where one of them cannot be read.</summary>
    public string? Expand(string text)
    {
        if (!text.Contains("$(")) return text;
        var result = new StringBuilder();
        var position = 0;
        while (true)
        {
            var start = text.IndexOf("$(", position, StringComparison.Ordinal);
            if (start < 0) return result.Append(text, position, text.Length - position).ToString();
            var end = ClosingParenthesis(text, start + 1);
            if (end < 0 || Value(text[(start + 2)..end].Trim()) is not { } value) return null;
            result.Append(text, position, start - position).Append(value);
            position = end + 1;
        }
    }

    /// <summary>The index of the parenthesis that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int ClosingParenthesis(string text, int open)
    {
        var depth = 0;
        for (var index = open; index < text.Length; index++)
        {
            if (text[index] == '(') depth++;
            else if (text[index] == ')' && --depth == 0) return index;
        }
        return -1;
    }

    /// <summary>The nearest folder above that holds a file of this name, with a slash at its end; null where there is none.</summary>
    public static string? FolderWith(string file, string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (File.Exists(Path.Combine(current.FullName, file)))
                return current.FullName.TrimEnd('/') + "/";
        return null;
    }

    private string? Value(string expression)
    {
        if (expression.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')) return this[expression];
        if (s_stringMethod.Match(expression) is { Success: true } method && Expand(method.Groups[3].Value) is { } argument)
        {
            var value = this[method.Groups[1].Value];
            return (method.Groups[2].Value switch
            {
                "Contains" => value.Contains(argument),
                "StartsWith" => value.StartsWith(argument, StringComparison.Ordinal),
                _ => value.EndsWith(argument, StringComparison.Ordinal),
            }).ToString();
        }
        if (s_fileAbove.Match(expression) is { Success: true } above)
        {
            var arguments = above.Groups[2].Value.Split(',').Select(part => Expand(part.Trim().Trim('\'', '"', '`'))).ToArray();
            if (arguments.Any(part => part is null)) return null;
            return above.Groups[1].Value == "GetPathOfFileAbove"
                ? PathAbove(arguments[0]!, arguments.ElementAtOrDefault(1) ?? ThisFolder)
                : arguments.Length == 2 ? FolderWith(arguments[1]!, arguments[0]!) ?? "" : null;
        }
        return null;
    }

    private static string PathAbove(string file, string folder)
        => FolderWith(file, Path.GetFullPath(folder.Replace('\\', '/'))) is { } found ? found + file : "";
}
