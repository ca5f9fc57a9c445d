using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The part of a <see cref="SnapshotPatch"/> that is about the model itself, before its entity types: settings, sequences, the version.</summary>
internal sealed class SnapshotHeaderPatch
{
    private readonly SnapshotModel _model;
    private readonly SnapshotText _text;

    public SnapshotHeaderPatch(SnapshotModel model, SnapshotText text) => (_model, _text) = (model, text);

    /// <summary>Writes the settings and sequences of <paramref name="next"/>; false where the old text does not allow it.</summary>
    public bool Change(NextSnapshot next) => next.Settings.TrueForAll(Set) && ChangeSequences(next.Sequences);

    /// <summary>Names the version of EF Core that wrote the snapshot.</summary>
    public void SetProductVersion(string version)
    {
        var call = _model.Calls.FirstOrDefault(static call => call.Name == "HasAnnotation" && call.Text(0) == "ProductVersion");
        if (call is { Arguments.Length: 2 }) _text.Replace(call.Arguments[1].Span, CSharpText.Literal(version));
    }

    private bool ChangeSequences(List<SequenceEdit> sequences)
    {
        var builder = _model.Method.ParameterList.Parameters[0].Identifier.Text;
        foreach (var (before, after) in sequences.Where(static edit => edit.Before is not null).Select(static edit => (edit.Before!.Statement!, edit.After)))
        {
            if (after is null ? !_text.Remove(before) : !_text.Rewrite(before, SnapshotWriter.Sequence(builder, after), "HasSequence", "StartsAt", "IncrementsBy", "HasMin", "HasMax", "IsCyclic")) return false;
        }

        // By their names, before the entity types.
        foreach (var added in sequences.Where(static edit => edit.Before is null).Select(static edit => edit.After!).OrderBy(static sequence => sequence.Name, StringComparer.InvariantCulture))
        {
            var next = _model.Sequences.FirstOrDefault(other => StringComparer.InvariantCulture.Compare(other.Name, added.Name) > 0 && !_text.IsRemoved(other.Statement!))?.Statement
                ?? _model.Method.Body!.Statements.FirstOrDefault(static statement => SnapshotPlace.Head(statement) == "Entity");
            if (next is null) return false;
            _text.InsertBefore(next, SnapshotWriter.Sequence(builder, added));
        }

        return true;
    }

    private bool Set(ModelSetting setting)
    {
        var call = _model.Calls.FirstOrDefault(call => call.Name == setting.Method);
        if (call is not null && setting.Argument is not null && call.Arguments.Length == 1)
        {
            _text.Replace(call.Arguments[0].Span, CSharpText.Literal(setting.Argument));
            return true;
        }

        // The first calls of the text are one chain.
        if (_model.Calls.FirstOrDefault(static call => call.StaticClass is null)?.Syntax.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } first) return false;
        var now = setting.Argument is null ? new List<(string, string)>() : new List<(string, string)> { (setting.Method, CSharpText.Literal(setting.Argument)) };
        var was = call is null ? new List<(string, string)>() : new List<(string, string)> { (setting.Method, call.Arguments.FirstOrDefault()?.ToString() ?? "") };
        return _text.SetCalls(first, ImmutableArray.Create("HasDefaultSchema", "UseCollation", "HasAnnotation"), was, now);
    }
}
