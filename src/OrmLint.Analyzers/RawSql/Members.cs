using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RawSql;

/// <summary>Values that are made of several, one of which is text: tuples, also those that a method gives back, and positional records.</summary>
internal static class Members
{
    /// <summary>Whether a tuple has a text among its elements.</summary>
    public static bool AreTexts(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(static element => element.Type.SpecialType == SpecialType.System_String);

    /// <summary>Whether a parameter is a text that the method writes for its caller.</summary>
    public static bool IsTextByReference(this IParameterSymbol parameter) => parameter is { RefKind: RefKind.Ref or RefKind.Out, Type.SpecialType: SpecialType.System_String };

    /// <summary>A field under the one name that it has in all tuples: <c>Item1</c>.</summary>
    public static IFieldSymbol Canonical(IFieldSymbol field) => field.ContainingType.IsTupleType ? (field.CorrespondingTupleField ?? field).OriginalDefinition : field;

    /// <summary>Says what the elements are of the tuple that <paramref name="made"/> gives.</summary>
    public static void Set(IOperation made, ImmutableArray<SqlText> elements, FlowState state)
    {
        if (Tuple(made.Type) is not { } tuple || tuple.TupleElements.Length != elements.Length) return;
        var place = Place.OfContents(made);
        for (var i = 0; i < elements.Length; i++)
        {
            if (tuple.TupleElements[i].Type.SpecialType == SpecialType.System_String) state.Set(place.Member(Canonical(tuple.TupleElements[i])), elements[i]);
        }
    }

    /// <summary>Says what the properties are of a record that is made by its positions.</summary>
    public static void OfRecord(IObjectCreationOperation creation, ImmutableArray<TextArgument> arguments, FlowState state)
    {
        if (creation is not { Type.IsRecord: true, Constructor.DeclaringSyntaxReferences: [var declaration] } || declaration.GetSyntax() is not RecordDeclarationSyntax) return;
        var place = Place.OfContents(creation);
        foreach (var argument in arguments)
        {
            if (argument is not { Argument.Parameter: { Type.SpecialType: SpecialType.System_String, Name: var name }, Texts: [var text] }) continue;
            // One that is written out may be something else.
            if (creation.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { DeclaringSyntaxReferences: [var parameter] } property && parameter.GetSyntax() is ParameterSyntax) state.Set(place.Member(property), text);
        }
    }

    /// <summary>The texts of the elements of a tuple, a hole of no known origin for what is no text; default where it is none that is known.</summary>
    public static ImmutableArray<SqlText> OfTuple(IOperation value, FlowState state, Func<CaptureId, IOperation?> captured)
    {
        if (Tuple(value.BelowConversions().Type) is not { } tuple || !AreTexts(tuple)) return default;
        var place = Maker(value, captured) is { } maker ? Place.OfContents(maker) : Place.Of(value, captured);
        if (place is null) return default;
        var texts = tuple.TupleElements.Select(element => state[place.Member(Canonical(element))]).ToImmutableArray();
        return texts.All(static text => text is null) ? default : texts.Select(static text => text ?? SqlText.Unknown).ToImmutableArray();
    }

    /// <summary>What makes a value of which members are known: a tuple, a record, a call, awaited or not; null for what is none of these.</summary>
    public static IOperation? Maker(IOperation value, Func<CaptureId, IOperation?> captured)
    {
        value = value.BelowConversions();
        if (value is IAwaitOperation { Operation: var task }) value = task.BelowConversions();
        if (value is IInvocationOperation { TargetMethod: { Name: "ConfigureAwait", IsStatic: false }, Instance: { } awaited }) value = awaited.BelowConversions();
        return value is ITupleOperation or IObjectCreationOperation { Type.IsRecord: true } || (value is IInvocationOperation && Tuple(value.Type) is not null) ? value : null;
    }

    private static INamedTypeSymbol? Tuple(ITypeSymbol? type) => (type?.IsTask() == true ? type.Awaited() : type) is INamedTypeSymbol { IsTupleType: true } tuple ? tuple : null;
}
