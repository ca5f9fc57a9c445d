using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>An argument of a call with its text, or the texts of its elements where it is a <c>params</c> list.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Texts">One text; for a <c>params</c> list, one for each element.</param>
internal sealed record TextArgument(IArgumentOperation Argument, ImmutableArray<SqlText> Texts)
{
    // ArgumentKind.ParamCollection and OperationKind.CollectionExpression, which are younger than the oldest compiler.
    private const ArgumentKind ParamCollection = (ArgumentKind)4;
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>What is passed.</summary>
    public IOperation Value => Argument.Value;

    /// <summary>Whether the callee can write to it.</summary>
    public bool IsByReference => Argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out;

    /// <summary>The expressions that are passed: several for a <c>params</c> list.</summary>
    public ImmutableArray<IOperation> Operations => Elements(Argument) is { IsDefault: false } elements ? elements : ImmutableArray.Create(Value);

    /// <summary>The elements of a <c>params</c> list, or default.</summary>
    public static ImmutableArray<IOperation> Elements(IArgumentOperation argument)
    {
        if (argument.ArgumentKind is not (ArgumentKind.ParamArray or ParamCollection)) return default;
        var value = argument.Value.BelowConversions();
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Kind: CollectionExpression } => value.ChildOperations.ToImmutableArray(),
            _ => default,
        };
    }
}

/// <summary>What the methods of <c>string</c>, and those that are like them, make of text.</summary>
internal static class TextCalls
{
    /// <summary>The text of a call's result, or null if the call is none of those that are understood.</summary>
    public static SqlText? Evaluate(IInvocationOperation call, SqlText? instance, ImmutableArray<TextArgument> arguments, SqlSymbols symbols, TextObjects objects)
    {
        var method = call.TargetMethod;
        if (method is { Name: "ToString" } && call.Instance is { Type: var type } && instance is not null)
        {
            return symbols.CanBeText(type) || SymbolEqualityComparer.Default.Equals(type, symbols.FormattableString) ? instance : null;
        }

        if (method.ContainingType?.SpecialType == SpecialType.System_String)
        {
            return method.IsStatic ? OfStatic(call, arguments, symbols, objects) : instance is null ? null : OfInstance(call, instance, arguments, symbols);
        }

        // Placeholders in the text are for the values beside it.
        if (method is { Name: "Create", ContainingType.Name: "FormattableStringFactory" } && symbols.IsFormattable(method.ReturnType)) return arguments.Length > 0 ? arguments[0].Texts[0] : null;
        if (method is { Name: "Invariant" or "CurrentCulture", IsStatic: true } && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.FormattableString))
        {
            return arguments.Length == 1 ? arguments[0].Texts[0] : null;
        }

