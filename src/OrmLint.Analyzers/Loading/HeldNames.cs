using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>The names of fields and properties that a type assigns in code which may query. Read from syntax, kept for the declaration.</summary>
internal static class HeldNames
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, ImmutableHashSet<string>> s_names = new();

    /// <summary>Whether <paramref name="code"/> mentions what another member of its type may have queried.</summary>
    public static bool MayRead(SyntaxNode code, OrmContext orms, CancellationToken cancellation)
    {
        if (code.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return false;
        if (!s_names.TryGetValue(type, out var names)) names = s_names.GetValue(type, _ => Assigned(type, DatabaseNames.Of(orms, cancellation)).ToImmutableHashSet(StringComparer.Ordinal));
        return !names.IsEmpty && code.DescendantNodes().Any(node => node is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText));
    }

    private static IEnumerable<string> Assigned(TypeDeclarationSyntax type, DatabaseNames database)
    {
        foreach (var member in type.Members)
        {
            var assigned = member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(static assignment => assignment.Right is InvocationExpressionSyntax or AwaitExpressionSyntax).Select(static assignment => assignment.Left switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
                _ => null,
            }).OfType<string>().ToList();
            if (assigned.Count == 0 || !database.MayReach(member)) continue;
            foreach (var name in assigned) yield return name;
        }
    }
}
