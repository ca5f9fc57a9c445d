using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Who listens to an event: <c>import.RowRead += row => …</c>. Which of several do when it is raised, and in what order, depends on the object; of one
/// it is taken that it does. One per compilation.
/// </summary>
internal sealed class EventHandlers
{
    private static readonly ConditionalWeakTable<Compilation, EventHandlers> s_all = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IEventSymbol, (IOperation Handler, Body Around)?> _known = new(SymbolEqualityComparer.Default);

    private EventHandlers(OrmContext orms) => _orms = orms;

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static EventHandlers Of(OrmContext orms) => s_all.GetValue(orms.Compilation, _ => new EventHandlers(orms));

    /// <summary>The only function that is ever added to <paramref name="raised"/>, and the member in which that is done; null where there is none, or more.</summary>
    public (IOperation Handler, Body Around)? Only(IEventSymbol raised, CancellationToken cancellation)
    {
        raised = raised.OriginalDefinition;
        if (raised.DeclaringSyntaxReferences.IsEmpty || raised.IsAbstract || raised.IsVirtual || raised.IsOverride) return null;
        return _known.TryGetValue(raised, out var known) ? known : _known.GetOrAdd(raised, Find(raised, cancellation));
    }

    private (IOperation Handler, Body Around)? Find(IEventSymbol raised, CancellationToken cancellation)
    {
        AssignmentExpressionSyntax? only = null;
        foreach (var tree in _orms.Compilation.SyntaxTrees.Where(tree => TreeWords.Mentions(tree, raised.Name, cancellation)))
        {
            foreach (var addition in tree.GetRoot(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (!addition.IsKind(SyntaxKind.AddAssignmentExpression) || NameOf(addition.Left) != raised.Name) continue;
                var added = _orms.Compilation.ModelOf(tree).GetSymbolInfo(addition.Left, cancellation).Symbol;
                // What cannot be bound may be this one.
                if (added is not null && !SymbolEqualityComparer.Default.Equals(added.OriginalDefinition, raised)) continue;
                if (only is not null || added is null) return null;
                only = addition;
            }
        }

        if (only?.Ancestors().FirstOrDefault(IsMember) is not { } member || Bodies.Of(_orms).Bind(member, cancellation) is not { } body) return null;
        return body.Operations.FirstOrDefault(operation => operation is IEventAssignmentOperation && operation.Syntax == only) is IEventAssignmentOperation { HandlerValue: var handler } ? (handler, body) : null;
    }

    private static bool IsMember(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
        or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
