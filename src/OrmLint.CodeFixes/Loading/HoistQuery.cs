using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1008: runs the query once, before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoistQuery)), Shared]
public sealed class HoistQuery : BodyFix
{
    /// <summary>Makes the fix.</summary>
    public HoistQuery()
        : base(Rules.LoopInvariantQuery)
    {
    }

    private protected override IEnumerable<Edit> Edits(Body body, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
    {
        var names = new HashSet<(StatementSyntax, string)>();
        foreach (var found in RepeatedSameQuery.In(body, cancellation).Where(query => reported.Has(Rules.LoopInvariantQuery, query.Trip.Operation.Syntax.GetLocation())))
        {
            if (HoistedQuery.Of(found, body, cancellation) is not { } query) continue;
            var name = query.Name;
            for (var number = 2; !names.Add((query.Loop, name)); number++) name = query.Name + number;
            yield return query.Declaration is { } declaration ? Moved(query.Loop, declaration) : WithLocal(query, name);
        }
    }

    private static Edit Moved(StatementSyntax loop, LocalDeclarationStatementSyntax declaration) => new(Title, editor =>
    {
        editor.InsertBefore(loop, Layout.Before(loop, declaration));
        editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia);
    });

    private static Edit WithLocal(HoistedQuery query, string name) => new(Title, editor =>
    {
        var value = query.Expression.WithoutTrivia();
        var text = !query.IsStream ? value.ToString() : value is MemberAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax ? $"{value}.ToList()" : $"({value}).ToList()";
        editor.InsertBefore(query.Loop, Layout.Before(query.Loop, ParseStatement($"var {name} = {text};")));
        editor.ReplaceNode(query.Expression, IdentifierName(name).WithTriviaFrom(query.Expression));
    });

    private const string Title = "Run the query once before the loop";
}
