using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Where values come from that are not made of text: fields, properties, elements, results of calls.</summary>
internal sealed class Origins(SqlSymbols symbols, Func<CaptureId, IOperation?> captured, CancellationToken cancellation)
{
    /// <summary>Where an operation's value comes from, if nothing else is known of it.</summary>
    public HoleOrigin Of(IOperation operation)
    {
        switch (operation)
        {
            // A local without a state is one that a pattern or a loop declares.
            case ILocalReferenceOperation: return HoleOrigin.Call;
            case IParameterReferenceOperation: return HoleOrigin.Runtime;
            case IFieldReferenceOperation field: return OfMember(field.Field, field.Instance);
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer:
                return IsOfConstants(indexer.Instance) ? HoleOrigin.Constant : OfElement(indexer.Instance?.Type);
            case IPropertyReferenceOperation property:
                return symbols.IsNameOfProgram(property.Property) ? HoleOrigin.Safe
                    : property.Property.Name == "Current" ? OfCurrent(property.Instance)
                    : OfMember(property.Property, property.Instance);
            case IArrayElementReferenceOperation element: return IsOfConstants(element.ArrayReference) ? HoleOrigin.Constant : HoleOrigin.Member;
            case IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation: return HoleOrigin.Runtime;
            case IDynamicInvocationOperation or IAwaitOperation: return HoleOrigin.Call;
            default: return HoleOrigin.Unknown;
        }
    }

    /// <summary>Where the result of a call comes from that is not understood as text.</summary>
    public HoleOrigin OfCall(IInvocationOperation call, SqlText? instance, ImmutableArray<TextArgument> arguments)
    {
        var method = call.TargetMethod;
        if (SqlSymbols.IsEfCore(method) || symbols.IsEncoder(method)) return HoleOrigin.Safe;
        if (call.Instance is { Type: { } receiver })
        {
            // date.ToString("yyyy-MM-dd"), id.ToString(): as safe as the value, if the format is.
            if (symbols.IsPlainValue(receiver)) return arguments.All(static argument => !argument.Texts.Any(static text => text.HasHoles && text.ScalarOrigin() != HoleOrigin.Unknown)) ? HoleOrigin.Safe : HoleOrigin.Unknown;
            if (method.Name == "ToString") return HoleOrigin.Unknown;
        }

        if (IsOfConstants(call.Instance) || (method.IsExtensionMethod && arguments.Length > 0 && IsOfConstants(arguments[0].Value))) return HoleOrigin.Constant;
        if (KnownText(method) is not null) return HoleOrigin.Constant;
        // ids.Select(id => id.ToString()).Join(","): an extension that joins such texts by constants.
        if (method is { IsExtensionMethod: true, ReturnType.SpecialType: SpecialType.System_String } && arguments.Length > 1 && PlainTexts.AreIn(arguments[0].Value, symbols)
            && arguments.Skip(1).All(static argument => argument.Texts.All(static text => !text.HasHoles)))
        {
            return HoleOrigin.Safe;
        }

        if (method.ContainingType?.SpecialType == SpecialType.System_String && OfStringMethod(call, instance, arguments) is { } origin) return origin;

        // Text of plain values, as a format of one's own makes it: FormatInvariant(State.Deleted).
        if (method.IsStatic && arguments.All(argument => argument.Operations.All(value => value.ConstantValue.HasValue || IsPlain(value))) && arguments.Any(argument => argument.Operations.Any(IsPlain))) return HoleOrigin.Unknown;

        // What takes text and gives text may quote it, or look it up in a list.
        var takesText = MayBeText(call.Instance, instance) || arguments.Any(argument => argument.Operations.Zip(argument.Texts, MayBeText).Any(static may => may));
        return takesText ? HoleOrigin.Unknown : HoleOrigin.Call;
    }

    private bool IsPlain(IOperation value) => symbols.IsPlainValue(value.BelowConversions().Type);

    private HoleOrigin? OfStringMethod(IInvocationOperation call, SqlText? instance, ImmutableArray<TextArgument> arguments)
    {
        // "a,b,".TrimEnd(','): of constants comes a constant.
        if (instance is { HasHoles: false } && arguments.All(static argument => argument.Texts.All(static text => !text.HasHoles))) return HoleOrigin.Constant;
        if (call.TargetMethod.Name != "Join" || arguments.Length != 2) return null;
        var values = arguments[1].Operations;
        return values.All(IsOfConstants) ? HoleOrigin.Constant
            : values.All(value => PlainTexts.AreIn(value, symbols)) ? HoleOrigin.Safe
            : null;
    }

    /// <summary>The text that a member always has: a readonly field or a property with a constant for a value, a method that returns one.</summary>
    public string? KnownText(ISymbol member) => member switch
    {
        IFieldSymbol or IPropertySymbol or IMethodSymbol => symbols.KnownTexts.TryGetValue(member, out var known) ? known : symbols.KnownTexts.GetOrAdd(member, FindText(member)),
        _ => null,
    };

