using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>A statement of a snapshot: calls, one on the result of another, that begin at a builder.</summary>
internal readonly record struct SnapshotChain(string Builder, ImmutableArray<SnapshotCall> Calls)
{
    /// <summary>The call that says what the statement is about: <c>Property&lt;int&gt;("Id")</c>.</summary>
    public SnapshotCall Head => Calls[0];

    /// <summary>
    /// Reads the calls of an expression, a static call around a chain as its last one. Null if it is anything but that.
    /// </summary>
    /// <param name="expression">The expression of the statement.</param>
    /// <param name="locals">Chains kept in variables, which EF Core 11 writes; may be null.</param>
    public static SnapshotChain? Read(ExpressionSyntax expression, IReadOnlyDictionary<string, SnapshotChain>? locals = null)
    {
        // A loop, not recursion: the depth of a chain is the text's.
        var calls = new Stack<SnapshotCall>();
        while (true)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    var builder = name.Identifier.ValueText;
                    if (locals is not null && locals.TryGetValue(builder, out var kept)) return new SnapshotChain(kept.Builder, ImmutableArray.Create(kept.Head).AddRange(calls));
                    return calls.Count == 0 ? null : new SnapshotChain(builder, calls.ToImmutableArray());

                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member } invocation:
                    var arguments = invocation.ArgumentList.Arguments;
                    if (IsClass(member.Expression))
                    {
                        if (arguments.Count == 0) return null;
                        calls.Push(Call(member, invocation, from: 1) with { StaticClass = member.Expression.ToString() });
                        expression = arguments[0].Expression;
                    }
                    else
                    {
                        calls.Push(Call(member, invocation, from: 0));
                        expression = member.Expression;
                    }

                    break;

                default:
                    return null;
            }
        }
    }

    /// <summary>EF Core names the class of a static call, and builders begin with a small letter.</summary>
    private static bool IsClass(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax member) expression = member.Expression;
        return expression is AliasQualifiedNameSyntax || (expression is IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } && char.IsUpper(name[0]));
    }

    private static SnapshotCall Call(MemberAccessExpressionSyntax member, InvocationExpressionSyntax invocation, int from)
    {
        var arguments = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        for (var position = from; position < invocation.ArgumentList.Arguments.Count; position++)
        {
            var argument = invocation.ArgumentList.Arguments[position].Expression;
            arguments.Add(argument);
        }

        var types = ImmutableArray<string>.Empty;
        if (member.Name is GenericNameSyntax generic)
        {
            var builder = ImmutableArray.CreateBuilder<string>();
            foreach (var type in generic.TypeArgumentList.Arguments) builder.Add(type.ToString());
            types = builder.ToImmutable();
        }

        return new SnapshotCall(member.Name.Identifier.ValueText, invocation) { Arguments = arguments.ToImmutable(), TypeArguments = types };
    }
}
