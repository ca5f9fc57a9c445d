using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using OrmLint.Orms;

namespace OrmLint.RoundTrips;

/// <summary>Tells names of types from names of values, and of sets from those of entities, by the place they stand in.</summary>
internal static class TypeNames
{
    /// <summary>Whether <paramref name="name"/> can name nothing but a type there: in a declaration, in a cast, between angle brackets. False where it may be a value.</summary>
    public static bool IsTypeName(this SimpleNameSyntax name) => name.Parent switch
    {
        VariableDeclarationSyntax declaration => declaration.Type == name,
        ParameterSyntax or TypeArgumentListSyntax or NullableTypeSyntax or ArrayTypeSyntax or QualifiedNameSyntax or RefTypeSyntax or BaseTypeSyntax or TypeConstraintSyntax or AttributeSyntax => true,
        TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or ObjectCreationExpressionSyntax or DeclarationPatternSyntax or RecursivePatternSyntax or DeclarationExpressionSyntax or CatchDeclarationSyntax => true,
        CastExpressionSyntax cast => cast.Type == name,
        ForEachStatementSyntax loop => loop.Type == name,
        MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } test => test.Right == name,
        NameColonSyntax or NameEqualsSyntax => true,
        _ => false,
    };

    /// <summary>
    /// Whether a query may begin at <paramref name="name"/>, if it is that of a set. Not where a property is read of it, as in <c>item.Product.Name</c>, and not
    /// where it is assigned: navigations are often called as the sets are.
    /// </summary>
    public static bool MayBeginQuery(this SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        while (whole.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax) whole = whole.Parent;
        return whole.Parent switch
        {
            // `ids.Select(db.Orders.Find)`
            MemberAccessExpressionSyntax member when member.Expression == whole => member.Parent is InvocationExpressionSyntax || (member.Parent is not MemberAccessExpressionSyntax && OrmLibrary.MemberNames.Contains(member.Name.Identifier.ValueText)),
            AssignmentExpressionSyntax assignment => assignment.Left != whole,
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.CoalesceExpression) || comparison.IsKind(SyntaxKind.AsExpression),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax } => false,
            _ => true,
        };
    }
}
