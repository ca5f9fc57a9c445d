using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1011: tracked changes are saved once per element of a collection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SavePerElement : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SavePerElement() : base(Rules.SavePerElement) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
        => context.RegisterLoadingAction(orms, (code, cancellation) => DatabaseNames.Of(orms, cancellation).MayRepeatSave(code), static (block, body) =>
        {
            foreach (var save in RepeatedSaves.In(body, block.CancellationToken)) block.ReportDiagnostic(Diagnostic(save, body.Orms.Compilation));
        });

    private static Diagnostic Diagnostic(RepeatedSave found, Compilation compilation)
    {
        var (save, repetition) = (found.Save, found.Repetition);
        return Microsoft.CodeAnalysis.Diagnostic.Create(Rules.SavePerElement, save.Path[0], save.PlacesIn(compilation).Append(repetition.Loop.Syntax.GetLocation()),
            save.RoundTrip.Member, repetition.Over, save.Via, found.Remedy);
    }
}
