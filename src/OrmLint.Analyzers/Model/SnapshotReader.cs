using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>
/// Reads what EF Core's <c>CSharpSnapshotGenerator</c> writes (3.1 to 11): a closed grammar, so that syntax is enough. Whatever
/// is not of the grammar is kept as unknown, and nothing throws. Read once per syntax tree, which an edit elsewhere leaves alone.
/// </summary>
public static class SnapshotReader
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentReads> s_read = new();

    /// <summary>Reads <c>BuildModel</c> of a snapshot, or <c>BuildTargetModel</c> of a migration's designer.</summary>
    public static SnapshotModel Read(MethodDeclarationSyntax method) => s_read.GetOrCreateValue(method.SyntaxTree).Of(method);

    private static SnapshotModel ReadMethod(MethodDeclarationSyntax method)
    {
        var model = new SnapshotModel(method);

        // Conflict markers of a merge and half-typed text are syntax errors: what is between them may be half of the truth.
        if (method.Body is not { } body || body.ContainsDiagnostics || method.ParameterList.Parameters.Count != 1) return model;

        var builder = method.ParameterList.Parameters[0].Identifier.ValueText;
        var calls = ImmutableArray.CreateBuilder<SnapshotCall>();
        var sequences = ImmutableArray.CreateBuilder<SnapshotSequence>();
        var unknown = ImmutableArray.CreateBuilder<StatementSyntax>();
        var entities = new List<SnapshotEntityReader>();
        var byName = new Dictionary<string, SnapshotEntityReader>(StringComparer.Ordinal);
        foreach (var statement in body.Statements)
        {
            if (statement is not ExpressionStatementSyntax { Expression: var expression }
                || SnapshotChain.Read(expression) is not { } chain
                || chain.Builder != builder)
            {
                unknown.Add(statement);
            }
            else if (chain.Head is { Name: "Entity", StaticClass: null } head)
            {
                if (chain.Calls.Length != 1 || head.Text(0) is not { } name || head.Lambda is not { } block)
                {
                    unknown.Add(statement);
                    continue;
                }

                if (!byName.TryGetValue(name, out var entity))
                {
                    entity = new SnapshotEntityReader(name, ownership: null);
                    byName.Add(name, entity);
                    entities.Add(entity);
                }

                entity.Add(block);
            }
            else if (chain.Calls.Any(static call => call.Lambda is not null))
            {
                unknown.Add(statement);
            }
            else if (SnapshotSequence.Read(chain, statement) is { } sequence)
            {
                sequences.Add(sequence);
            }
            else
            {
                calls.AddRange(chain.Calls);
            }
        }

        model = model with
        {
            Calls = calls.ToImmutable(),
            Sequences = sequences.ToImmutable(),
            Unknown = unknown.ToImmutable(),
            Entities = entities.Select(static entity => entity.Entity).ToImmutableArray(),
            ProductVersion = calls.FirstOrDefault(static call => call.Name == "HasAnnotation" && call.Text(0) == "ProductVersion")?.Text(1),
        };
        return model with { Provider = SnapshotProvider.Of(model) };
    }

    /// <summary>The methods of one tree: a designer beside a snapshot in one file is possible, if odd.</summary>
    private sealed class ConcurrentReads
    {
        private ImmutableDictionary<MethodDeclarationSyntax, SnapshotModel> _models = ImmutableDictionary<MethodDeclarationSyntax, SnapshotModel>.Empty;

        public SnapshotModel Of(MethodDeclarationSyntax method)
            => ImmutableInterlocked.GetOrAdd(ref _models, method, static method => ReadMethod(method));
    }
}
