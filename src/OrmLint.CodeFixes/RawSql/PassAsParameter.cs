using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrmLint.RawSql;

/// <summary>Fixes ORM2001 and ORM2006: the statement gets its values as parameters, all of them at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassAsParameter)), Shared]
public sealed class PassAsParameter : SqlFix
{
    /// <summary>Makes the fix.</summary>
    public PassAsParameter()
        : base(Rules.SqlFromRuntimeValue, Rules.PlainValueInSql)
    {
    }

    /// <inheritdoc />
    private protected override IEnumerable<(SqlUse Use, SyntaxNode Place)> Reported(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        => SqlFromRuntimeValue.In(body, symbols, cancellation).Concat(PlainValueInSql.In(body, symbols)).Select(static use => (use, use.Place));

    /// <inheritdoc />
    private protected override Edit? Change(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
        => SqlRewrite.Of(statement, body, symbols, cancellation) is { } rewrite
            ? new Edit(rewrite.Count == 1 ? "Pass the value as a parameter" : "Pass the values as parameters", rewrite.Apply)
            : null;
}
