using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// The bodies of a compilation that may send SQL, by the names that they mention: members that take SQL, and methods that pass a text parameter on
/// to one. Read from syntax, so that bodies which cannot matter are never bound. One per compilation.
/// </summary>
internal sealed class SqlBodies
{
    private const int Rounds = 3;
    private static readonly ConditionalWeakTable<Compilation, SqlBodies> s_all = new();
    private static readonly ConditionalWeakTable<SyntaxTree, PassingMethods> s_passing = new();

    private readonly OrmContext _orms;
    private readonly ImmutableHashSet<string> _sinks;
    private readonly ConcurrentDictionary<SyntaxNode, bool> _sending = new();
    private readonly object _lock = new();
    private (ImmutableHashSet<string> Names, MentioningTrees Trees)? _all;

    private SqlBodies(OrmContext orms)
    {
        _orms = orms;
        _sinks = SqlSink.Names(orms).Union(ReferencedSql.Of(orms.Compilation).Names);
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static SqlBodies Of(OrmContext orms) => s_all.GetValue(orms.Compilation, _ => new SqlBodies(orms));

    /// <summary>Whether code mentions a member that takes SQL, or a method that may pass some on.</summary>
    public bool MaySend(SyntaxNode code, CancellationToken cancellation)
    {
        var (names, trees) = All(cancellation);
        // Each rule asks of the same members.
        return trees.Contains(code.SyntaxTree) && _sending.GetOrAdd(code, body => SqlSink.IsMentioned(body, names));
    }

    /// <summary>Whether a method of this name may pass a text that it is given on to a database.</summary>
    public bool MayPassOn(string name, CancellationToken cancellation) => All(cancellation).Names.Contains(name);

    private (ImmutableHashSet<string> Names, MentioningTrees Trees) All(CancellationToken cancellation)
    {
        if (_all is { } known) return known;
        lock (_lock)
        {
            if (_all is { } made) return made;
            var names = _sinks.ToBuilder();
            // Projects that are referred to and live, as in an editor.
            foreach (var project in _orms.Compilation.LiveProjectsOf())
            {
                if (OrmContext.Of(project) is { Any: true } theirs) names.UnionWith(Of(theirs).All(cancellation).Names);
            }

            var last = names.ToImmutable();
            for (var round = 0; round < Rounds && !last.IsEmpty; round++)
            {
                cancellation.ThrowIfCancellationRequested();
                var words = new WordSet().With(last);
                var found = _orms.Compilation.SyntaxTrees.Where(tree => TreeWords.Of(tree, cancellation).Mention(words))
                    .SelectMany(tree => PassingMethods.Of(tree, cancellation).Methods)
                    .Where(method => method.Calls.Any(last.Contains)).Select(static method => method.Name)
                    .Where(name => !names.Contains(name)).ToImmutableHashSet(StringComparer.Ordinal);
                names.UnionWith(found);
                last = found;
            }

            var all = (names.ToImmutable(), new MentioningTrees(new WordSet().With(names)));
            _all = all;
            return all;
        }
    }

    /// <summary>The methods of a tree that use a text parameter in a call, with the names that they call.</summary>
    private sealed class PassingMethods
    {
        private PassingMethods(SyntaxNode root)
            => Methods = root.DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax or ArrowExpressionClauseSyntax)).OfType<MethodDeclarationSyntax>()
                .Select(static method => (Name: method.Identifier.ValueText, Calls: CallsWithText(method))).Where(static method => !method.Calls.IsEmpty).ToImmutableArray();

        public ImmutableArray<(string Name, ImmutableHashSet<string> Calls)> Methods { get; }

        public static PassingMethods Of(SyntaxTree tree, CancellationToken cancellation)
            => s_passing.TryGetValue(tree, out var known) ? known : s_passing.GetValue(tree, one => new PassingMethods(one.GetRoot(cancellation)));

        private static bool IsText(ParameterSyntax parameter)
        {
            var type = parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType : parameter.Type;
            return type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } || (type is SimpleNameSyntax or QualifiedNameSyntax && type.ToString() is var name
                && (name.EndsWith("String", StringComparison.Ordinal) || name.EndsWith("StringBuilder", StringComparison.Ordinal)));
        }

        private static SyntaxNode? Code(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

        /// <summary>The names of what a method gives text to that it was given: methods that it calls, types that it makes, members that it assigns.</summary>
        private static ImmutableHashSet<string> CallsWithText(MethodDeclarationSyntax method)
        {
            var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
            var texts = new HashSet<string>(method.ParameterList.Parameters.Where(IsText).Select(static parameter => parameter.Identifier.ValueText), StringComparer.Ordinal);
            if (texts.Count == 0 || Code(method) is not { } code) return names.ToImmutable();
            foreach (var node in code.DescendantNodes())
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Initializer.Value: { } value } local when Mentions(value): texts.Add(local.Identifier.ValueText); break;
                    case AssignmentExpressionSyntax { Left: IdentifierNameSyntax local } assignment when Mentions(assignment.Right):
                        texts.Add(local.Identifier.ValueText);
                        names.Add(local.Identifier.ValueText);
                        break;
                    case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } assignment when Mentions(assignment.Right): names.Add(member.Name.Identifier.ValueText); break;
                    case InvocationExpressionSyntax call when Mentions(call.ArgumentList):
                        if (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder } && !names.Contains(builder.Identifier.ValueText)) texts.Add(builder.Identifier.ValueText);
                        if (NameOf(call.Expression) is { } name) names.Add(name);
                        break;
                    case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when Mentions(arguments) && NameOf(creation.Type) is { } type: names.Add(type); break;

                    // sql.Where(…) as an extension of text
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access } when texts.Contains(receiver.Identifier.ValueText):
                        names.Add(access.Name.Identifier.ValueText);
                        break;
                }
            }

            return names.ToImmutable();

            // A member of an anonymous object is a parameter of the statement.
            bool Mentions(SyntaxNode part) => part.DescendantNodesAndSelf(static inner => inner is not AnonymousObjectCreationExpressionSyntax)
                .Any(inner => inner is IdentifierNameSyntax { Identifier.ValueText: var name } && texts.Contains(name));
        }

        private static string? NameOf(SyntaxNode expression) => expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            _ => null,
        };
    }
}
