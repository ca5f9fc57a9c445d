using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RawSql;

/// <summary>What the methods of the compilation do with SQL text: those that put it together, and those that pass it on to a database.</summary>
internal static class SqlMethods
{
    private const int MostImplementations = 8;

    /// <summary>What a call runs; null where that is not known, or cannot matter.</summary>
    public static SqlMethod? Of(IInvocationOperation call, SqlSymbols symbols, SqlTrail trail)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty) return ReferencedSql.Of(symbols.Compilation).Of(method, call);
        var isText = GivesText(method.ReturnType, symbols) || method.Parameters.Any(parameter => symbols.IsBuilder(parameter.Type) || parameter.IsTextByReference());
        return isText || SqlBodies.Of(symbols.Orms).MayPassOn(method.Name, trail.Cancellation) ? Of(method, symbols, trail) : null;
    }

    /// <summary>What a method does; of one that is dispatched, all that its implementations do.</summary>
    public static SqlMethod? Of(IMethodSymbol method, SqlSymbols symbols, SqlTrail trail)
    {
        if (!Implementations.IsDispatched(method)) return OfBody(method, symbols, trail);
        var implementations = Implementations.Of(symbols.Compilation).Of(method);
        if (implementations.IsEmpty || implementations.Length > MostImplementations) return null;
        var known = new List<SqlMethod>();
        foreach (var implementation in implementations)
        {
            if (OfBody(implementation, symbols, trail) is { } one) known.Add(one);
        }

        return known.Count == implementations.Length ? SqlMethod.Join(known) : null;
    }

    /// <summary>What the code of a method itself does; null where it has none here.</summary>
    public static SqlMethod? OfBody(IMethodSymbol method, SqlSymbols symbols, SqlTrail trail)
    {
        method = method.PartialImplementationPart ?? method;
        if (SourceBodies.Of(method, symbols.Orms, trail.Cancellation) is not { } declaration) return null;

        // Of a project that is live no more is known than of an assembly: what it sends.
        if (declaration.Orms.Compilation != symbols.Compilation)
        {
            return declaration.Method(trail.Cancellation) is { } there && OfBody(there, SqlSymbols.Of(declaration.Orms.Compilation), trail) is { } sending
                ? SqlMethod.Nothing with { Sent = sending.Sent.RemoveAll(static sent => sent.Sink.IsParameterizing || sent.Sink.Meaning.IsMigration) }
                : null;
        }

        if (trail.Depth >= SqlTrail.MaxDepth)
        {
            trail.WasCut = true;
            return null;
        }

        if (SqlBody.Known(declaration.Syntax, symbols, trail.Depth + 1) is { } known) return known.Method;
        if (declaration.Bind(trail.Cancellation) is not { Root: var root }) return null;
        var wasCut = trail.WasCut;
        trail.WasCut = false;
        trail.Depth++;
        var read = SqlBody.Whole(root, symbols, trail);
        trail.Depth--;
        trail.WasCut |= wasCut;
        return read.Method;
    }

    private static bool GivesText(ITypeSymbol type, SqlSymbols symbols) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        _ when type.IsTask() => type.Awaited() is { } awaited && (awaited.SpecialType == SpecialType.System_String || Members.AreTexts(awaited)),
        { IsTupleType: true } => Members.AreTexts(type),
        _ => symbols.IsFormattable(type) || symbols.IsBuilder(type),
    };
}
