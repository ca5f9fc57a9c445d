using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// The base of the rules about migrations that exist. They look at classes that derive from <c>Migration</c> and at snapshots, which are
/// often marked as generated code, and at nothing else.
/// </summary>
public abstract class MigrationRule : OrmAnalyzer
{
    /// <summary>Makes a rule that reports <paramref name="rules"/>.</summary>
    protected MigrationRule(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    /// <inheritdoc />
    protected sealed override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc />
    protected sealed override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (!MigrationSet.MayHaveAny(context.Compilation, orms.EfCore, context.CancellationToken)) return;
        context.RegisterSymbolAction(Look, SymbolKind.NamedType);
    }

    /// <summary>Looks at a migration.</summary>
    internal abstract void Analyze(MigrationView view);

    private void Look(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || type.BaseType is null or { SpecialType: SpecialType.System_Object }) return;
        if (MigrationSet.Of(context.Compilation, context.CancellationToken) is { } set && set.Find(type) is { } migration) Analyze(new MigrationView(context, set, migration));
    }
}

/// <summary>A migration under analysis.</summary>
internal readonly struct MigrationView
{
    private readonly SymbolAnalysisContext _context;

    public MigrationView(SymbolAnalysisContext context, MigrationSet set, MigrationClass migration) => (_context, Set, Migration) = (context, set, migration);

    /// <summary>All migrations of the compilation.</summary>
    public MigrationSet Set { get; }

    /// <summary>The one to look at.</summary>
    public MigrationClass Migration { get; }

    /// <summary>The compilation.</summary>
    public Compilation Compilation => _context.Compilation;

    /// <summary>To stop.</summary>
    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>What .editorconfig says of the migration's file under a key, or null.</summary>
    public string? Option(string key)
        => Migration.Place(Cancellation).SourceTree is { } tree && _context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim() : null;

    /// <summary>
    /// Whether the migration comes after the one that <c>ormlint_migrations_start_after</c> names, by id or by time stamp; <paramref name="otherwise"/> where that is not set.
    /// </summary>
    public bool IsNew(bool otherwise)
        => Migration.Id is { } id && (Option("ormlint_migrations_start_after") is not { } start ? otherwise : string.CompareOrdinal(id, start) > 0 && (start.IndexOf('_') >= 0 || !id.StartsWith(start, StringComparison.Ordinal)));

    /// <summary>Reports a place in the migration.</summary>
    public void Report(DiagnosticDescriptor rule, Location place, params object?[] arguments) => _context.ReportDiagnostic(Diagnostic.Create(rule, place, arguments));

    /// <summary>Reports a place in the migration, and others that it has to do with.</summary>
    public void Report(DiagnosticDescriptor rule, Location place, ImmutableArray<Location> others, params object?[] arguments) => _context.ReportDiagnostic(Diagnostic.Create(rule, place, others, arguments));
}
