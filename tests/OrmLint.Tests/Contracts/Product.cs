using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Tests.Contracts;

/// <summary>What OrmLint consists of, found by reflection, so that nothing new is forgotten: rules, analyzers, fixes, and the texts about them.</summary>
internal static class Product
{
    /// <summary>Every descriptor of <see cref="Rules"/>, in the order of the file.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = typeof(Rules)
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToImmutableArray();

    /// <summary>One instance of every analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = InstancesOf<DiagnosticAnalyzer>(typeof(Rules).Assembly).Where(analyzer => analyzer is not DiagnosticSuppressor).ToImmutableArray();

    /// <summary>One instance of every code fix.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } = InstancesOf<CodeFixProvider>(Assembly.Load("OrmLint.CodeFixes"));

    /// <summary>The ids, as theory data.</summary>
    public static IEnumerable<object[]> Ids => Descriptors.Select(rule => new object[] { rule.Id });

    /// <summary>The fixes by name, as theory data.</summary>
    public static IEnumerable<object[]> FixNames => Fixes.Select(fix => new object[] { fix.GetType().Name });

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Rule(string id) => Descriptors.Single(rule => rule.Id == id);

    /// <summary>The lines of a file of the checkout; none if it is not there.</summary>
    public static string[] Lines(params string[] path)
    {
        var file = Path.Combine(path.Prepend(References.Repository).ToArray());
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }

    /// <summary>The cells of the first row in a Markdown table whose first cell names <paramref name="id"/>; none if no row does.</summary>
    public static string[] Row(string[] lines, string id)
    {
        foreach (var line in lines)
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > 1 && (cells[0] == id || cells[0].StartsWith($"[{id}](", StringComparison.Ordinal))) return cells;
        }

        return [];
    }

    private static ImmutableArray<T> InstancesOf<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!)
        .ToImmutableArray();
}
