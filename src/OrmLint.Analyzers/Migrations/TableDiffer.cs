using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the table of an entity type: its name, schema, comment and check constraints.</summary>
internal static class TableDiffer
{
    private static readonly string[] s_madeByPlugIn = { "_Enum", "_Range", "_MinLength", "_MaxLength", "_EmailAddress", "_Phone", "_RegularExpression", "_Url", "_CreditCard", "_Discriminator" };

    /// <summary>Compares the table.</summary>
    public static void Compare(Comparison comparison, ComparedEntity compared)
    {
        var entity = compared.Entity;
        if (entity.Table is null && !(compared.IsPart && compared.Said.Any(static said => said.Table is not null))) return;
        if (comparison.Tables.IsInTableOfRoot(entity)) return;
        if (compared.IsForeign)
        {
            comparison.TakeAsBefore();
            return;
        }

        CompareName(comparison, compared);
        if (compared.Unknown.HasFlag(ModelAspects.Facets)) return;
        CompareComment(comparison, compared);
        CompareChecks(comparison, compared);
    }

    private static void CompareName(Comparison comparison, ComparedEntity compared)
    {
        if (compared.Unknown.HasFlag(ModelAspects.Names))
        {
            comparison.TakeAsBefore();
            return;
        }

        var entity = compared.Entity;
        var said = compared.Said.FirstOrDefault(static one => one.Table is not null);
        var attribute = compared.IsPart ? null : MappingAttributes.Find(compared.Known.Type, "System.ComponentModel.DataAnnotations.Schema", "TableAttribute");
        var table = said?.Table ?? (compared.IsPart ? Fact<string?>.Unknown : compared.Known.Table);
        var place = said?.TableLocation ?? (attribute is null ? null : KeyDiffer.Place(attribute)) ?? comparison.Locate(compared.Known.Set);
        if (!table.IsKnown)
        {
            comparison.TakeAsBefore();
            return;
        }

        // A derived type with a table of its own shares the root's schema only if it says so; and a shared table is named in several places.
        comparison.Calibration.Count("table");
        if (table.Value is { } name && !string.Equals(name, entity.Table, StringComparison.Ordinal))
        {
            if (said is null && attribute is null && ColumnWords.IsRespelled(name, entity.Table ?? "")) comparison.UnsureOfTable(compared.Subject, compared.Locate(null));
            else comparison.Report("table", "table", compared.Subject, entity.Table is null ? "that of its owner" : $"'{entity.Table}'", $"'{name}'", compared.Locate(place), TableText.Renamed(comparison, compared, name, said));
            return;
        }

        if (comparison.Model.Configuration.Model.Find(Facet.Schema) is { Value.IsKnown: false } || compared.IsPart || entity.BaseType is not null) return;
        var schema = said is not null ? said.Schema : compared.Known.Table.IsKnown && attribute is not null ? MappingAttributes.Table(compared.Known.Type)?.Schema : (Fact<string?>?)(string?)null;
        if (schema is not { IsKnown: true, Value: var own }) return;
        var defaultSchema = comparison.Model.Configuration.Model.Find(Facet.Schema)?.Value.Value as string;
        var (was, isNow) = (entity.Schema ?? comparison.Snapshot.DefaultSchema, own ?? defaultSchema);

        // Where the default schema is another, that is the cause.
        if (string.Equals(was, isNow, StringComparison.Ordinal) || (own is null && entity.Schema is null)) return;
        comparison.Report("schema", "schema", compared.Subject, was ?? "none", isNow ?? "none", compared.Locate(place), TableText.Moved(comparison, compared, own));
    }

    private static void CompareComment(Comparison comparison, ComparedEntity compared)
    {
        if (compared.IsPart) return;
        var said = compared.Said.Select(static one => one.Comment).FirstOrDefault(static comment => comment is not null);
        var attribute = MappingAttributes.Find(compared.Known.Type, "Microsoft.EntityFrameworkCore", "CommentAttribute");
        if (said is { Value.IsKnown: false } || comparison.Tables.IsShared(compared.Entity)) return;
        var comment = said is { } saying ? saying.Value.Value as string : attribute?.ConstructorArguments.FirstOrDefault().Value as string;
        if (string.Equals(Lines(comment), Lines(compared.Entity.Comment), StringComparison.Ordinal)) return;
        comparison.Report("table comment", "table comment", compared.Subject, compared.Entity.Comment ?? "none", comment ?? "none", compared.Locate(said?.Location ?? (attribute is null ? null : KeyDiffer.Place(attribute))), SnapshotEdit.Of(compared.Entity, entity => entity with { Comment = comment }));
    }

    private static void CompareChecks(Comparison comparison, ComparedEntity compared)
    {
        if (compared.Unknown.HasFlag(ModelAspects.Relations) || comparison.Tables.IsShared(compared.Entity)) return;
        var said = compared.Said.SelectMany(static one => one.Checks).ToList();
        foreach (var check in said)
        {
            var before = compared.Entity.Checks.FirstOrDefault(other => string.Equals(other.Name, check.Key, StringComparison.OrdinalIgnoreCase));
            if (before.Name is null) Report(comparison, compared, check.Key, isAdded: true, check.Value.Location, TableText.Checked(compared, check.Key, check.Value));
            else if (check.Value.Value is { IsKnown: true, Value: string sql } && Lines(before.Sql) != Lines(sql)) comparison.Report("check", "check constraint '" + check.Key + "'", compared.Subject, $"'{before.Sql}'", $"'{sql}'", compared.Locate(check.Value.Location), TableText.Checked(compared, before.Name, check.Value));
        }

        // A plug-in makes them for enums and attributes, by these names.
        var gone = compared.Entity.Checks.Where(before => !Array.Exists(s_madeByPlugIn, ending => before.Name.EndsWith(ending, StringComparison.Ordinal)) && !said.Exists(check => string.Equals(before.Name, check.Key, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var before in gone)
        {
            comparison.Calibration.Count("check");
            Report(comparison, compared, before.Name, isAdded: false, null, TableText.Unchecked(compared, before.Name));
        }
    }

    private static void Report(Comparison comparison, ComparedEntity compared, string name, bool isAdded, Location? place, ImmutableArray<SnapshotEdit>? edits)
    {
        if (compared.Locate(place) is { } location) comparison.Report(new PartChanged("check", $"The check constraint '{name}' of {compared.Subject}", isAdded, name, location).With(edits));
    }

    private static string? Lines(string? text) => text?.Replace("\r\n", "\n");
}
