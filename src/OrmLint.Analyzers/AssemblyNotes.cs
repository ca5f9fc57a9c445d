using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrmLint;

/// <summary>
/// Lines of text that OrmLint leaves in an assembly for the projects that refer to it, as the value of an <c>AssemblyMetadataAttribute</c>: where a
/// project is compiled on the command line, its references are assemblies, which have no code to read.
/// </summary>
internal static class AssemblyNotes
{
    /// <summary>What stands between the fields of a line.</summary>
    public const char Field = '|';

    private const string Prefix = "OrmLint.";

    // A text of another version is not read.
    private const string Version = "1";
    private static readonly string[] s_frameworks = { "System", "Microsoft", "netstandard", "mscorlib", "WindowsBase" };

    private static readonly ConditionalWeakTable<Compilation, ILookup<string, string[]>> s_notes = new();

    /// <summary>The lines under <paramref name="key"/> in all assemblies that <paramref name="compilation"/> refers to, cut into fields. A project that is live leaves none.</summary>
    public static IEnumerable<string[]> In(Compilation compilation, string key)
        => s_notes.GetValue(compilation, static referring => Read(referring).ToLookup(static note => note.Key, static note => note.Fields))[key];

    // Attributes are decoded once, for all keys.
    private static IEnumerable<(string Key, string[] Fields)> Read(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (IsOfFramework(assembly.Name) || compilation.GetMetadataReference(assembly) is CompilationReference) continue;
            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass?.Name != "AssemblyMetadataAttribute" || attribute.ConstructorArguments.Length != 2) continue;
                if (attribute.ConstructorArguments[0].Value is not string key || !key.StartsWith(Prefix, StringComparison.Ordinal) || attribute.ConstructorArguments[1].Value is not string text) continue;
                var lines = text.Split('\n');
                if (lines[0] != Version) continue;
                foreach (var line in lines.Skip(1)) yield return (key, line.Split(Field));
            }
        }
    }

    /// <summary>An attribute with <paramref name="lines"/>, as source; empty where there are none. In an order of its own, so that it is the same for the same code.</summary>
    public static string Attribute(string key, IEnumerable<string> lines)
    {
        var sorted = lines.Distinct().OrderBy(static line => line, StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? "" : $"[assembly: global::System.Reflection.AssemblyMetadataAttribute(\"{key}\", @\"{Version}\n{string.Join("\n", sorted).Replace("\"", "\"\"")}\")]\n";
    }

    /// <summary>What a method or type is called in a note; null where it has no such name.</summary>
    public static string? IdOf(ISymbol symbol) => DocumentationCommentId.CreateDeclarationId(symbol.OriginalDefinition);

    /// <summary>The position in a field; null where there is none.</summary>
    public static int? Number(string text)
        => int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an assembly of this name is the framework's, or Microsoft's, and has no notes.</summary>
    public static bool IsOfFramework(string assembly) => s_frameworks.Any(framework => assembly.StartsWith(framework, StringComparison.Ordinal) && (assembly.Length == framework.Length || assembly[framework.Length] == '.'));
}