    private string? FindText(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }: return "";
            case IPropertySymbol property when symbols.IsNewLine(property): return "\n";
            case IFieldSymbol { Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String, SetMethod: null }
                or IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String, IsVirtual: false, IsAbstract: false, IsOverride: false }:
                break;
            default: return null;
        }

        if (member is IFieldSymbol { IsReadOnly: false } field && !IsNeverAssigned(field)) return null;
        if (member is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true }) return null;
        return Declaration(member) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => ConstantOf(value),
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => ConstantOf(value),
            PropertyDeclarationSyntax { Initializer.Value: { } value } => ConstantOf(value),
            MethodDeclarationSyntax { ExpressionBody.Expression: { } value } => ConstantOf(value),
            MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } when statements[0] is ReturnStatementSyntax { Expression: { } value } => ConstantOf(value),
            _ => null,
        };
    }

    private HoleOrigin OfMember(ISymbol member, IOperation? instance)
    {
        // A value that a caller passes, or that was read into a local, is data; a member of a service may be a piece of SQL.
        for (var depth = 0; depth < 20 && instance is not null; depth++)
        {
            switch (instance.BelowConversions())
            {
                case ILocalReferenceOperation or IParameterReferenceOperation: return HoleOrigin.Runtime;
                case IMemberReferenceOperation inner: instance = inner.Instance; break;
                case IFlowCaptureReferenceOperation capture: instance = captured(capture.Id); break;
                case IConversionOperation conversion: instance = conversion.Operand; break;
                default: return HoleOrigin.Member;
            }
        }

        return HoleOrigin.Member;
    }

    private static HoleOrigin OfElement(ITypeSymbol? collection)
        // An element of a list of strings may be a name or a placeholder; one of a row or a request is data.
        => collection is INamedTypeSymbol { TypeArguments.IsEmpty: true } ? HoleOrigin.Runtime : HoleOrigin.Member;

    private HoleOrigin OfCurrent(IOperation? enumerator)
    {
        var source = enumerator?.BelowConversions();
        if (source is IFlowCaptureReferenceOperation capture) source = captured(capture.Id)?.BelowConversions();
        return source is IInvocationOperation { TargetMethod.Name: "GetEnumerator" } call && IsOfConstants(call.Instance ?? call.Arguments.FirstOrDefault()?.Value)
            ? HoleOrigin.Constant
            : HoleOrigin.Member;
    }

    /// <summary>Whether a collection holds just constants: a field, property or local that is initialized with them, or a literal.</summary>
    public bool IsOfConstants(IOperation? collection)
    {
        var operation = collection?.BelowConversions();
        if (operation is IFlowCaptureReferenceOperation capture) operation = captured(capture.Id)?.BelowConversions();
        if (operation is IConversionOperation conversion) operation = conversion.Operand;
        var value = operation switch
        {
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { SetMethod: null } } member => Initializer(Declaration(member.Member)),
            ILocalReferenceOperation local => Initializer(Declaration(local.Local)),
            IArrayCreationOperation or IObjectCreationOperation => operation.Syntax,
            { Syntax: CollectionExpressionSyntax literal } => literal,
            _ => null,
        };
        return value is not null && symbols.Compilation.ContainsSyntaxTree(value.SyntaxTree)
            && (symbols.ConstantCollections.TryGetValue(value, out var known) ? known : symbols.ConstantCollections.GetOrAdd(value, HoldsConstants(value)));
    }

    private bool HoldsConstants(SyntaxNode collection)
    {
        var model = symbols.Compilation.ModelOf(collection.SyntaxTree);
        var elements = 0;
        foreach (var node in collection.DescendantNodes())
        {
            if (node is not ExpressionSyntax expression || node is TypeSyntax and not IdentifierNameSyntax or AssignmentExpressionSyntax or ImplicitElementAccessSyntax) continue;
            if (node is IdentifierNameSyntax && node.Parent is not (InitializerExpressionSyntax or ExpressionElementSyntax or ArgumentSyntax or AssignmentExpressionSyntax)) continue;
            if (model.GetTypeInfo(expression, cancellation).Type?.SpecialType != SpecialType.System_String) continue;
            if (!model.GetConstantValue(expression, cancellation).HasValue) return false;
            elements++;
        }

        return elements > 0;
    }

    private static SyntaxNode? Initializer(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        _ => null,
    };

    private SyntaxNode? Declaration(ISymbol member)
        => member.DeclaringSyntaxReferences is { Length: 1 } references ? references[0].GetSyntax(cancellation) : null;

    private string? ConstantOf(ExpressionSyntax expression)
        => symbols.Compilation.ContainsSyntaxTree(expression.SyntaxTree)
            ? symbols.Compilation.ModelOf(expression.SyntaxTree).GetConstantValue(expression, cancellation).Value as string
            : null;

    /// <summary>Whether a private field keeps the value it is initialized with: nothing in its type assigns it.</summary>
    private bool IsNeverAssigned(IFieldSymbol field)
    {
        if (field.DeclaredAccessibility != Accessibility.Private || Declaration(field) is not VariableDeclaratorSyntax { Initializer: not null }) return false;
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in part.GetSyntax(cancellation).DescendantNodes())
            {
                var target = node switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left,
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                    RefExpressionSyntax reference => reference.Expression,
                    _ => null,
                };
                if (target?.DescendantNodesAndSelf().Any(name => name is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == field.Name) == true) return false;
            }
        }

        return true;
    }

    private bool MayBeText(IOperation? operation, SqlText? text)
        => operation is not null && text is { HasHoles: true } && symbols.CanBeText(operation.BelowConversions().Type) && text.ScalarOrigin() is null or > HoleOrigin.Validated;
}
