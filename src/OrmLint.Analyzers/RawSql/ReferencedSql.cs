using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>What the assemblies that a compilation refers to say of their methods that send SQL text (see <see cref="SqlNotes"/>). One per compilation.</summary>
internal sealed class ReferencedSql
{
    private static readonly ConditionalWeakTable<Compilation, ReferencedSql> s_all = new();

    private readonly ILookup<string, SqlNotes.Sent> _sent;

    private ReferencedSql(Compilation compilation)
    {
        _sent = AssemblyNotes.In(compilation, SqlNotes.Key).Select(SqlNotes.Read).OfType<(string Method, SqlNotes.Sent Sent)>().ToLookup(static note => note.Method, static note => note.Sent, StringComparer.Ordinal);
        Names = _sent.SelectMany(static method => method).Select(static sent => sent.Name).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>That of a compilation; read at the first call.</summary>
    public static ReferencedSql Of(Compilation compilation) => s_all.GetValue(compilation, static c => new ReferencedSql(c));

    /// <summary>The names of the methods.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>What a method that is called sends of what it is given; null where nothing is said of it.</summary>
    public SqlMethod? Of(IMethodSymbol method, IInvocationOperation call)
    {
        if (!Names.Contains(method.Name) || AssemblyNotes.IdOf(method) is not { } id || !_sent.Contains(id)) return null;
        return SqlMethod.Nothing with
        {
            Sent = _sent[id].Select(sent => new SqlStatement(new SqlSink(call, call, method, sent.Meaning) { Elsewhere = sent.Way }, SqlNotes.TextOf(sent, method, call))).ToImmutableArray(),
        };
    }
}
