using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3002: adds the attributes that EF Core finds a migration by; the context is that of its neighbours, the id the name of its file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMigrationAttributes)), Shared]
public sealed class AddMigrationAttributes : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public AddMigrationAttributes()
        : base(Rules.MigrationNeverApplied)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Add the attributes that EF Core finds the migration by";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (LostAttributes.Of(place.Set, place.Migration, place.Model.Compilation, place.Cancellation) is not { Attributes: not null } lost || RebuildsSqliteTable(place, lost)) return null;

        // Fully qualified, and so right whatever is imported; a designer is written in the same way.
        var start = place.Declaration.AttributeLists.FirstOrDefault()?.SpanStart ?? place.Declaration.SpanStart;
        var indent = place.Indent(place.Declaration);
        var text = "";
        if (lost.LacksContext) text += $"[{Name(place, "Microsoft.EntityFrameworkCore.Infrastructure.DbContextAttribute", start)}(typeof({lost.Context!.ToMinimalDisplayString(place.Model, start)}))]{place.NewLine}{indent}";
        if (lost.LacksId) text += $"[{Name(place, "Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute", start)}(\"{lost.Id}\")]{place.NewLine}{indent}";
        return new[] { new TextChange(new TextSpan(start, 0), text) };
    }

    /// <summary>An attribute as it is written in the document: the shortest name that means it there.</summary>
    private static string Name(FixPlace place, string attribute, int position)
    {
        var name = place.Model.Compilation.GetTypeByMetadataName(attribute)?.ToMinimalDisplayString(place.Model, position) ?? attribute;
        return name.Substring(0, name.Length - "Attribute".Length);
    }

    // EF Core rebuilds a SQLite table by the model after the migration, which is in the designer that is not there.
    private static bool RebuildsSqliteTable(FixPlace place, LostAttributes lost)
    {
        if (place.Migration.TargetModel is not null || place.Migration.Up is not { } up || (up.IsExact && !up.Calls.Any(SqliteRebuild.IsOne))) return false;
        var context = lost.Context ?? place.Migration.Context;
        return OrmContext.Of(place.Model.Compilation).EfCore is not { } efCore || Snapshot.In(place.Model.Compilation, efCore, place.Cancellation)
            .Where(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Context, context)).All(static snapshot => snapshot.Model.Provider is "Sqlite" or null);
    }
}
