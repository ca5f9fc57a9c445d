using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The rows of seed data as the next snapshot has them: values by property, those that are null left out.</summary>
internal static class SeedText
{
    /// <summary>The edit of the rows; null where a value is not known, or what EF Core makes of it.</summary>
    public static ImmutableArray<SnapshotEdit>? Edit(ComparedEntity compared)
    {
        var (entity, key) = (compared.Entity, compared.Entity.Key);
        if (entity.BaseType is not null || key is null || !entity.ComplexProperties.IsEmpty) return null;
        var rows = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var row in compared.Said.Select(static said => said.Seed).FirstOrDefault(static seed => seed is not null)?.Rows ?? new())
        {
            if (row.Values.Keys.Any(name => entity.Find(name) is null)) return null;
            var values = ImmutableArray.CreateBuilder<string>();
            foreach (var property in entity.Properties.OrderBy(property => key.Properties.IndexOf(property.Name) is >= 0 and var place ? place : int.MaxValue).ThenBy(static property => property.Name, StringComparer.Ordinal))
            {
                if (Value(compared, row, property) is not { IsKnown: true, Value: var value }) return null;
                if (value is null) continue;
                if (compared.SaidOf(property.Name).Any(static said => said.IsConverted) || ColumnText.Literal(value, property.ClrType.TrimEnd('?')) is not { } literal) return null;
                values.Add($"{property.Name} = {literal}");
            }

            rows.Add(SyntaxFactory.ParseExpression($"new {{ {string.Join(", ", values)} }}"));
        }

        var seed = rows.ToImmutable();
        return SnapshotEdit.Of(entity, other => other with { Seed = seed });
    }

    /// <summary>The value of a property in a row: what is given, or what the class has without it.</summary>
    private static Fact<object?> Value(ComparedEntity compared, SeedRow row, SnapshotProperty property)
    {
        if (row.Values.TryGetValue(property.Name, out var given)) return given;
        if (!row.IsOfClass) return Fact<object?>.Known(null);
        if (compared.Property(property.Name) is not { } symbol) return property.AllowsNull == true ? Fact<object?>.Known(null) : Fact<object?>.Unknown;
        if (SeedDiffer.HasInitializer(symbol)) return Fact<object?>.Unknown;
        if (symbol.Type.IsReferenceType || symbol.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return Fact<object?>.Known(null);
        return symbol.Type.SpecialType switch
        {
            SpecialType.System_Boolean => Fact<object?>.Known(false),
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 => Fact<object?>.Known(0),
            _ => Fact<object?>.Unknown,
        };
    }
}
