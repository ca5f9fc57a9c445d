using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>
/// The model as of the last migration, as EF Core wrote it into the snapshot class (or into a migration's designer). It is
/// read as syntax alone: each part keeps the syntax it was read from, so that a fix can patch just that part.
/// </summary>
public sealed record SnapshotModel(MethodDeclarationSyntax Method)
{
    /// <summary>The version of EF Core that wrote it: <c>"8.0.30"</c>. Null where it is not written: then EF Core did not write this.</summary>
    public string? ProductVersion { get; init; }

    /// <summary>The entity types that stand on their own, in the order of the text. Owned types are inside their owners.</summary>
    public ImmutableArray<SnapshotEntity> Entities { get; init; } = ImmutableArray<SnapshotEntity>.Empty;

    /// <summary>Calls on the model itself: annotations, default schema, provider settings.</summary>
    public ImmutableArray<SnapshotCall> Calls { get; init; } = ImmutableArray<SnapshotCall>.Empty;

    /// <summary>The sequences.</summary>
    public ImmutableArray<SnapshotSequence> Sequences { get; init; } = ImmutableArray<SnapshotSequence>.Empty;

    /// <summary>Statements of the method that are none of the grammar's.</summary>
    public ImmutableArray<StatementSyntax> Unknown { get; init; } = ImmutableArray<StatementSyntax>.Empty;

    /// <summary>Whether each statement on the model was understood; entity types have an <see cref="SnapshotEntity.Unknown"/> of their own.</summary>
    public bool IsExact => ProductVersion is not null && Unknown.IsEmpty;

    /// <summary>The provider that the migrations are for, by the text: <c>SqlServer</c>, <c>Npgsql</c>, <c>MySql</c>, <c>Sqlite</c>; null if it cannot be told.</summary>
    public string? Provider { get; init; }

    /// <summary>The default schema of the model, if one is set.</summary>
    public string? DefaultSchema => Calls.FirstOrDefault(call => call.Name == "HasDefaultSchema")?.Text(0);

    /// <summary>The entity type of this name, or null.</summary>
    public SnapshotEntity? Find(string name) => Entities.FirstOrDefault(entity => string.Equals(entity.Name, name, StringComparison.Ordinal));
}
