using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares seed data, row by row by the key, as far as values are constants on both sides.</summary>
internal static class SeedDiffer
{
    /// <summary>Compares the rows of an entity type.</summary>
    public static void Compare(Comparison comparison, ComparedEntity compared)
    {
        var said = compared.Said.Select(static one => one.Seed).Where(static seed => seed is not null).ToList();
        var before = compared.Entity.Seed;
        if ((said.Count == 0 && before.IsEmpty) || compared.IsPart) return;
        if (comparison.Model.Configuration.Any.Seed is not null || said.Count > 1 || compared.Unknown != ModelAspects.None || compared.Entity.Key is not { } key || said.Exists(static seed => !seed!.IsWhole))
        {
            comparison.Unsure("rows of seed data could not be read", "the seed data of " + compared.Subject, compared.Locate(said.FirstOrDefault()?.Location));
            return;
        }

        var rows = new Dictionary<string, Dictionary<string, ExpressionSyntax>>(StringComparer.Ordinal);
        foreach (var row in before)
        {
            var values = Values(row);
            if (Key(key.Properties.Select(name => values.TryGetValue(name, out var value) ? SnapshotLiteral.Read(value) : null)) is not { } id || rows.ContainsKey(id))
            {
                comparison.Unsure("a key of the seed data in the migrations is no literal", "the seed data of " + compared.Subject, compared.Locate(said.FirstOrDefault()?.Location));
                return;
            }

            rows.Add(id, values);
        }

        Compare(comparison, compared, said.FirstOrDefault(), key, rows);
    }

    private static void Compare(Comparison comparison, ComparedEntity compared, SeedConfiguration? seed, SnapshotKey key, Dictionary<string, Dictionary<string, ExpressionSyntax>> rows)
    {
        var left = new HashSet<string>(rows.Keys, StringComparer.Ordinal);
        var isWhole = true;
        foreach (var row in seed?.Rows ?? new List<SeedRow>())
        {
            var id = Key(key.Properties.Select(name => row.Values.TryGetValue(name, out var value) && value.IsKnown ? value.Value : null));
            if (id is null)
            {
                isWhole = false;
                comparison.Unsure("the key of a row of seed data is no constant", "the seed data of " + compared.Subject, compared.Locate(row.Location));
            }
            else if (!rows.TryGetValue(id, out var before))
            {
                Report(comparison, compared, id, isAdded: true, row.Location);
            }
            else
            {
                left.Remove(id);
                Compare(comparison, compared, id, row, before);
            }
        }

        if (!isWhole) return;
        foreach (var id in left) Report(comparison, compared, id, isAdded: false, seed?.Location);
    }

    private static void Compare(Comparison comparison, ComparedEntity compared, string id, SeedRow row, Dictionary<string, ExpressionSyntax> before)
    {
        foreach (var value in row.Values)
        {
            if (compared.Entity.Find(value.Key) is null) continue;
            if (!value.Value.IsKnown || (before.TryGetValue(value.Key, out var text) && SnapshotLiteral.Read(text) is null && !IsNull(text)))
            {
                comparison.Unsure("a value of the seed data is no constant", "the seed data of " + compared.Subject, compared.Locate(row.Location));
                continue;
            }

            var was = before.TryGetValue(value.Key, out var literal) ? SnapshotLiteral.Read(literal) : null;
            if (AreEqual(compared, value.Key, was, value.Value.Value)) continue;
            comparison.Report("seed", value.Key, $"the row {id} of {compared.Subject}", literal?.ToString() ?? "none", Convert.ToString(value.Value.Value, CultureInfo.InvariantCulture) ?? "none", compared.Locate(row.Location), SeedText.Edit(compared));
        }

        // What an initializer leaves out is the class's own default, which is known where the class says nothing.
        foreach (var value in before)
        {
            if (row.Values.ContainsKey(value.Key) || SnapshotLiteral.Read(value.Value) is not { } was || compared.Property(value.Key) is not { } property || HasInitializer(property)) continue;
            if (!row.IsOfClass || property.Type is not { IsValueType: true } || !IsDefault(was))
            {
                comparison.Report("seed", value.Key, $"the row {id} of {compared.Subject}", value.Value.ToString(), "none", compared.Locate(row.Location), SeedText.Edit(compared));
            }
        }
    }

    /// <summary>Whether the class itself gives a property a value.</summary>
    public static bool HasInitializer(IPropertySymbol property)
        => property.DeclaringSyntaxReferences.Length != 1 || property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax { Initializer: null } || property.ContainingType.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared);

    private static bool AreEqual(ComparedEntity compared, string name, object? was, object? isNow)
    {
        if (was is null || isNow is null) return was is null && (isNow is null || IsDefault(isNow));

        // An enum that is stored as text, or a value that is converted: how, is not followed here.
        if (was is string && isNow is not string) return true;
        if (compared.SaidOf(name).Any(static said => said.IsConverted)) return true;
        return SnapshotLiteral.AreEqual(was, isNow);
    }

    private static bool IsDefault(object value) => value switch { bool truth => !truth, string or char => false, double number => number == 0, float number => number == 0, IConvertible number => Convert.ToDecimal(number, CultureInfo.InvariantCulture) == 0, _ => false };

    private static bool IsNull(ExpressionSyntax expression) => expression.ToString().EndsWith("null", StringComparison.Ordinal);

    private static Dictionary<string, ExpressionSyntax> Values(ExpressionSyntax row)
    {
        var values = new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        if (row is not AnonymousObjectCreationExpressionSyntax anonymous) return values;
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer.NameEquals?.Name.Identifier.ValueText is { } name) values[name] = initializer.Expression;
        }

        return values;
    }

    /// <summary>The key of a row as text; null if a part of it is not known.</summary>
    private static string? Key(IEnumerable<object?> values)
    {
        var parts = values.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)).ToList();
        return parts.Contains("") || parts.Contains(null!) ? null : string.Join(", ", parts);
    }

    private static void Report(Comparison comparison, ComparedEntity compared, string id, bool isAdded, Location? place)
    {
        if (compared.Locate(place) is { } location) comparison.Report(new PartChanged("seed", $"The row {id} of the seed data of {compared.Subject}", isAdded, compared.Known.Type.Name + "Row", location).With(SeedText.Edit(compared)));
    }
}
