using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3101: a column or table goes with its data, and nobody says that this is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropWithoutAcknowledgement : MigrationSafetyRule
{
    /// <summary>Makes the analyzer.</summary>
    public DropWithoutAcknowledgement()
        : base(Rules.DropWithoutAcknowledgement)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up)
    {
        // A way back that is closed on purpose says the same as the comment.
        if (view.Migration.Down?.Throws == true) return;
        var renamed = up.Calls.Any(static call => call.Name == "DropColumn") ? DroppedAndAdded.In(view.Migration).Select(static pair => pair.Drop).ToList() : null;
        foreach (var call in up.Calls.Where(static call => call.Name is "DropColumn" or "DropTable"))
        {
            if (call.Table is not { } table || call.Text("name") is not { } name || up.Creates(table) || renamed?.Contains(call) == true) continue;

            // SQL before it may have brought the data elsewhere.
            if (up.MayTouch(name, call.Syntax.SpanStart)) continue;
            Report(view, call, call.Name == "DropTable" ? $"Table '{table}'" : $"Column '{table}.{name}'");
        }
    }
}
