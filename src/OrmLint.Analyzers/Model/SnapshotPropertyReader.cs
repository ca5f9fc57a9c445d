using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>Reads the calls on one property of a snapshot.</summary>
internal sealed class SnapshotPropertyReader
{
    public SnapshotPropertyReader(SnapshotProperty property) => Property = property;

    /// <summary>What has been read.</summary>
    public SnapshotProperty Property { get; private set; }

    /// <summary>Reads the calls after <c>Property</c> in a statement.</summary>
    public void Add(ImmutableArray<SnapshotCall> calls, StatementSyntax statement)
    {
        Property = Property with { Calls = Property.Calls.AddRange(calls), Statements = Property.Statements.Add(statement) };
        foreach (var call in calls) Property = With(Property, call);
    }

    private static SnapshotProperty With(SnapshotProperty property, SnapshotCall call) => call.Name switch
    {
        "IsRequired" => property with { IsRequired = call.Truth(0) ?? true },
        "IsConcurrencyToken" => property with { IsConcurrencyToken = call.Truth(0) ?? true },
        "ValueGeneratedOnAdd" or "ValueGeneratedOnUpdate" or "ValueGeneratedOnAddOrUpdate" or "ValueGeneratedOnUpdateSometimes" => property with { ValueGenerated = call.Name },
        "HasMaxLength" => property with { MaxLength = call.Number(0) },
        "HasPrecision" => property with { Precision = call.Number(0), Scale = call.Number(1) },
        "IsUnicode" => property with { IsUnicode = call.Truth(0) ?? true },
        "IsFixedLength" => property with { IsFixedLength = call.Truth(0) ?? true },
        "HasColumnType" => property with { ColumnType = call.Text(0) },
        "HasColumnName" => property with { ColumnName = call.Text(0) },
        "HasColumnOrder" => property with { ColumnOrder = call.Number(0) },
        "HasDefaultValue" => property with { DefaultValue = call.Arguments.IsEmpty ? null : call.Arguments[0] },
        "HasDefaultValueSql" => property with { DefaultValueSql = call.Text(0) },
        "HasComputedColumnSql" => property with { ComputedColumnSql = call.Text(0), IsStored = call.Truth(1) },
        "HasComment" => property with { Comment = call.Text(0) },
        "UseCollation" => property with { Collation = call.Text(0) },
        _ => property,
    };
}
