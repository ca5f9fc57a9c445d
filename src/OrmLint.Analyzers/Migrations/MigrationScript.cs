using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>
/// The operations of a migration's <c>Up</c> or <c>Down</c>, in their order, read as syntax: EF Core writes one call a statement. Any other statement
/// is unknown, and so is what it does.
/// </summary>
/// <param name="Method">The method.</param>
public sealed record MigrationScript(MethodDeclarationSyntax Method)
{
    /// <summary>The operations that run whatever happens.</summary>
    public ImmutableArray<MigrationCall> Calls { get; private init; } = ImmutableArray<MigrationCall>.Empty;

    /// <summary>Statements that are none of the grammar's: conditions, loops, helpers, other calls on the builder.</summary>
    public ImmutableArray<StatementSyntax> Unknown { get; private init; } = ImmutableArray<StatementSyntax>.Empty;

    /// <summary>Whether each statement was understood.</summary>
    public bool IsExact { get; private init; }

    /// <summary>Whether it does nothing at all.</summary>
    public bool IsEmpty => IsExact && Calls.IsEmpty;

    /// <summary>Whether it throws, and so says that the way back is closed on purpose.</summary>
    public bool Throws => Method.Body?.Statements.Any(static statement => statement is ThrowStatementSyntax) == true || Method.ExpressionBody?.Expression is ThrowExpressionSyntax;

    /// <summary>Whether it makes a table of this name: one without rows.</summary>
    public bool Creates(TableName table) => Calls.Any(call => call.Name == "CreateTable" && call.Table.Equals(table));

    /// <summary>Whether the tables and columns that are made and dropped are known: the script is exact, and runs no SQL of its own.</summary>
    public bool IsPureSchema => IsExact && Calls.All(static call => call.Name != "Sql");

    /// <summary>
    /// Whether SQL or an unknown statement between two positions may work on a column: it mentions the name, or its text is not known.
    /// </summary>
    public bool MayTouch(string name, int end = int.MaxValue, int from = 0)
    {
        return (Method.Body is null && !IsExact) || Unknown.Any(statement => IsBetween(statement) && statement is not ThrowStatementSyntax)
            || Calls.Any(call => IsBetween(call.Syntax) && (IsMentioned(call, name) || (call.Name == "Sql" && call.Text("sql") is null)));

        bool IsBetween(SyntaxNode node) => node.SpanStart < end && node.SpanStart >= from;
    }

    /// <summary>Whether SQL, or a change of data, mentions a column.</summary>
    public bool Mentions(string name) => Calls.Any(call => IsMentioned(call, name));

    /// <summary>Whether an operation that takes a table or a column away stands in a comment: it is gone from the model, and left in the database on purpose.</summary>
    public bool LeavesOnPurpose(string name)
    {
        var comments = string.Concat(Method.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(static trivia => trivia.ToString() + "\n"));
        return (comments.Contains("DropTable(") || comments.Contains("DropColumn(")) && comments.Contains("\"" + name + "\"");
    }

    /// <summary>Whether SQL drops or renames a table or a column of this name: it is made anew by hand, or was there before.</summary>
    public bool TakesAwayInSql(string name)
        => Calls.Any(call => call.Name == "Sql" && call.Text("sql") is { } sql && (HasWord(sql, "DROP") || HasWord(sql, "RENAME")) && HasWord(sql, name));

    private static bool IsMentioned(MigrationCall call, string name) => call.Name switch
    {
        "Sql" => HasWord(call.Text("sql"), name),
        "UpdateData" => HasWord(call.Syntax.ToString(), name),
        _ => false,
    };

    // As a word of its own: At is in each UPDATE.
    private static bool HasWord(string? text, string word)
    {
        if (word.Length == 0) return false;
        for (var at = text?.IndexOf(word, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsPartOfName(text!, at - 1) && !IsPartOfName(text!, at + word.Length)) return true;
        }

        return false;

        static bool IsPartOfName(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
    }

    /// <summary>Reads a method.</summary>
    public static MigrationScript Read(MethodDeclarationSyntax method)
    {
        var script = new MigrationScript(method);
        if (method.ParameterList.Parameters.Count != 1 || method.ContainsDiagnostics) return script;
        var builder = method.ParameterList.Parameters[0].Identifier.ValueText;
        if (method.ExpressionBody is { Expression: var only })
        {
            return Read(only, builder, null) is { } single ? script with { Calls = ImmutableArray.Create(single), IsExact = true } : script;
        }

        if (method.Body is not { } body) return script;

        var calls = ImmutableArray.CreateBuilder<MigrationCall>();
        var unknown = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (var statement in body.Statements)
        {
            if (statement is EmptyStatementSyntax) continue;
            if (statement is ExpressionStatementSyntax { Expression: var expression } && Read(expression, builder, statement) is { } call) calls.Add(call);
            else unknown.Add(statement);
        }

        return script with { Calls = calls.ToImmutable(), Unknown = unknown.ToImmutable(), IsExact = unknown.Count == 0 };
    }

    private static MigrationCall? Read(ExpressionSyntax expression, string builder, StatementSyntax? statement)
    {
        var annotations = new List<InvocationExpressionSyntax>();
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call)
        {
            var name = member.Name.Identifier.ValueText;
            if (member.Expression is IdentifierNameSyntax { Identifier.ValueText: var receiver })
            {
                return receiver == builder && MigrationCall.IsOperation(name) ? new MigrationCall(name, call, statement) { Annotations = annotations } : null;
            }

            if (name is not ("Annotation" or "OldAnnotation")) return null;
            annotations.Add(call);
            expression = member.Expression;
        }

        return null;
    }
}