        if (method is { Name: "ToString", IsStatic: true } && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Convert))
        {
            return arguments.Length > 0 && arguments[0].Texts.Length == 1 ? Spliced(arguments[0], symbols)[0] : null;
        }

        return null;
    }

    private static SqlText? OfStatic(IInvocationOperation call, ImmutableArray<TextArgument> arguments, SqlSymbols symbols, TextObjects objects)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Join": return OfJoin(call, arguments, symbols, objects);
            case "Concat" when arguments.Length == 1 && objects.Joined(arguments[0].Texts[0], arguments[0].Value.BelowConversions().Type, SqlText.Empty) is { } all: return all;
            case "Concat":
                var texts = arguments.SelectMany(argument => Spliced(argument, symbols)).ToList();
                var isOfValues = arguments.All(static argument => argument.Texts.Length != 1 || argument.Value.BelowConversions().Type?.TypeKind != TypeKind.Array);
                return isOfValues && method.TypeArguments.IsEmpty ? texts.Aggregate(SqlText.Empty, static (all, next) => all.Append(next)) : null;
            case "Format": return OfFormat(arguments, symbols);
            case "Copy" or "Intern": return arguments.Length == 1 ? arguments[0].Texts[0] : null;
            default: return null;
        }
    }

    /// <summary>The text of <c>Join(separator, values)</c>: of values that are listed, or of a list whose texts are known.</summary>
    public static SqlText? OfJoin(IInvocationOperation call, ImmutableArray<TextArgument> arguments, SqlSymbols symbols, TextObjects objects)
    {
        if (arguments.Length != 2 || arguments[0].Texts.Length != 1) return null;
        var separator = Spliced(arguments[0], symbols)[0];
        var values = arguments[1];
        if (values.Argument.ArgumentKind == ArgumentKind.Explicit || values.Texts.Length != values.Operations.Length)
        {
            return values.Texts.Length == 1 ? objects.Joined(values.Texts[0], values.Value.BelowConversions().Type, separator) : null;
        }

        var text = SqlText.Empty;
        var isFirst = true;
        foreach (var value in Spliced(values, symbols))
        {
            text = (isFirst ? text : text.Append(separator)).Append(value);
            isFirst = false;
        }

        return text;
    }

    /// <summary>Text in which a known piece is replaced: <c>sql.Replace("#", name)</c>. Null where it cannot be told.</summary>
    public static SqlText? Replaced(SqlText text, ImmutableArray<TextArgument> arguments, SqlSymbols symbols)
    {
        if (arguments.Length < 2 || Known(arguments[0].Texts[0]) is not { Length: > 0 } old || old is "'" or "\"" or "]" or "`" || !Mentions(text, old)) return null;
        var made = Spliced(arguments[1], symbols)[0];
        return text.Select(part => part switch
        {
            SqlLiteral literal => Cut(literal),
            SqlFragment fragment => SqlText.Of(new SqlFragment(fragment.Operation, Replaced(fragment.Text, arguments, symbols) ?? SqlText.Unknown)),
            _ => SqlText.Of(part),
        });

        SqlText Cut(SqlLiteral literal)
        {
            var pieces = literal.Text.Split([old], StringSplitOptions.None);
            var cut = SqlText.Of(pieces[0], literal.Source);
            foreach (var piece in pieces.Skip(1)) cut = cut.Append(made).Append(SqlText.Of(piece, literal.Source));
            return cut;
        }
    }

    private static bool Mentions(SqlText text, string piece) => text.Parts.Any(part => part switch
    {
        SqlLiteral literal => literal.Text.Contains(piece),
        SqlFragment fragment => Mentions(fragment.Text, piece),
        SqlChoice choice => choice.Alternatives.Any(alternative => Mentions(alternative, piece)),
        _ => false,
    });

    private static string? Known(SqlText text) => text.Parts.All(static part => part is SqlLiteral) ? string.Concat(text.Parts.Select(static part => ((SqlLiteral)part).Text)) : null;

    /// <summary>The text of <c>Format(format, values)</c>; null where the format is not known.</summary>
    public static SqlText? OfFormat(ImmutableArray<TextArgument> arguments, SqlSymbols symbols)
    {
        var format = arguments.FirstOrDefault(static argument => argument.Argument.Parameter?.Name == "format");
        if (format is not { Texts.Length: 1 } || Known(format.Texts[0]) is not { } pattern || FormatString.Parse(pattern) is not { } parts) return null;

        // An array that is made elsewhere is not known here.
        var values = new List<IOperation>();
        var texts = new List<SqlText>();
        foreach (var argument in arguments.Where(argument => argument != format && argument.Argument.Parameter?.Name != "provider"))
        {
            if (argument.Argument.Parameter?.IsParams == true && argument.Argument.ArgumentKind == ArgumentKind.Explicit) return null;
            values.AddRange(argument.Operations);
            texts.AddRange(argument.Texts);
        }

        var text = SqlText.Empty;
        foreach (var part in parts)
        {
            if (part.Text is { } literal) text = text.Append(SqlText.Of(literal, format.Value));
            else if (part.Index >= values.Count) return null;
            else text = text.Append(Spliced(values[part.Index], texts[part.Index], symbols, part.Format, part.IsAligned));
        }

        return text;
    }

    private static SqlText? OfInstance(IInvocationOperation call, SqlText text, ImmutableArray<TextArgument> arguments, SqlSymbols symbols)
    {
        var scalar = text.ScalarOrigin();
        switch (call.TargetMethod.Name)
        {
            case "Replace" when scalar is null || (!text.HasHoles && arguments.Any(static argument => argument.Texts.Any(static one => one.HasHoles))): return Replaced(text, arguments, symbols);
            case "Insert" when arguments.Length == 2 && Known(text) is { } known && arguments[0].Value.ConstantValue.Value is int at && at >= 0 && at <= known.Length:
                return SqlText.Of(known.Substring(0, at), call).Append(Spliced(arguments[1], symbols)[0]).Append(SqlText.Of(known.Substring(at), call));
            case "Insert" when arguments.Length == 2 && arguments[0].Value.ConstantValue.Value is 0: return Spliced(arguments[1], symbols)[0].Append(text);

            // What is cut off is the end of a list; where the rest stands stays the same.
            case "Remove" or "TrimEnd" or "TrimStart" or "Trim" when scalar is null: return text;
            case "Substring" when scalar is null && arguments[0].Value.ConstantValue.Value is 0: return text;
            case var _ when !text.HasHoles: return OfConstant(call, text);
            // White space and case do not change what is text and what is a hole.
            case "Trim" or "TrimStart" or "TrimEnd" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "Normalize" or "Clone":
                return scalar is { } kept ? Hole(kept) : text;
            case "Replace" when scalar is { } origin:
                // name.Replace("'", "''") is what people did before parameters; in quotes it holds. So does name.Replace("]", "]]") for names.
                var isEscape = arguments.Length > 0 && arguments[0].Value.ConstantValue.Value is "'" or '\'' or "\"" or "]" or "`";
                return Hole(isEscape && origin > HoleOrigin.Validated ? HoleOrigin.Validated : origin);
            case "Substring" or "Remove" or "PadLeft" or "PadRight" when scalar is { } origin:
                return Hole(origin);
            default: return null;
        }

        SqlText Hole(HoleOrigin origin) => SqlText.Of(new SqlHole(call, origin) { Source = text.ScalarSource(), Parameter = origin == HoleOrigin.Runtime ? text.ScalarParameter() : null });
    }

    private static SqlText? OfConstant(IInvocationOperation call, SqlText text)
    {
        if (text.Parts is not [SqlLiteral { Text: var literal }]) return text.Parts.IsEmpty ? text : null;
        return call.TargetMethod.Name switch
        {
            "Trim" when call.Arguments.IsEmpty => SqlText.Of(literal.Trim(), call),
            "TrimStart" when call.Arguments.IsEmpty => SqlText.Of(literal.TrimStart(), call),
            "TrimEnd" when call.Arguments.IsEmpty => SqlText.Of(literal.TrimEnd(), call),
            "ToUpper" or "ToUpperInvariant" => SqlText.Of(literal.ToUpperInvariant(), call),
            "ToLower" or "ToLowerInvariant" => SqlText.Of(literal.ToLowerInvariant(), call),
            _ => null,
        };
    }

    /// <summary>The texts of an argument where they become parts of other text.</summary>
    public static ImmutableArray<SqlText> Spliced(TextArgument argument, SqlSymbols symbols)
        => argument.Operations.Zip(argument.Texts, (operation, text) => Spliced(operation, text, symbols)).ToImmutableArray();

    /// <summary>The text of an operand where it becomes a part of other text.</summary>
    public static SqlText Spliced(IOperation operand, SqlText text, SqlSymbols symbols, string? format = null, bool isAligned = false)
    {
        var value = operand.BelowConversions();
        if (!TextObjects.In(text).IsEmpty) return SqlText.Of(new SqlHole(value, HoleOrigin.Unknown));
        if (!operand.ConstantValue.HasValue && !symbols.CanBeText(value.Type)) return Hole(HoleOrigin.Safe);
        if (text.HasHoles) return text.SplicedAt(value, format, isAligned);
        return format is null && !isAligned ? text : Hole(HoleOrigin.Constant);

        SqlText Hole(HoleOrigin origin) => SqlText.Of(new SqlHole(value, origin) { Format = format, IsAligned = isAligned });
    }
}
