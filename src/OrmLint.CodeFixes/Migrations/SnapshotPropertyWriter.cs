using System.Collections.Generic;
using OrmLint.Model;
using static OrmLint.Migrations.CSharpText;

namespace OrmLint.Migrations;

/// <summary>The calls after <c>b.Property&lt;T&gt;("Name")</c>, in the order in which EF Core 8 to 10 write them.</summary>
internal static class SnapshotPropertyWriter
{
    /// <summary>The calls, <c>.HasColumnType("TEXT")</c> among them.</summary>
    public static IEnumerable<string> Calls(SnapshotProperty property)
    {
        if (property.IsConcurrencyToken) yield return ".IsConcurrencyToken()";
        if (property.IsRequired) yield return ".IsRequired()";
        if (property.ValueGenerated is not null) yield return $".{property.ValueGenerated}()";
        if (property.MaxLength is { } length) yield return $".HasMaxLength({Literal(length)})";
        if (property.Precision is { } precision) yield return property.Scale is { } scale ? $".HasPrecision({Literal(precision)}, {Literal(scale)})" : $".HasPrecision({Literal(precision)})";
        if (property.IsUnicode is { } unicode) yield return unicode ? ".IsUnicode(true)" : ".IsUnicode(false)";
        if (property.ColumnType is not null) yield return $".HasColumnType({Literal(property.ColumnType)})";
        if (property.ColumnName is not null) yield return $".HasColumnName({Literal(property.ColumnName)})";
        if (property.DefaultValue is not null) yield return $".HasDefaultValue({property.DefaultValue})";
        if (property.DefaultValueSql is not null) yield return $".HasDefaultValueSql({Literal(property.DefaultValueSql)})";
        if (property.IsFixedLength) yield return ".IsFixedLength()";
        if (property.Collation is not null) yield return $".UseCollation({Literal(property.Collation)})";
        if (property.Comment is not null) yield return $".HasComment({Literal(property.Comment)})";
    }
}
