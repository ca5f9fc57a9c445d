using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// Objects that gather text: what <c>StringBuilder</c>, the handlers of interpolated strings and lists of texts hold, and what their members do to it.
/// One name may stand for either of two objects; then what is done may be done to each of them.
/// </summary>
internal sealed class TextObjects(FlowState state, SqlSymbols symbols)
{
    /// <summary>Whether values of the type gather text.</summary>
    public bool Gathers(ITypeSymbol? type) => symbols.IsBuilder(type) || SqlSymbols.IsHandler(type) || SqlSymbols.IsTextList(type);

    /// <summary>The object that a creation makes, which holds <paramref name="contents"/>.</summary>
    public SqlText Make(IOperation creation, SqlText contents)
    {
        var place = Place.OfContents(creation);
        state.Set(place, contents);
        return SqlText.Of(new SqlReference(place));
    }

    /// <summary>The object that a variable refers to of which nothing else is known.</summary>
    public static SqlText Of(Place variable) => SqlText.Of(new SqlReference(variable.Contents()));

    /// <summary>The objects that an expression may refer to; empty where it is none of these.</summary>
    public static ImmutableArray<SqlReference> In(SqlText? text) => text?.Parts switch
    {
        [SqlReference reference] => ImmutableArray.Create(reference),
        [SqlChoice choice] when choice.Alternatives.All(static alternative => alternative.Parts is [SqlReference]) => choice.Alternatives.Select(static alternative => (SqlReference)alternative.Parts[0]).ToImmutableArray(),
        _ => ImmutableArray<SqlReference>.Empty,
    };

    /// <summary>What an object holds: all of its text, or the texts that are in a list.</summary>
    public SqlText Contents(SqlText text)
    {
        var objects = In(text);
        return objects.IsEmpty ? text : SqlText.Choice(objects.Select(ContentsOf));
    }

    /// <summary>The text of a list joined by <paramref name="separator"/>; null where it is no list.</summary>
    public SqlText? Joined(SqlText list, ITypeSymbol? type, SqlText separator)
    {
        if (!SqlSymbols.IsTextList(type) || In(list).IsEmpty) return null;
        var elements = Contents(list);
        if (elements.Parts.IsEmpty) return SqlText.Empty;

        // In which order they stand is not known: a quote that one opens, another closes.
        if (Alternatives(elements).Any(HasOpenQuote)) return SqlText.Unknown;
        // One of them, or none; and then perhaps more.
        var more = separator.Append(elements);
        return SqlText.Choice([elements, SqlText.Empty]).Append(SqlText.Choice([SqlText.Empty, more]));
    }

    /// <summary>Takes in that something unknown may have been done to an object.</summary>
    public void Escape(SqlText? text)
    {
        foreach (var reference in In(text)) state.Set(reference.Contents, ContentsOf(reference).Append(SqlText.Unknown));
    }

    /// <summary>Says what an object holds from here on, given what it held.</summary>
    public void Change(SqlText text, System.Func<SqlText, SqlText> change)
    {
        var objects = In(text);
        foreach (var reference in objects)
        {
            var before = ContentsOf(reference);
            var after = change(before);
            state.Set(reference.Contents, objects.Length == 1 ? after : SqlText.Join(before, after));
        }
    }

