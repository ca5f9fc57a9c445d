using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>What is declared before one loop: the collection, the keys, the answers. What two queries need is declared once.</summary>
internal sealed class ScopeDeclarations
{
    private readonly RepeatedScope _scope;
    private readonly Names _names;
    private readonly string _lineBreak;
    private readonly string _indentation;
    private readonly List<string> _statements = new();
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly bool _usesVar;

    /// <summary>Makes declarations before the statement of <paramref name="scope"/>.</summary>
    public ScopeDeclarations(RepeatedScope scope, Names names)
    {
        (_scope, _names) = (scope, names);
        var root = scope.Statement.SyntaxTree.GetRoot();
        var text = scope.Statement.SyntaxTree.GetText();
        _lineBreak = root.LineEnd()?.ToString() ?? "\n";
        _indentation = text.IndentationAt(scope.Statement.SpanStart);
        foreach (var above in DeclarationsAbove(scope.Statement)) _declared[WithoutLayout(above.Initializer!.Value)] = above.Identifier.ValueText;
        _usesVar = UsesVar(root);
    }

    /// <summary>Whether the file declares locals by <c>var</c>, or none at all.</summary>
    public static bool UsesVar(SyntaxNode root)
    {
        var declarations = root.DescendantNodes().OfType<VariableDeclarationSyntax>().Where(static declaration => declaration.Parent is LocalDeclarationStatementSyntax).ToList();
        return declarations.Count == 0 || declarations.Any(static declaration => declaration.Type.IsVar);
    }

    /// <summary>The collection of <paramref name="source"/> as a local, where it is first put into one.</summary>
    public string? Collection(ElementSource source)
    {
        if (source.Collection is not { } collection) return null;
        return Declare(collection.Value, () => _names.Take(Names.Plural(collection.Element), collection.Element + "List"), collection.Type, collection.Source);
    }

    /// <summary>The local that holds the keys of the elements, each once: a list, so that the provider translates its <c>Contains</c>.</summary>
    public string Keys(PerElementQuery query)
    {
        var (source, key) = (query.Source, query.Key);
        var elements = source.Elements(Collection(source));
        var wantsNullable = KeyTypes.IsNullable(query.RowKeyType) && !KeyTypes.IsNullable(key.Type);
        if (key.IsElement && !wantsNullable && elements is IdentifierNameSyntax held && source.Expression is null or IdentifierNameSyntax && source.Members.IsEmpty && IsList(source)) return ((IdentifierNameSyntax)elements).Identifier.ValueText;

        var selected = key.IsElement && !wantsNullable ? elements : Call(elements, "Select", $"{key.Element} => {(wantsNullable ? $"({query.RowKeyType.ToMinimalDisplayString(Model, Position)})" : "")}{key.Expression}");
        var list = Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(wantsNullable ? query.RowKeyType : key.Type);
        return Declare(Call(Call(selected, "Distinct"), "ToList"), () => _names.Take(KeysName(key), "distinct" + Names.Pascal(KeysName(key))), list, query.Scope.Statement);
    }

    /// <summary>Declares a local, unless one has that value already.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">Gives it a name.</param>
    /// <param name="type">Its type; null where it has no name.</param>
    /// <param name="origin">Where the value was written before: its further lines keep their distance from that.</param>
    public string Declare(ExpressionSyntax value, Func<string> name, ITypeSymbol? type, SyntaxNode origin)
    {
        var text = value.WithoutTrivia().ToFullString();
        if (_declared.TryGetValue(WithoutLayout(value), out var known)) return known;
        var local = name();
        _declared.Add(WithoutLayout(value), local);
        var typeName = _usesVar || type is null ? "var" : TypeName(type);
        _statements.Add($"{typeName} {local} = {Indented(text, origin)};");
        return local;
    }

