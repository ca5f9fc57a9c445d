using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Calls on <c>PropertyBuilder</c>, and on <c>Properties&lt;T&gt;()</c> in <c>ConfigureConventions</c>, which are the same by other names.</summary>
internal static class PropertyCalls
{
    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, PropertyValue property, CallArguments call)
    {
        var isCertain = reader.Now == Certainty.Yes && (property.Entity.Type is not null || property.Entity.Part is not null) && property.Name is not null;
        Say(reader, reader.Of(property), property, call, call.Name, isCertain);
        return property;
    }

    /// <summary>Records what a call says.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="known">What is said already.</param>
    /// <param name="builder">The builder.</param>
    /// <param name="call">The call.</param>
    /// <param name="name">Its name among those of <c>PropertyBuilder</c>.</param>
    /// <param name="isCertain">Whether it is certain that it is said, and of what.</param>
    public static void Say(ModelBuilderInterpreter reader, PropertyConfiguration known, BuilderValue builder, CallArguments call, string name, bool isCertain)
    {
        switch (name)
        {
            case "IsRequired":
                Constant<bool>(Facet.Required, true);
                break;
            case "HasColumnName":
                Constant<string>(Facet.ColumnName);
                break;
            case "HasColumnType":
                Constant<string>(Facet.ColumnType);
                break;
            case "HasColumnOrder":
                Constant<int>(Facet.ColumnOrder);
                break;
            case "HasMaxLength":
                Constant<int>(Facet.MaxLength);
                break;
            case "HasPrecision":
                Constant<int>(Facet.Precision);
                if (call.Values.Count > 1) Constant<int>(Facet.Scale, position: 1);
                else Set(Facet.Scale, Fact<object?>.Known(null));
                break;
            case "IsUnicode":
                Constant<bool>(Facet.Unicode, true);
                break;
            case "IsFixedLength":
                Constant<bool>(Facet.FixedLength, true);
                break;
            case "HasDefaultValue":
                var value = call.Constant(0);
                Set(Facet.DefaultValue, value is { HasValue: true, Value: not null } ? Fact<object?>.Known(value.Value) : Fact<object?>.Unknown);
                Set(Facet.DefaultValueSql, Fact<object?>.Known(null));
                Set(Facet.ComputedColumnSql, Fact<object?>.Known(null));
                break;
            case "HasDefaultValueSql":
                Constant<string>(Facet.DefaultValueSql);
                Set(Facet.DefaultValue, Fact<object?>.Known(null));
                Set(Facet.ComputedColumnSql, Fact<object?>.Known(null));
                break;
            case "HasComputedColumnSql":
                Constant<string>(Facet.ComputedColumnSql);
                if (call.Values.Count > 1) Constant<bool>(Facet.IsStored, position: 1);
                Set(Facet.DefaultValue, Fact<object?>.Known(null));
                Set(Facet.DefaultValueSql, Fact<object?>.Known(null));
                break;
            case "HasComment":
                Constant<string>(Facet.Comment);
                break;
            case "UseCollation":
                Constant<string>(Facet.Collation);
                break;
            case "ValueGeneratedNever" or "ValueGeneratedOnAdd" or "ValueGeneratedOnUpdate" or "ValueGeneratedOnAddOrUpdate" or "ValueGeneratedOnUpdateSometimes":
                Set(Facet.ValueGenerated, Fact<object?>.Known(name.Substring("ValueGenerated".Length)));
                break;
            case "IsRowVersion":
                Constant<bool>(Facet.RowVersion, true);
                break;
            case "HasConversion":
                known.IsConverted = true;
                Set(Facet.ProviderType, Conversions.ProviderType(reader, call) is { IsKnown: true, Value: var provider } ? Fact<object?>.Known(provider is ITypeSymbol type ? reader.Configuration.Types.Of(type) : null) : Fact<object?>.Unknown);
                break;
            case "UseIdentityColumn" or "UseIdentityByDefaultColumn" or "UseIdentityAlwaysColumn" or "UseSerialColumn" or "UseMySqlIdentityColumn" or "UseMySqlComputedColumn" or "UseAutoincrement" or "HasIdentityOptions":
                Number();
                break;
            case "UseHiLo":
                ModelCalls.HiLoSequence(reader, call);
                Number();
                break;
            case "UseSequence":
                reader.Configuration.HasGeneratedParts = true;
                Number();
                break;
            case "HasValueGenerator" or "HasValueGeneratorFactory" or "Metadata" or "UsePropertyAccessMode" or "HasField" or "HasSentinel" or "IsConcurrencyToken" or "HasJsonPropertyName" or "HasValueComparer":
                break;
            default:
                // Only what the column is like, not whether it is there or may be null.
                known.Unknown |= ModelAspects.Facets;
                EscapedBuilder.Note(reader.Configuration, builder, call.Call, $"what '{call.Name}' says is not compared");
                foreach (var function in call.Functions) reader.Run(function, builder);
                break;
        }

        void Constant<T>(Facet facet, T? whenLeftOut = default, int position = 0)
        {
            var constant = call.Values.Count <= position ? new Optional<object?>(whenLeftOut) : call.Constant(position);
            Set(facet, constant is { HasValue: true, Value: null or T } ? Fact<object?>.Known(constant.Value) : Fact<object?>.Unknown);
        }

        void Number()
        {
            known.Say(Facet.ValueGenerated, Fact<object?>.Unknown, call.At);
            EscapedBuilder.Note(reader.Configuration, builder, call.Call, $"how '{call.Name}' numbers the rows is not compared");
        }

        void Set(Facet facet, Fact<object?> said)
        {
            if (!isCertain) said = Fact<object?>.Unknown;
            known.Say(facet, said, call.At);
            if (said.IsKnown) return;
            var reason = isCertain ? $"the argument of '{call.Name}' could not be told" : $"it is not certain what '{call.Name}' is called on, or whether it is called";
            EscapedBuilder.Note(reader.Configuration, builder, call.Call, reason);
        }
    }
}
