using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RawSql;

/// <summary>The C# expression of a parameter's value.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Name">A name for the parameter, from the expression.</param>
/// <param name="MayBeNull">Whether its value can be null.</param>
/// <param name="IsSimple">Whether evaluating it later, or twice, is the same.</param>
internal sealed record ValueExpression(string Code, string Name, bool MayBeNull, bool IsSimple)
{
    /// <summary>The value of a part, as an expression.</summary>
    public static ValueExpression Of(ParameterizedPart part, SemanticModel model)
    {
        var holes = part.Value.Where(static value => value.Hole is not null).Select(static value => value.Hole!).ToList();
        var first = holes[0].Operation!;
        var name = Remedy.ParameterName(first.Syntax);
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None) name += "Value";
        var isSimple = holes.TrueForAll(static hole => IsSimpleToRead(hole.Operation!.Syntax));
        if (part.Value.Length > 1)
        {
            var operands = part.Value.Select(value => value.Hole is { } hole ? AsText(hole, isOperand: true) : LiteralStyle.Quoted(value.Text!));
            return new ValueExpression(string.Join(" + ", operands), name, MayBeNull: false, isSimple);
        }

        var code = part.WasQuoted || holes[0].Format is not null ? AsText(holes[0], isOperand: false) : first.Syntax.ToString();
        return new ValueExpression(code, name, CanBeNull(first, code, model), isSimple);
    }

    private static string AsText(SqlHole hole, bool isOperand)
    {
        var syntax = (ExpressionSyntax)hole.Operation!.Syntax;
        var type = hole.Type!;
        if (type.SpecialType == SpecialType.System_String) return isOperand ? Operand(syntax) : syntax.ToString();
        var format = hole.Format is null ? "" : LiteralStyle.Quoted(hole.Format);
        return Operand(syntax) + (CanBeNull(type) ? "?" : "") + ".ToString(" + format + ")";
    }

    private static bool CanBeNull(ITypeSymbol type)
        => type is { IsValueType: false } || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool CanBeNull(IOperation value, string code, SemanticModel model)
        => code.Contains("?.") || (value.Type is { } type && CanBeNull(type) && model.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull);

    private static string Operand(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax
            or ThisExpressionSyntax or ObjectCreationExpressionSyntax or PredefinedTypeSyntax => syntax.ToString(),
        _ => "(" + syntax + ")",
    };

    /// <summary>Whether evaluating an expression does nothing else, so that it can be evaluated later or twice.</summary>
    public static bool IsSimpleToRead(SyntaxNode expression) => expression.DescendantNodesAndSelf().All(IsSimpleNode);

    private static bool IsSimpleNode(SyntaxNode node)
        => node is not (InvocationExpressionSyntax or ObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression });
}
