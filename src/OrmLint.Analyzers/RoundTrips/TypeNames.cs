using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RoundTrips;

/// <summary>Tells names of types from names of values by the place they stand in.</summary>
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
}
