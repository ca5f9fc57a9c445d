using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace OrmLint.RawSql;

/// <summary>EF Core: one interpolated string, handed to the method that makes parameters of its holes.</summary>
internal sealed class InterpolationRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly SimpleNameSyntax _method;
    private readonly string _safeMember;

    private InterpolationRewrite(Source source, ExpressionSyntax text, SimpleNameSyntax method, string safeMember)
    {
        _source = source;
        _text = text;
        _method = method;
        _safeMember = safeMember;
    }

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where the call does not allow it.</summary>
    public static SqlRewrite? Of(Source source)
    {
        if (source.Sink is not { Operation: IInvocationOperation call, Place: SimpleNameSyntax method, Member: IMethodSymbol member }) return null;
        var safeMember = Remedy.SafeMember(source.Sink.Meaning, source.Symbols.Orms.EfCore);
        if (!member.ContainingType.GetMembers(safeMember).OfType<IMethodSymbol>().Any()) return null;

        if (!TakesTextOnly(call, source.Sink.Argument)) return null;

        // The text is a format string already: a brace in it is a placeholder, or an escape.
        if (source.Sql.Parts.Any(static part => part.Text?.IndexOfAny(new[] { '{', '}' }) >= 0)) return null;

        var values = source.Sql.Parts.Where(static part => !part.Value.IsDefault).Zip(source.Values, static (part, value) => (part, value)).ToDictionary(static pair => pair.part, static pair => pair.value.Code);
        if (new SqlWriter(source.Sql, source.Definition).Interpolated(part => values[part]) is not { } text) return null;
        return Parse(text, values.Values, source.Definition) is { } expression ? new InterpolationRewrite(source, expression, method, safeMember) : null;
    }

    /// <summary>The expression that an interpolation with these values is, in the language of <paramref name="place"/>; null where it is none.</summary>
    internal static InterpolatedStringExpressionSyntax? Parse(string text, IEnumerable<string> values, SyntaxNode place)
    {
        var options = (CSharpParseOptions)place.SyntaxTree.Options;
        if (options.LanguageVersion < (LanguageVersion)1100 && values.Any(static code => code.IndexOf('\n') >= 0 || code.IndexOf('"') >= 0)) return null;
        return SyntaxFactory.ParseExpression(text, options: options) is InterpolatedStringExpressionSyntax { ContainsDiagnostics: false } expression ? expression : null;
    }

    /// <summary>Whether nothing is passed beside the text: it would belong to placeholders in it; only a token does not.</summary>
    internal static bool TakesTextOnly(IInvocationOperation call, IOperation text) => call.Arguments.All(argument => argument.Value == text || IsHarmless(argument));

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        editor.ReplaceNode(_method, _method.WithIdentifier(SyntaxFactory.Identifier(_safeMember).WithTriviaFrom(_method.Identifier)));
        if (_source.Local is { } local)
        {
            editor.ReplaceNode(local.Type, FormattableString(local.Type));
        }
    }

    /// <summary>The type that a local gets in the place of <paramref name="type"/>.</summary>
    internal static TypeSyntax FormattableString(TypeSyntax type)
        => SyntaxFactory.ParseTypeName("System.FormattableString").WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsHarmless(IArgumentOperation argument)
        => argument.ArgumentKind == ArgumentKind.DefaultValue
            || argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } }
            || argument.Parameter?.Type.Name == "CancellationToken"
            || (TextArgument.Elements(argument) is { IsDefault: false, IsEmpty: true });
}
