using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Fixes ORM2003: EF Core gets the interpolation, and not the string that was made of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassInterpolation)), Shared]
public sealed class PassInterpolation : SqlFix
{
    private const string Title = "Pass the interpolation itself";

    /// <summary>Makes the fix.</summary>
    public PassInterpolation()
        : base(Rules.FlattenedInterpolation)
    {
    }

    /// <inheritdoc />
    private protected override IEnumerable<(SqlUse Use, SyntaxNode Place)> Reported(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        => FlattenedInterpolation.In(body).Select(static use => (use, FlattenedInterpolation.Place(use)));

    /// <inheritdoc />
    private protected override Edit? Change(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        if (SqlRewrite.SinkOf(statement, body, symbols, cancellation) is not { Operation: IInvocationOperation call } sink) return null;
        return sink.IsParameterizing ? OfCreated(sink, statement, body, symbols) : OfFlattened(sink, call, statement, body, symbols);
    }

    /// <summary><c>FromSqlRaw(sql.ToString())</c></summary>
    private static Edit? OfFlattened(SqlSink sink, IInvocationOperation call, SqlStatement statement, IOperation body, SqlSymbols symbols)
    {
        if (sink.Place is not SimpleNameSyntax method || !InterpolationRewrite.TakesTextOnly(call, sink.Argument)) return null;
        var safeMember = Remedy.SafeMember(sink.Meaning, symbols.Orms.EfCore);
        if (!sink.Member.ContainingType.GetMembers(safeMember).OfType<IMethodSymbol>().Any()) return null;
        if (FlattenedInterpolation.Flattened(sink.Argument) is not { Syntax: ExpressionSyntax kept } made || ParameterizedInterpolation.Of(made, statement, body, symbols) is not { } interpolation) return null;

        // The raw method reads braces in its text as placeholders.
        if (statement.Text.Parts.OfType<SqlLiteral>().Any(static literal => literal.Text.IndexOfAny(['{', '}']) >= 0)) return null;
        var flattening = sink.Argument.BelowConversions().Syntax;
        return new Edit(Title, editor =>
        {
            if (kept == interpolation.Before)
            {
                editor.ReplaceNode(flattening, interpolation.After.WithTriviaFrom(flattening));
            }
            else
            {
                editor.ReplaceNode(interpolation.Before, interpolation.After.WithTriviaFrom(interpolation.Before));
                editor.ReplaceNode(flattening, kept.WithTriviaFrom(flattening));
            }

            editor.ReplaceNode(method, method.WithIdentifier(SyntaxFactory.Identifier(safeMember).WithTriviaFrom(method.Identifier)));
        });
    }

    /// <summary><c>FromSql(FormattableStringFactory.Create(sql))</c></summary>
    private static Edit? OfCreated(SqlSink sink, SqlStatement statement, IOperation body, SqlSymbols symbols)
    {
        if (sink.Argument.BelowConversions() is not IInvocationOperation { TargetMethod.Name: "Create" } creation
            || creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is not { } text
            || creation.Arguments.Any(argument => argument != text && !(TextArgument.Elements(argument) is { IsDefault: false, IsEmpty: true })))
        {
            return null;
        }

        var (made, local) = SqlRewrite.Definition(text.Value.BelowConversions(), body, new Variables(body));
        if (made?.BelowConversions().Syntax is not ExpressionSyntax definition || SqlRewrite.HasTrivia(definition)) return null;
        var pieces = SqlExpression.Pieces(made, statement.Text.Parts);
        if (pieces.IsDefault || ParameterizedSql.Of(pieces, SqlState.Start, symbols) is not { } sql || sql.Parts.Any(static part => part.Text?.IndexOfAny(['{', '}']) >= 0)) return null;

        var values = sql.Parts.Where(static part => !part.Value.IsDefault).ToDictionary(static part => part, part => ValueExpression.Of(part, body.SemanticModel!).Code);
        if (new SqlWriter(sql, definition).Interpolated(part => values[part]) is not { } code || InterpolationRewrite.Parse(code, values.Values, definition) is not { } interpolation) return null;
        return new Edit(Title, editor =>
        {
            if (local is null)
            {
                editor.ReplaceNode(creation.Syntax, interpolation.WithTriviaFrom(creation.Syntax));
                return;
            }

            editor.ReplaceNode(definition, interpolation.WithTriviaFrom(definition));
            editor.ReplaceNode(local.Type, InterpolationRewrite.FormattableString(local.Type));
            editor.ReplaceNode(creation.Syntax, text.Value.Syntax.WithTriviaFrom(creation.Syntax));
        });
    }
}
