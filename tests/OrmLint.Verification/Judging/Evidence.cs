using System.Collections.Generic;
using System.Collections.Immutable;

namespace OrmLint.Verification.Judging;

/// <summary>What the real thing did with a scenario, which the marks and the analyzers' findings are held against.</summary>
public abstract class Evidence
{
    /// <summary>Rules that say that code does not do what it reads as: what they claim is shown by their fix, which gives another outcome.</summary>
    public static ImmutableHashSet<string> ShownByFix { get; } = [LoadingEvidence.NeverLoaded, "ORM2004", "ORM2005", "ORM2008"];

    /// <summary>How <paramref name="findings"/> (marks, or what the analyzers report) and what happened contradict each other, one sentence each.</summary>
    public abstract IEnumerable<Contradiction> Contradictions(ImmutableArray<Finding> findings);

    /// <summary>What happened, for people: a line for each place in the code.</summary>
    public abstract IEnumerable<string> Describe();

    /// <summary>What the code is for.</summary>
    public abstract string Outcome { get; }

    /// <summary>Whether the code after a fix does what it did before it.</summary>
    public virtual bool HasOutcomeOf(Evidence before) => Outcome == before.Outcome;
}

/// <summary>A place where a rule says something is wrong.</summary>
public sealed record Finding(string Id, string File, int Line, string Message = "");

/// <summary>A sentence about a line (zero: about the whole scenario).</summary>
public sealed record Contradiction(int Line, string Sentence);
