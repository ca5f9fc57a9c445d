using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>How a value gets into a statement as a parameter, with the user's own names.</summary>
internal static class Remedy
{
    private const int LongestName = 40;

    /// <summary>How it becomes a parameter, for a message.</summary>
    public static string Parameter(SqlUse use, EfCoreSymbols? efCore)
    {
        var sink = use.Statement.Sink;
        var value = Shortened(use.Place);
        var name = ParameterName(use.Place);
        // The text may be put together in another method than the one that is reported.
        var text = use.Hole is { IsFragment: false, Inner: { } inner } && MemberOf(inner) is { } member ? $"the text of {member}" : "the text";
        return sink.Meaning.Parameters switch
        {
            SqlParameters.Interpolation => $"pass it as a parameter: {SafeMember(sink.Meaning, efCore)}($\"…{{{value}}}…\")",
            SqlParameters.AnonymousObject => $"pass it as a parameter: @{name} in {text} and {AnonymousObject(value, name)} beside it",
            SqlParameters.Arguments => $"pass it as a parameter: @p0 in {text} and {value} beside it",
            SqlParameters.NumberedArguments => $"pass it as a parameter: @0 in {text} and {value} beside it",
            SqlParameters.SetParameter => $"pass it as a parameter: :{name} in {text} and SetParameter(\"{name}\", {value}) on the query",
            SqlParameters.None => "pass it as a parameter, not as a part of the text",
            _ => $"pass it as a parameter: @{name} in {text} and its value in Parameters",
        };
    }

    /// <summary>How a list is compared with a collection that is one parameter, as far as the provider is known.</summary>
    public static string List(string value, Compilation compilation) => Provider(compilation) switch
    {
        "Sqlite" => $"IN (SELECT value FROM json_each({{{value}}}))",
        "SqlServer" => $"IN (SELECT value FROM OPENJSON({{{value}}}))",
        "PostgreSQL" => $"= ANY ({{{value}}})",
        _ => $"{value}.Contains in LINQ, or what the database has to unfold a list",
    };

    /// <summary>The last word of the only provider of EF Core that is referenced; null where there are several.</summary>
    public static string? Provider(Compilation compilation)
    {
        var providers = compilation.ReferencedAssemblyNames.Select(static name => name.Name)
            .Where(static name => name is "Microsoft.EntityFrameworkCore.Sqlite" or "Microsoft.EntityFrameworkCore.SqlServer" or "Npgsql.EntityFrameworkCore.PostgreSQL" or "Pomelo.EntityFrameworkCore.MySql" or "Oracle.EntityFrameworkCore")
            .Distinct().ToList();
        return providers.Count == 1 ? providers[0].Split('.').Last() : null;
    }

    /// <summary>The method that takes the same SQL with its values as parameters, in the referenced version.</summary>
    public static string SafeMember(OrmMember meaning, EfCoreSymbols? efCore)
    {
        var name = meaning.SafeMember ?? "FromSql";
        if (efCore is null || efCore.Version.Major >= 7) return name;

        // Before EF Core 7 the same methods were called …Interpolated.
        return name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) + "InterpolatedAsync" : name + "Interpolated";
    }

    /// <summary>The source text of an expression, on one line and not too long.</summary>
    public static string Shortened(SyntaxNode expression)
    {
        var text = new StringBuilder();
        foreach (var c in expression.ToString())
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[text.Length - 1] != ' ') text.Append(' ');
        }

        if (text.Length > LongestName) text.Remove(LongestName - 1, text.Length - LongestName + 1).Append('…');
        return text.ToString();
    }

    /// <summary>A name for the parameter that takes the value of an expression: its last name.</summary>
    public static string ParameterName(SyntaxNode expression) => NameOf(expression) is { Length: > 0 } name && SyntaxFacts.IsValidIdentifier(name) ? name : "value";

    private static string? MemberOf(SyntaxNode code)
    {
        for (SyntaxNode? node = code; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax function: return function.Identifier.ValueText;
                case MethodDeclarationSyntax method: return method.Parent is BaseTypeDeclarationSyntax type ? $"{type.Identifier.ValueText}.{method.Identifier.ValueText}" : method.Identifier.ValueText;
                case PropertyDeclarationSyntax property: return property.Identifier.ValueText;
                case BaseTypeDeclarationSyntax: return null;
            }
        }

        return null;
    }

    private static string AnonymousObject(string value, string name) => value == name || value.EndsWith("." + name, StringComparison.Ordinal) ? $"new {{ {value} }}" : $"new {{ {name} = {value} }}";

    private static string? NameOf(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => NameOf(member.Name),
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax member => NameOf(member.Name),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element
            => arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key } ? key : NameOf(element.Expression),

        // name.Trim() is about name; GetName() is about a name.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } method, ArgumentList.Arguments.Count: 0 }
            => NameOf(method.Expression),

        // int.Parse(id) is about id.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax }, ArgumentList.Arguments: { Count: 1 } converted } => NameOf(converted[0].Expression),
        PostfixUnaryExpressionSyntax postfix => NameOf(postfix.Operand),
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        CastExpressionSyntax cast => NameOf(cast.Expression),
        AwaitExpressionSyntax await => NameOf(await.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => NameOf(coalesce.Left),
        _ => null,
    };
}
