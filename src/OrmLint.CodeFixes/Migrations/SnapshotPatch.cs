using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Edits of a snapshot's text: each change touches the statements of its property and nothing else, so that what OrmLint does
/// not understand stays as it is. New statements are laid out and sorted as EF Core's <c>CSharpSnapshotGenerator</c> does.
/// </summary>
internal sealed class SnapshotPatch
{
    private readonly SourceText _text;
    private readonly List<TextChange> _edits = new();
    private readonly HashSet<SnapshotProperty> _removed = new();

    /// <summary>Begins a patch of the file that <paramref name="snapshot"/> was read from.</summary>
    public SnapshotPatch(SnapshotModel snapshot, SourceText text)
    {
        _text = text;
        NewLine = text.Lines.Count > 1 && text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\r\n";
        Snapshot = snapshot;
    }

    /// <summary>The snapshot as it was.</summary>
    public SnapshotModel Snapshot { get; }

    /// <summary>The line ends of the file.</summary>
    public string NewLine { get; }

    /// <summary>The text with all edits so far.</summary>
    public SourceText Apply()
    {
        // Insertions at one place keep the order in which they were made; removed lines may overlap in an empty one.
        var edits = new List<TextChange>();
        foreach (var edit in _edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length > 0))
        {
            var last = edits.Count == 0 ? default : edits[edits.Count - 1];
            if (edits.Count > 0 && edit.Span.Start < last.Span.End && edit.NewText!.Length + last.NewText!.Length == 0)
            {
                edits[edits.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, edit.Span.End)), "");
            }
            else
            {
                edits.Add(edit);
            }
        }

        return _text.WithChanges(edits);
    }

    /// <summary>
    /// Inserts properties of one entity type: keys are first, the others in ordinal order. What is to be removed must have been,
    /// so that nothing is written beside it. False if the text does not allow it.
    /// </summary>
    public bool Insert(SnapshotEntity entity, IEnumerable<SnapshotProperty> properties)
    {
        if (entity.Block?.Block is not { } block || Parameter(entity.Block) is not { } builder) return false;
        foreach (var property in properties.OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            var others = entity.Properties.Where(other => !_removed.Contains(other) && !other.Statements.IsEmpty).ToList();
            var next = others.Find(other => string.CompareOrdinal(other.Name, property.Name) > 0 && entity.Key?.Properties.Contains(other.Name) != true);
            if (next is not null)
            {
                InsertBefore(next.Statements[0], builder, property);
            }
            else if ((others.LastOrDefault()?.Statements.Last() ?? Base(block)) is { } last)
            {
                InsertAfter(last, builder, property);
            }
            else if (block.Statements.FirstOrDefault() is { } first)
            {
                InsertBefore(first, builder, property);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes that this version of EF Core made the text.</summary>
    public void SetProductVersion(string version)
    {
        var call = Snapshot.Calls.FirstOrDefault(static call => call.Name == "HasAnnotation" && call.Text(0) == "ProductVersion");
        if (call is { Arguments.Length: 2 }) _edits.Add(new TextChange(call.Arguments[1].Span, CSharpText.Literal(version)));
    }

    /// <summary>
    /// Sees to it that the file has the using directives which EF Core would write for the types of its properties: adds those of
    /// added ones, in EF Core's order, and takes away that of a removed one if nothing else may need it.
    /// </summary>
    public bool SetUsings(IEnumerable<SnapshotProperty> added, int efVersion)
    {
        // Other places for usings than EF Core's are somebody's own.
        var needed = added.Select(property => CSharpText.NamespaceOf(property.ClrType, efVersion)).OfType<string>().Distinct().ToList();
        if (Snapshot.Method.SyntaxTree.GetRoot() is not CompilationUnitSyntax { Usings: { Count: > 0 } usings }) return needed.Count == 0;

        foreach (var name in needed.Where(name => !usings.Any(directive => IsOf(directive, name))))
        {
            var next = usings.FirstOrDefault(directive => CSharpText.NamespaceOrder.Compare(directive.Name?.ToString() ?? "", name) > 0);
            var place = next?.SpanStart ?? _text.Lines.GetLineFromPosition(usings.Last().Span.End).EndIncludingLineBreak;
            _edits.Add(new TextChange(new TextSpan(place, 0), $"using {name};{NewLine}"));
        }

        var vacated = _removed.Select(property => CSharpText.NamespaceOf(property.ClrType, efVersion)).OfType<string>().Distinct().Except(needed);
        foreach (var name in vacated)
        {
            if (usings.FirstOrDefault(directive => IsOf(directive, name)) is { } directive && !MayNeedUsing(efVersion))
            {
                var line = _text.Lines.GetLineFromPosition(directive.SpanStart);
                _edits.Add(new TextChange(TextSpan.FromBounds(directive.SpanStart, line.EndIncludingLineBreak), ""));
            }
        }

        return true;

        static bool IsOf(UsingDirectiveSyntax directive, string name) => directive.Alias is null && directive.Name?.ToString() == name;
    }

    /// <summary>Whether what stays names a type that is neither a keyword nor one of EF Core's and the providers' classes.</summary>
    private bool MayNeedUsing(int efVersion)
    {
        var gone = _removed.SelectMany(static property => property.Statements).ToImmutableHashSet();
        return Snapshot.Method.Body!.DescendantNodes(node => node is not StatementSyntax statement || !gone.Contains(statement)).Any(node => node switch
        {
            ObjectCreationExpressionSyntax or TypeOfExpressionSyntax or CastExpressionSyntax { Type: not PredefinedTypeSyntax } => true,
            TypeArgumentListSyntax list => list.Arguments.Any(type => (efVersion < 9 && type is not PredefinedTypeSyntax) || type.DescendantNodesAndSelf().Any(static part => part is NameSyntax)),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }
                => char.IsUpper(name[0]) && name != "DeleteBehavior" && !name.EndsWith("BuilderExtensions", StringComparison.Ordinal) && !name.EndsWith("ValueGenerationStrategy", StringComparison.Ordinal),
            _ => false,
        });
    }

    /// <summary>Removes a property; false if the text does not allow it.</summary>
    public bool Remove(SnapshotProperty property)
    {
        foreach (var statement in property.Statements)
        {
            var first = _text.Lines.GetLineFromPosition(statement.SpanStart);
            var last = _text.Lines.GetLineFromPosition(statement.Span.End);
            if (!IsAlone(statement, first, last)) return false;

            // The empty line that follows goes too; at the end of the block, the one before.
            var (start, end) = (first.Start, last.EndIncludingLineBreak);
            if (last.LineNumber + 1 < _text.Lines.Count && IsEmpty(_text.Lines[last.LineNumber + 1])) end = _text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
            else if (first.LineNumber > 0 && IsEmpty(_text.Lines[first.LineNumber - 1])) start = _text.Lines[first.LineNumber - 1].Start;
            _edits.Add(new TextChange(TextSpan.FromBounds(start, end), ""));
        }

        _removed.Add(property);
        return !property.Statements.IsEmpty;
    }

    /// <summary>Makes a property optional or required; false if the text does not allow it.</summary>
    public bool Change(SnapshotProperty before, SnapshotProperty after)
    {
        if (before.Statements.IsEmpty) return false;
        if (before.ClrType != after.ClrType)
        {
            // b.Property<int>("Age") may stand in several statements.
            var types = before.Statements.SelectMany(static statement => statement.DescendantNodes()).OfType<InvocationExpressionSyntax>()
                .Select(static invocation => (invocation.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax)
                .Where(static name => name is { Identifier.ValueText: "Property", TypeArgumentList.Arguments.Count: 1 });
            foreach (var type in types) _edits.Add(new TextChange(type!.TypeArgumentList.Arguments[0].Span, after.ClrType));
        }

        if (before.IsRequired == after.IsRequired) return true;
        if (before.Calls.FirstOrDefault(static call => call.Name == "IsRequired") is { } required)
        {
            if (required.Syntax.Expression is not MemberAccessExpressionSyntax member) return false;
            _edits.Add(new TextChange(TextSpan.FromBounds(member.Expression.Span.End, required.Syntax.Span.End), ""));
            return true;
        }

        if (before.Statements[0] is not ExpressionStatementSyntax { Expression: var chain }) return false;
        var calls = chain.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(static call => call.Expression is MemberAccessExpressionSyntax).ToList();
        var place = calls.Find(static call => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText == "IsConcurrencyToken")
            ?? calls.Find(static call => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText == "Property");
        if (place is null) return false;
        _edits.Add(new TextChange(new TextSpan(place.Span.End, 0), NewLine + Indentation(before.Statements[0]) + Unit(before.Statements[0]) + ".IsRequired()"));
        return true;
    }

    private void InsertBefore(StatementSyntax statement, string builder, SnapshotProperty property)
    {
        var place = _text.Lines.GetLineFromPosition(statement.SpanStart).Start;
        _edits.Add(new TextChange(new TextSpan(place, 0), Statement(statement, builder, property) + NewLine + NewLine));
    }

    private void InsertAfter(StatementSyntax statement, string builder, SnapshotProperty property)
        => _edits.Add(new TextChange(new TextSpan(statement.Span.End, 0), NewLine + NewLine + Statement(statement, builder, property)));

    private string Statement(StatementSyntax sibling, string builder, SnapshotProperty property)
    {
        var indentation = Indentation(sibling);
        var calls = SnapshotPropertyWriter.Calls(property).Select(call => NewLine + indentation + Unit(sibling) + call);
        return $"{indentation}{builder}.Property<{property.ClrType}>({CSharpText.Literal(property.Name)}){string.Concat(calls)};";
    }

    private string Indentation(StatementSyntax statement)
    {
        var line = _text.Lines.GetLineFromPosition(statement.SpanStart);
        var text = _text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        return text.Length == 0 || string.IsNullOrWhiteSpace(text) ? text : "";
    }

    private string Unit(StatementSyntax statement) => Indentation(statement).Contains('\t') ? "\t" : "    ";

    private bool IsAlone(StatementSyntax statement, TextLine first, TextLine last)
        => string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));

    private static bool IsEmpty(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    private static StatementSyntax? Base(BlockSyntax block)
        => block.Statements.FirstOrDefault(static statement => statement is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasBaseType" } },
        });

    private static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.Text,
        _ => null,
    };
}