    /// <summary>Puts <paramref name="replacement"/> in the place of the statement, and the declarations before it.</summary>
    /// <param name="editor">The document.</param>
    /// <param name="replacement">The new statement.</param>
    /// <param name="origin">Where it was written before.</param>
    public void Replace(SyntaxEditor editor, StatementSyntax replacement, StatementSyntax origin)
    {
        var comments = origin.GetLeadingTrivia().Any(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            ? ParseLeadingTrivia(Indented(origin.GetLeadingTrivia().ToFullString().TrimStart(), origin))
            : default;
        var statement = ParseStatement(Indented(replacement.WithoutTrivia().ToFullString(), origin));
        Apply(editor, current => statement.WithLeadingTrivia(current.GetLeadingTrivia().AddRange(comments))
            .WithTrailingTrivia(origin.GetTrailingTrivia().Any(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia) ? origin.GetTrailingTrivia() : current.GetTrailingTrivia()));
    }

    /// <summary>Puts the declarations before the statement. What stands above it stays there, except for an empty line.</summary>
    /// <param name="editor">The document.</param>
    /// <param name="change">What becomes of the statement itself.</param>
    public void Apply(SyntaxEditor editor, Func<StatementSyntax, StatementSyntax>? change = null)
    {
        change ??= static statement => statement;
        if (_statements.Count == 0)
        {
            editor.ReplaceNode(_scope.Statement, (statement, _) => change((StatementSyntax)statement));
            return;
        }

        var leading = _scope.Statement.GetLeadingTrivia();
        var above = leading.TakeWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || (trivia.IsKind(SyntaxKind.WhitespaceTrivia) && trivia.Span.Length >= 0)).ToList();
        var directive = leading.ToList().FindLastIndex(static trivia => trivia.IsDirective);
        var split = directive >= 0 ? directive + 1 : above.FindLastIndex(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) + 1;
        var statements = _statements.Select((statement, index) => ParseStatement(statement)
            .WithLeadingTrivia(index == 0 ? TriviaList(leading.Take(split)).AddRange(ParseLeadingTrivia(_indentation)) : ParseLeadingTrivia(_indentation))
            .WithTrailingTrivia(ParseTrailingTrivia(_lineBreak)));

        if (_scope.Statement.Parent is GlobalStatementSyntax global) editor.InsertBefore(global, statements.Select(static statement => GlobalStatement(statement)));
        else editor.InsertBefore(_scope.Statement, statements);
        editor.ReplaceNode(_scope.Statement, (statement, _) => change((StatementSyntax)statement.WithLeadingTrivia(leading.Skip(split))));
    }

    // By its simple name where its namespace is one that the fix imports.
    private string TypeName(ITypeSymbol type) => type is INamedTypeSymbol { Name: "List" or "Dictionary" or "HashSet" or "ILookup", TypeArguments: { Length: > 0 } arguments }
        ? $"{type.Name}<{string.Join(", ", arguments.Select(argument => argument.ToMinimalDisplayString(Model, Position)))}>"
        : type.ToMinimalDisplayString(Model, Position);

    // What an earlier fix put right before the loop serves this one too.
    private static IEnumerable<VariableDeclaratorSyntax> DeclarationsAbove(StatementSyntax statement) => statement.Parent is not BlockSyntax block
        ? Enumerable.Empty<VariableDeclaratorSyntax>()
        : block.Statements.TakeWhile(above => above != statement).Reverse()
            .TakeWhile(static above => above is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } && variables[0].Initializer is not null)
            .Select(static above => ((LocalDeclarationStatementSyntax)above).Declaration.Variables[0]);

    private static string WithoutLayout(ExpressionSyntax value) => string.Concat(value.WithoutTrivia().ToFullString().Split('\n').Select(static line => line.Trim()));

    private SemanticModel Model => _scope.Body.Root.SemanticModel!;

    private int Position => _scope.Statement.SpanStart;

    private static string KeysName(ElementKey key)
    {
        var member = key.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "";
        return Names.Plural(member == "" ? key.Element : member == "Id" ? Owner(key) + "Id" : Names.Local(member));
    }

    private static string Owner(ElementKey key)
        => key.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax owner } ? Names.Local(owner.Name.Identifier.ValueText) : key.Element;

    // A list or a set has a Contains of its own; for an array, C# 14 takes that of a span, which no provider translates before EF Core 10.
    private bool IsList(ElementSource source)
    {
        var type = source.Collection?.Type ?? (source.Expression is { } expression ? Model.GetSpeculativeTypeInfo(Position, expression, SpeculativeBindingOption.BindAsExpression).Type : null);
        return type is INamedTypeSymbol { Name: "List" or "HashSet" or "IList" or "ICollection", ContainingNamespace: { Name: "Generic" } };
    }

    private string Indented(string text, SyntaxNode origin)
    {
        if (text.IndexOf('\n') < 0) return text;
        var statement = origin.FirstAncestorOrSelf<StatementSyntax>() ?? _scope.Statement;
        var extra = statement.SyntaxTree.GetText().IndentationAt(statement.SpanStart).Length - _indentation.Length;
        if (extra <= 0) return text;
        var lines = text.Split('\n');
        for (var index = 1; index < lines.Length; index++) lines[index] = lines[index].Substring(Math.Min(extra, lines[index].TakeWhile(static letter => letter is ' ' or '\t').Count()));
        return string.Join("\n", lines);
    }

    private static ExpressionSyntax Call(ExpressionSyntax on, string name, string argument = "")
        => InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, on, IdentifierName(name)), ParseArgumentList($"({argument})"));
}
