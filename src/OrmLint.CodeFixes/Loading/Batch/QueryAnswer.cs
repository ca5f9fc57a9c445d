using System;
using System.Collections.Generic;

namespace OrmLint.Loading.Batch;

/// <summary>What the code makes of the rows that it asks for.</summary>
internal enum Answer
{
    /// <summary>The row, which must be there.</summary>
    One,

    /// <summary>The row, or nothing.</summary>
    OneOrDefault,

    /// <summary>All rows of the key.</summary>
    Many,

    /// <summary>Whether there is a row.</summary>
    Any,

    /// <summary>A number made of the rows of the key: their count, a sum.</summary>
    Aggregate,

    /// <summary>Rows are changed or deleted.</summary>
    Write,
}

/// <summary>The operators that send a query which can be batched.</summary>
internal static class Answers
{
    private static readonly Dictionary<string, Answer> s_answers = new(StringComparer.Ordinal)
    {
        ["Find"] = Answer.OneOrDefault, ["First"] = Answer.One, ["Single"] = Answer.One, ["FirstOrDefault"] = Answer.OneOrDefault, ["SingleOrDefault"] = Answer.OneOrDefault,
        ["ToList"] = Answer.Many, ["ToArray"] = Answer.Many, ["ToHashSet"] = Answer.Many, ["foreach"] = Answer.Many,
        ["Any"] = Answer.Any, ["Count"] = Answer.Aggregate, ["LongCount"] = Answer.Aggregate, ["Sum"] = Answer.Aggregate, ["Min"] = Answer.Aggregate, ["Max"] = Answer.Aggregate,
        ["ExecuteDelete"] = Answer.Write, ["ExecuteUpdate"] = Answer.Write,
    };

    /// <summary>The operator without <c>Async</c>.</summary>
    public static string Synchronous(string member) => member.EndsWith("Async", StringComparison.Ordinal) ? member.Substring(0, member.Length - 5) : member;

    /// <summary>What the operator of this name, without <c>Async</c>, answers; null where it is none of these.</summary>
    public static Answer? Of(string name) => s_answers.TryGetValue(name, out var answer) ? answer : null;
}