    /// <summary>What a call on an object gives, after what it does to it; null where the call is not of an object that gathers text.</summary>
    public SqlText? Call(IInvocationOperation call, SqlText? instance, ImmutableArray<TextArgument> arguments)
    {
        if (instance is null || In(instance).IsEmpty || !Gathers(call.Instance?.Type)) return null;
        if (SqlSymbols.IsTextList(call.Instance?.Type)) return OfList(call, instance, arguments);
        var name = call.TargetMethod.Name;
        switch (name)
        {
            case "ToString":
            case "ToStringAndClear": return arguments.IsEmpty || arguments[0].Value.ConstantValue.Value is 0 ? Contents(instance) : SqlText.Unknown;
            case "Append" or "AppendLine" or "AppendLiteral" or "AppendFormatted":
                var text = Appended(arguments);
                Change(instance, before => before.Append(name == "AppendLine" ? text.Append(SqlText.Of("\n")) : text));
                return instance;
            case "AppendFormat":
                var formatted = TextCalls.OfFormat(arguments, symbols) ?? SqlText.Unknown;
                Change(instance, before => before.Append(formatted));
                return instance;
            case "AppendJoin":
                var joined = TextCalls.OfJoin(call, arguments, symbols, this) ?? SqlText.Of(new SqlHole(call, HoleOrigin.Unknown));
                Change(instance, before => before.Append(joined));
                return instance;
            case "Insert" when arguments.Length >= 2:
                var inserted = TextCalls.Spliced(arguments[1], symbols)[0];
                Change(instance, before => arguments[0].Value.ConstantValue.Value is 0 ? inserted.Append(before) : SqlText.Unknown);
                return instance;
            case "Replace" when arguments.Length >= 2:
                Change(instance, before => TextCalls.Replaced(before, arguments, symbols) ?? SqlText.Unknown);
                return instance;
            case "Clear":
                Change(instance, static _ => SqlText.Empty);
                return instance;

            // What is cut off is the end of a list or the first AND; where the rest stands stays the same.
            case "Remove" or "EnsureCapacity" or "CopyTo" or "Equals": return instance;
            default:
                Change(instance, static _ => SqlText.Unknown);
                return call.Type is { } type && Gathers(type) ? instance : null;
        }
    }

    /// <summary>The elements of a list as what it holds.</summary>
    public static SqlText Elements(IEnumerable<SqlText> elements) => SqlText.Choice(elements);

    private SqlText? OfList(IInvocationOperation call, SqlText list, ImmutableArray<TextArgument> arguments)
    {
        switch (call.TargetMethod.Name)
        {
            case "Add" or "AddLast" or "AddFirst" or "Enqueue" or "Insert" when arguments.Length > 0:
                var element = TextCalls.Spliced(arguments[arguments.Length - 1], symbols)[0];
                Change(list, before => Both(before, element));
                return SqlText.Unknown;
            case "AddRange" when arguments.Length == 1 && !In(arguments[0].Texts[0]).IsEmpty:
                var others = Contents(arguments[0].Texts[0]);
                Change(list, before => Both(before, others));
                return SqlText.Unknown;
            case "Clear":
                Change(list, static _ => SqlText.Empty);
                return SqlText.Unknown;
            case "ToArray": return list;
            case "Contains" or "Any" or "IndexOf" or "Remove" or "RemoveAt" or "Reverse" or "Sort" or "GetEnumerator": return null;
            default:
                Escape(list);
                return null;
        }

        static SqlText Both(SqlText before, SqlText added) => before.Parts.IsEmpty ? added : SqlText.Choice(Alternatives(before).Concat(Alternatives(added)));
    }

    private static IEnumerable<SqlText> Alternatives(SqlText text) => text.Parts is [SqlChoice choice] ? choice.Alternatives : (IEnumerable<SqlText>)new[] { text };

    private static bool HasOpenQuote(SqlText element) => element.Parts.OfType<SqlLiteral>().Sum(static literal => literal.Text.Count(static c => c == '\'')) % 2 != 0;

    private SqlText ContentsOf(SqlReference reference)
        => state[reference.Contents] ?? SqlText.Of(new SqlHole(null, HoleOrigin.Unknown) { Parameter = reference.Contents.Parameter });

    private SqlText Appended(ImmutableArray<TextArgument> arguments)
    {
        // Append(provider, ref handler), Append(value, start, count), AppendFormatted(value, alignment, format)
        var value = arguments.FirstOrDefault(static argument => argument.Argument.Parameter?.Name is "value" or "handler" or "s");
        if (value is null) return arguments.IsEmpty ? SqlText.Empty : SqlText.Unknown;
        if (!In(value.Texts[0]).IsEmpty) return Contents(value.Texts[0]);
        if (arguments.Any(static argument => argument.Argument.Parameter?.Name is "startIndex" or "charCount")) return SqlText.Of(new SqlHole(value.Value.BelowConversions(), HoleOrigin.Unknown));
        var format = arguments.FirstOrDefault(static argument => argument.Argument.Parameter?.Name == "format")?.Value.ConstantValue.Value as string;
        return TextCalls.Spliced(value.Value, value.Texts[0], symbols, format, arguments.Any(static argument => argument.Argument.Parameter?.Name == "alignment" && !argument.Argument.IsImplicit));
    }
}
