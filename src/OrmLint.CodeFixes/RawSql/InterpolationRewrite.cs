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
    private readonly PassedValues? _folded;

    private InterpolationRewrite(Source source, ExpressionSyntax text, SimpleNameSyntax method, string safeMember, PassedValues? folded)
    {
        _folded = folded;
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

        // The text is a format string already: a brace in it is a placeholder, or an escape, and one that moved into a value would be itself.
        var sql = source.Sql;
        if (sql.Parts.Any(static part => !part.Value.IsDefault && part.Value.Any(static value => HasBrace(value.Text)))) return null;
        PassedValues? passed = null;
        if (!TakesTextOnly(call, source.Sink.Argument))
        {
            if ((passed = PassedValues.Of(call, source.Sink.Argument)) is null) return null;
            if (passed.Fold(source) is not { } folded) return ParameterObjectsRewrite.Of(source, passed);
            sql = folded;
        }
        else if (sql.Parts.Any(static part => HasBrace(part.Text))) return null;

        var values = sql.Parts.Where(static part => !part.Value.IsDefault).ToDictionary(static part => part, part => ValueExpression.Of(part, source.Model).Code);
        if (new SqlWriter(sql, source.Definition).Interpolated(part => values[part]) is not { } text) return null;
        return Parse(text, values.Values, source.Definition) is { } expression ? new InterpolationRewrite(source, expression, method, safeMember, passed) : null;
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
        if (_folded is { } folded)
        {
            var indices = folded.Arguments.Select(argument => folded.List.Arguments.IndexOf(argument)).OrderByDescending(static index => index).ToList();
            editor.ReplaceNode(folded.List, (list, _) => indices.Aggregate((ArgumentListSyntax)list, static (all, index) => all.WithArguments(all.Arguments.RemoveAt(index))));
        }

        if (_source.Local is { } local)
        {
            editor.ReplaceNode(local.Type, FormattableString(local.Type));
        }
    }

    /// <summary>The type that a local gets in the place of <paramref name="type"/>.</summary>
    internal static TypeSyntax FormattableString(TypeSyntax type)
        => SyntaxFactory.ParseTypeName("System.FormattableString").WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool HasBrace(string? text) => text?.IndexOfAny(new[] { '{', '}' }) >= 0;

    /// <summary>Whether an argument is neither text nor a value: it is left out, the receiver, a token, or no values.</summary>
    internal static bool IsHarmless(IArgumentOperation argument)
        => argument.ArgumentKind == ArgumentKind.DefaultValue
            || argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } }
            || argument.Parameter?.Type.Name == "CancellationToken"
            || (TextArgument.Elements(argument) is { IsDefault: false, IsEmpty: true });
}
