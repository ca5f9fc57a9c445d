using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrmLint.RawSql;

/// <summary>
/// Fixes ORM2004 and ORM2008: each parameter of the interpolation stands where SQL takes one. Quotes go, wildcards and formats move into
/// the value, the name of a constant is written out, a collection is unfolded.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectInterpolation)), Shared]
public sealed class CorrectInterpolation : SqlFix
{
    /// <summary>Makes the fix.</summary>
    public CorrectInterpolation()
        : base(Rules.MisplacedParameter, Rules.LostInParameter)
    {
    }

    /// <inheritdoc />
    private protected override IEnumerable<(SqlUse Use, SyntaxNode Place)> Reported(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        => MisplacedParameter.In(body, symbols).Concat(LostInParameter.In(body, symbols)).Select(static use => (use, use.Place));

    /// <inheritdoc />
    private protected override Edit? Change(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
        => ParameterizedInterpolation.Of(statement, body, symbols, cancellation) is { IsSame: false } interpolation
            ? new Edit("Give the statement whole values as parameters", editor => editor.ReplaceNode(interpolation.Before, interpolation.After.WithTriviaFrom(interpolation.Before)))
            : null;
}
