using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1011: moves the save behind the loop, where nothing in the loop needs it to have run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaveOnceAfterLoop)), Shared]
public sealed class SaveOnceAfterLoop : BodyFix
{
    /// <summary>Makes the fix.</summary>
    public SaveOnceAfterLoop()
        : base(Rules.SavePerElement)
    {
    }

    private protected override IEnumerable<Edit> Edits(Body body, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
        => RepeatedSaves.In(body, cancellation)
            .Where(save => reported.Has(Rules.SavePerElement, save.Call.Syntax.GetLocation()))
            .Select(save => MovableSave.Of(save, body, cancellation))
            .OfType<MovableSave>()
            .Select(static save => new Edit("Save once after the loop", editor =>
            {
                editor.RemoveNode(save.Statement, SyntaxRemoveOptions.KeepNoTrivia);
                if (!save.IsThereAlready) editor.InsertAfter(save.Loop, Layout.Behind(save.Loop, save.Statement));
            }));
}
