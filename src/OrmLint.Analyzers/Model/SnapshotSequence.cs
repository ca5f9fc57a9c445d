using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>A sequence of the database as a snapshot writes it: <c>modelBuilder.HasSequence&lt;int&gt;("Cards").StartsAt(1000L)</c>.</summary>
public sealed record SnapshotSequence(string Name)
{
    /// <summary>The schema that is written; null: the model's default.</summary>
    public string? Schema { get; init; }

    /// <summary>The type of its numbers.</summary>
    public string ClrType { get; init; } = "long";

    /// <summary>Its first number.</summary>
    public long StartsAt { get; init; } = 1;

    /// <summary>The step.</summary>
    public long IncrementsBy { get; init; } = 1;

    /// <summary>Its least number; null: the type's.</summary>
    public long? Min { get; init; }

    /// <summary>Its greatest number; null: the type's.</summary>
    public long? Max { get; init; }

    /// <summary>Whether it begins anew after the last one.</summary>
    public bool IsCyclic { get; init; }

    /// <summary>Whether nothing else is said of it.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The statement it was read from; null for one that no snapshot has.</summary>
    public StatementSyntax? Statement { get; init; }

    /// <summary>Reads a statement; null if it names no sequence.</summary>
    internal static SnapshotSequence? Read(SnapshotChain chain, StatementSyntax statement)
    {
        if (chain.Head is not { Name: "HasSequence", StaticClass: null } head || head.Text(0) is not { } name) return null;
        var sequence = new SnapshotSequence(name) { Schema = head.Text(1), ClrType = head.TypeArguments.IsEmpty ? "long" : head.TypeArguments[0], Statement = statement };
        foreach (var call in chain.Calls.RemoveAt(0)) sequence = sequence.With(call.Name, call.Arguments.IsEmpty ? true : SnapshotLiteral.Read(call.Arguments[0]));
        return sequence;
    }

    /// <summary>The sequence with what one more call says of it.</summary>
    internal SnapshotSequence With(string call, object? value) => (call, Number(value)) switch
    {
        ("StartsAt", { } number) => this with { StartsAt = number },
        ("IncrementsBy", { } number) => this with { IncrementsBy = number },
        ("HasMin", { } number) => this with { Min = number },
        ("HasMax", { } number) => this with { Max = number },
        ("IsCyclic", _) when value is bool isCyclic => this with { IsCyclic = isCyclic },
        _ => this with { IsWhole = false },
    };

    private static long? Number(object? value) => value is byte or short or int or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
}
