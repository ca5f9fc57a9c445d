using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>A call of a method that has source, with what it passes.</summary>
/// <param name="Call">The call.</param>
/// <param name="Passed">What is passed for each parameter, by its ordinal.</param>
internal sealed record SqlCall(IInvocationOperation Call, ImmutableDictionary<int, (IOperation Value, SqlText Text)> Passed)
{
    /// <summary>A call with these arguments.</summary>
    public static SqlCall Of(IInvocationOperation call, ImmutableArray<TextArgument> arguments)
    {
        var passed = ImmutableDictionary.CreateBuilder<int, (IOperation, SqlText)>();
        foreach (var argument in arguments)
        {
            if (argument.Argument.Parameter is { } parameter) passed[parameter.Ordinal] = (argument.Value, argument.Texts.Length == 1 ? argument.Texts[0] : SqlText.Unknown);
        }

        return new SqlCall(call, passed.ToImmutable());
    }
}

/// <summary>What a method does with SQL text, in terms of its parameters.</summary>
/// <param name="Returned">The text that it gives back, or null.</param>
/// <param name="Sent">The statements that it sends whose text, or a piece of it, is a parameter.</param>
/// <param name="Filled">What the objects that gather text hold in the end that it was given, and the variables that it was given by reference.</param>
internal sealed record SqlMethod(SqlText? Returned, ImmutableArray<SqlStatement> Sent, ImmutableDictionary<IParameterSymbol, SqlText> Filled)
{
    /// <summary>The texts of the elements of a tuple that it gives back; empty where it gives none, or they are not known.</summary>
    public ImmutableArray<SqlText> Elements { get; init; } = ImmutableArray<SqlText>.Empty;

    /// <summary>A method of which nothing is known.</summary>
    public static SqlMethod Nothing { get; } = new(null, ImmutableArray<SqlStatement>.Empty, ImmutableDictionary<IParameterSymbol, SqlText>.Empty.WithComparers(SymbolEqualityComparer.Default));

    /// <summary>What the object that is passed for <paramref name="parameter"/> holds after a call; null where that is not known.</summary>
    public SqlText? Effect(IParameterSymbol parameter) => Filled.TryGetValue(parameter.OriginalDefinition, out var text) ? text : null;

    /// <summary>What a method is that is one of several.</summary>
    public static SqlMethod Join(IReadOnlyList<SqlMethod> methods)
        => methods.Count == 1 ? methods[0] : new SqlMethod(
            methods.All(static method => method.Returned is not null) ? SqlText.Choice(methods.Select(static method => method.Returned!)) : null,
            methods.SelectMany(static method => method.Sent).ToImmutableArray(),
            Nothing.Filled);
}

/// <summary>Text of a method that is called, where it is called.</summary>
internal static class CalledText
{
    /// <summary>The text with what is passed in the place of parameters; everything else is at the call.</summary>
    /// <param name="text">The text in terms of the method's parameters.</param>
    /// <param name="call">The call.</param>
    /// <param name="passed">What is passed for a parameter.</param>
    /// <param name="isSentInside">Whether the method sends it itself: then what is not passed is looked at there.</param>
    public static SqlText At(this SqlText text, IOperation call, Func<IParameterSymbol, (IOperation Value, SqlText Text)?> passed, bool isSentInside = false)
    {
        return text.Select(Map);

        SqlText Map(SqlPart part)
        {
            switch (part)
            {
                case SqlLiteral: return SqlText.Of(part);
                case SqlFragment fragment: return SqlText.Of(new SqlFragment(call, fragment.Text.Select(Map)));
                case SqlHole { Parameter: { } parameter, IsParameter: false } hole when passed(parameter.OriginalDefinition) is { } argument:
                    // What a parameter of the method spliced as a value is reported there.
                    return hole.Operation is null ? argument.Text : argument.Text.SplicedAt(argument.Value, inner: isSentInside ? null : hole.Inner ?? hole.Operation.Syntax);
                case SqlHole hole:
                    return SqlText.Of(new SqlHole(call, isSentInside ? HoleOrigin.Unknown : hole.Origin)
                    {
                        Format = hole.Format, IsAligned = hole.IsAligned, IsParameter = hole.IsParameter, Inner = hole.Inner ?? hole.Operation?.Syntax, Source = hole.Source,
                    });
                default: return SqlText.Unknown;
            }
        }
    }
}
