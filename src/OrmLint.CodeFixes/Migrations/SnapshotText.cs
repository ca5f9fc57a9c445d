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

/// <summary>The text of a snapshot under edit: statements are taken out, rewritten and put in, in the file's own layout.</summary>
internal sealed class SnapshotText
{
    private readonly SourceText _text;
    private readonly List<TextChange> _edits = new();
    private readonly HashSet<StatementSyntax> _removed = new();
    private readonly HashSet<StatementSyntax> _rewritten = new();
    private readonly Dictionary<BlockSyntax, List<(SnapshotPlace Place, ImmutableArray<string> Lines)>> _inserted = new();
    private readonly List<(SnapshotEntity Entity, int Pass, SortedList<int, (SnapshotPlace Place, ImmutableArray<string> Lines)> Statements)> _blocks = new();
    private SnapshotModel? _model;

    public SnapshotText(SourceText text)
    {
        _text = text;
        NewLine = text.Lines.Count > 1 && text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\r\n";
    }

    /// <summary>The line ends of the file.</summary>
    public string NewLine { get; }

    /// <summary>The name of a block's builder: <c>b</c>.</summary>
    public static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.Text,
        _ => null,
    };

    /// <summary>The builder that a statement begins with.</summary>
    public static string? Builder(StatementSyntax statement) => statement.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda ? Parameter(lambda) : null;

    /// <summary>The statements that were taken out.</summary>
    public IEnumerable<StatementSyntax> Removed => _removed;

    /// <summary>Whether a statement was taken out.</summary>
    public bool IsRemoved(StatementSyntax statement) => _removed.Contains(statement);

    /// <summary>Puts other text in a place.</summary>
    public void Replace(TextSpan span, string text) => _edits.Add(new TextChange(span, text));

    /// <summary>Takes a statement out; false if it shares its lines with something.</summary>
    public bool Remove(StatementSyntax statement)
    {
        var (first, last) = (_text.Lines.GetLineFromPosition(statement.SpanStart), _text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart))) && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        if (!isAlone || _rewritten.Contains(statement)) return false;
        _removed.Add(statement);
        return true;
    }

    /// <summary>Writes a statement anew; false if it has calls other than these, which would be lost.</summary>
    public bool Rewrite(StatementSyntax statement, ImmutableArray<string> lines, params string[] known)
    {
        var calls = statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(static call => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText);
        if (statement is not ExpressionStatementSyntax || calls.Any(call => Array.IndexOf(known, call) < 0) || statement.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))) return false;
        if (!_rewritten.Add(statement)) return false;
        Replace(statement.Span, Laid(lines, Indentation(statement)));
        return true;
    }

    /// <summary>Whether a block speaks of a statement's subject in another statement, too.</summary>
    public bool IsMentionedAgain(LambdaExpressionSyntax block, StatementSyntax statement)
    {
        if (statement is not ExpressionStatementSyntax { Expression: var expression } || SnapshotChain.Read(expression) is not { Head: var head }) return true;
        return block.Block!.Statements.Any(other => other != statement && other is ExpressionStatementSyntax { Expression: var another } && SnapshotChain.Read(another) is { } chain
            && chain.Head.Name == head.Name && chain.Head.Texts().SequenceEqual(head.Texts()));
    }

    /// <summary>Changes the calls of a chain: those that are known, in their order.</summary>
    public bool SetCalls(ExpressionStatementSyntax statement, ImmutableArray<string> order, List<(string Name, string Arguments)> before, List<(string Name, string Arguments)> after)
    {
        if (statement.Expression is not InvocationExpressionSyntax chain) return false;
        var calls = chain.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(static call => call.Expression is MemberAccessExpressionSyntax).Reverse().ToList();
        foreach (var call in calls)
        {
            var (name, member) = (((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText, (MemberAccessExpressionSyntax)call.Expression);
            if (!before.Exists(known => known.Name == name)) continue;
            var now = after.FirstOrDefault(known => known.Name == name);
            if (now.Name is null) Replace(TextSpan.FromBounds(member.Expression.Span.End, call.Span.End), "");
            else if (now.Arguments != before.Find(known => known.Name == name).Arguments) Replace(TextSpan.FromBounds(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart), now.Arguments);
        }

        foreach (var added in after.Where(call => !before.Exists(known => known.Name == call.Name)))
        {
            // Behind the last call that comes before it; the head is the innermost one.
            var place = calls.LastOrDefault(call => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText is var name && order.IndexOf(name) >= 0 && order.IndexOf(name) < order.IndexOf(added.Name));
            var end = place?.Span.End ?? (order[0] == "HasDefaultSchema" ? ((MemberAccessExpressionSyntax)calls[0].Expression).Expression.Span.End : calls[0].Span.End);
            Replace(new TextSpan(end, 0), NewLine + Indentation(statement) + Unit(statement) + $".{added.Name}({added.Arguments})");
        }

        return true;
    }

    /// <summary>Puts a statement behind another one.</summary>
    public bool InsertAfter(StatementSyntax statement, ImmutableArray<string> lines)
    {
        Replace(new TextSpan(statement.Span.End, 0), NewLine + NewLine + Indentation(statement) + Laid(lines, Indentation(statement)));
        return true;
    }

    /// <summary>Puts a statement into a block, where it belongs.</summary>
    public bool Insert(LambdaExpressionSyntax block, SnapshotPlace place, ImmutableArray<string> lines)
    {
        if (block.Block is not { Statements.Count: > 0 } body) return false;
        if (!_inserted.TryGetValue(body, out var statements)) _inserted.Add(body, statements = new List<(SnapshotPlace, ImmutableArray<string>)>());
        statements.Add((place, lines));
        return true;
    }

    /// <summary>Puts a statement into a block that an entity type does not have yet.</summary>
    public bool InsertEntity(SnapshotModel model, SnapshotEntity entity, int pass, SnapshotPlace place, ImmutableArray<string> lines)
    {
        _model = model;
        var block = _blocks.Find(known => known.Entity.Name == entity.Name && known.Pass == pass);
        if (block.Statements is null) _blocks.Add(block = (entity, pass, new SortedList<int, (SnapshotPlace, ImmutableArray<string>)>()));
        block.Statements.Add(block.Statements.Count, (place, lines));
        return true;
    }

    /// <summary>The text with all edits.</summary>
    public SourceText? Apply()
    {
        WriteInserted();
        if (!WriteBlocks()) return null;
        WriteRemoved();

        // Insertions at one place keep the order in which they were made; removed lines may overlap in an empty one.
        var edits = new List<TextChange>();
        foreach (var edit in _edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length > 0))
        {
            var last = edits.Count == 0 ? default : edits[edits.Count - 1];
            if (edits.Count > 0 && edit.Span.Start < last.Span.End)
            {
                if (edit.NewText!.Length + last.NewText!.Length > 0) return null;
                edits[edits.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, edit.Span.End)), "");
            }
            else
            {
                edits.Add(edit);
            }
        }

        return _text.WithChanges(edits);
    }

    private void WriteInserted()
    {
        foreach (var inserted in _inserted)
        {
            var body = inserted.Key;
            var key = body.Statements.FirstOrDefault(static statement => SnapshotPlace.Head(statement) == "HasKey") is ExpressionStatementSyntax named && SnapshotChain.Read(named.Expression) is { Head: var head } ? head.Texts() : ImmutableArray<string>.Empty;
            var kept = body.Statements.Where(statement => !_removed.Contains(statement)).ToList();
            var sorted = inserted.Value.OrderBy(static statement => statement.Place).ToList();
            foreach (var (place, lines) in sorted)
            {
                var next = kept.Find(statement => SnapshotPlace.Of(statement, key) is { } other && other.CompareTo(place) > 0);
                if (next is not null) InsertBefore(next, lines);
                else if (kept.Count > 0) InsertAfter(kept[kept.Count - 1], lines);
                else InsertBefore(body.Statements[0], lines, isLast: lines == sorted[sorted.Count - 1].Lines);
            }
        }
    }

    private bool WriteBlocks()
    {
        if (_blocks.Count == 0) return true;
        if (_model?.Method.Body is not { } body || _model.Entities.FirstOrDefault()?.Block is not { } model) return false;
        var first = model.FirstAncestorOrSelf<ExpressionStatementSyntax>()!;
        var builder = _model.Method.ParameterList.Parameters[0].Identifier.Text;
        var places = new Dictionary<StatementSyntax, (int Pass, ImmutableArray<string> Line)>();
        foreach (var entity in _model.Entities)
        {
            for (var index = 0; index < entity.Blocks.Length; index++)
            {
                var pass = index == 0 ? SnapshotPlace.Columns : SnapshotPlace.PassOf(entity.Blocks[index]);
                if (entity.Blocks[index].FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement) places[statement] = (pass, LineOf(entity));
            }
        }

        foreach (var (entity, pass, statements) in _blocks.OrderBy(static block => block.Pass).ThenBy(block => LineOf(block.Entity), s_hierarchical))
        {
            // Blocks are laid out like the first one.
            var lines = new List<string> { $"{builder}.Entity({CSharpText.Literal(entity.Name)}, b =>", "\t{" };
            foreach (var statement in statements.Values.OrderBy(static statement => statement.Place))
            {
                if (lines.Count > 2) lines.Add("");
                lines.AddRange(statement.Lines.Select(static line => "\t\t" + line));
            }

            lines.Add("\t});");
            var next = body.Statements.FirstOrDefault(statement => !_removed.Contains(statement) && places.TryGetValue(statement, out var place) && (place.Pass != pass ? place.Pass > pass : s_hierarchical.Compare(place.Line, LineOf(entity)) > 0));
            if (next is not null) InsertBefore(next, lines.ToImmutableArray());
            else InsertAfter(body.Statements.Last(statement => !_removed.Contains(statement)), lines.ToImmutableArray());
        }

        return first.Parent == body;
    }

    /// <summary>The order of entity types: roots by name, then what derives from them, in the order of what they derive from.</summary>
    private static readonly IComparer<ImmutableArray<string>> s_hierarchical = Comparer<ImmutableArray<string>>.Create(static (left, right)
        => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.Zip(right, static (one, other) => string.CompareOrdinal(one, other)).FirstOrDefault(static order => order != 0));

    /// <summary>The names of an entity type and of what it derives from, the root first.</summary>
    private ImmutableArray<string> LineOf(SnapshotEntity entity)
    {
        var line = ImmutableArray.Create(entity.Name);
        while (entity.BaseType is { } name && line.Length < 32 && (_model!.Find(name) ?? _blocks.Find(block => block.Entity.Name == name).Entity) is { } parent)
        {
            entity = parent;
            line = line.Insert(0, entity.Name);
        }

        return line;
    }

    private void WriteRemoved()
    {
        // A block of which nothing is left goes with its statements.
        foreach (var block in _removed.Select(static statement => statement.Parent).OfType<BlockSyntax>().Distinct().ToList())
        {
            if (!block.Statements.All(_removed.Contains) || _inserted.ContainsKey(block) || block.Parent is not LambdaExpressionSyntax lambda || lambda.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement) continue;
            _removed.ExceptWith(block.Statements);
            Remove(statement);
        }

        foreach (var statement in _removed.Where(statement => !statement.Ancestors().OfType<StatementSyntax>().Any(_removed.Contains)))
        {
            // The empty line that follows goes too; at the end of the block, the one before.
            var (first, last) = (_text.Lines.GetLineFromPosition(statement.SpanStart), _text.Lines.GetLineFromPosition(statement.Span.End));
            var (start, end) = (first.Start, last.EndIncludingLineBreak);
            if (last.LineNumber + 1 < _text.Lines.Count && IsEmpty(_text.Lines[last.LineNumber + 1])) end = _text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
            else if (first.LineNumber > 0 && IsEmpty(_text.Lines[first.LineNumber - 1])) start = _text.Lines[first.LineNumber - 1].Start;
            _edits.RemoveAll(edit => edit.Span.Length > 0 && statement.Span.Contains(edit.Span));
            _edits.Add(new TextChange(TextSpan.FromBounds(start, end), ""));
        }
    }

    /// <summary>Puts a statement before another one, with an empty line between them unless that one goes.</summary>
    public void InsertBefore(StatementSyntax statement, ImmutableArray<string> lines, bool isLast = false)
    {
        var place = _text.Lines.GetLineFromPosition(statement.SpanStart).Start;
        var indentation = Indentation(statement);
        Replace(new TextSpan(place, 0), indentation + Laid(lines, indentation) + NewLine + (isLast ? "" : NewLine));
    }

    /// <summary>Lines in the layout of the file; a tab at their beginning is a step.</summary>
    private string Laid(ImmutableArray<string> lines, string indentation)
    {
        var unit = indentation.Contains('\t') ? "\t" : "    ";
        return string.Join(NewLine, lines.Select((line, index) =>
        {
            var content = line.TrimStart('\t');
            return content.Length == 0 ? "" : (index == 0 ? "" : indentation) + string.Concat(Enumerable.Repeat(unit, line.Length - content.Length)) + content;
        }));
    }

    private string Indentation(StatementSyntax statement)
    {
        var line = _text.Lines.GetLineFromPosition(statement.SpanStart);
        var text = _text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        return string.IsNullOrWhiteSpace(text) ? text : "";
    }

    private string Unit(StatementSyntax statement) => Indentation(statement).Contains('\t') ? "\t" : "    ";

    private static bool IsEmpty(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());
}
