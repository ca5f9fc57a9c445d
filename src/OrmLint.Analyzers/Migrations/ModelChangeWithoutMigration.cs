using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// ORM3001: the model has a change that no migration contains. Each entity class and context reports what lies in its own
/// declaration, so that the diagnostics are live and can be fixed; the comparison is made once per compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelChangeWithoutMigration : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ModelChangeWithoutMigration()
        : base(Rules.ModelChangeWithoutMigration)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore?.ModelSnapshot is null || !Snapshot.Any(context.Compilation, context.CancellationToken)) return;
        context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type) return;
        var found = DriftAnalysis.Of(context.Compilation, context.CancellationToken)
            .SelectMany(static drift => drift.Changes, static (drift, change) => (drift.Context, Change: change))
            .Where(pair => IsIn(type, pair.Change.Location, context.CancellationToken));

        // A property of a shared base class is a change of several entity types, and a context may have several snapshots.
        foreach (var same in found.GroupBy(static pair => (pair.Change.Location, Subject: DriftMessage.Subject(pair.Change))))
        {
            var change = same.First().Change;
            var contexts = string.Join(" and ", same.Select(static pair => pair.Context.Name).Distinct());
            context.ReportDiagnostic(Diagnostic.Create(Rules.ModelChangeWithoutMigration, same.Key.Location, same.Key.Subject, contexts, DriftMessage.Remedy(change)));
        }
    }

    /// <summary>Whether the place is in a declaration of the type itself, not of a type nested in it.</summary>
    private static bool IsIn(INamedTypeSymbol type, Location location, CancellationToken cancellation)
    {
        if (!type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == location.SourceTree && part.Span.Contains(location.SourceSpan))) return false;
        return !type.GetTypeMembers().Any(nested => IsIn(nested, location, cancellation));
    }
}
