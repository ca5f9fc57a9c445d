using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>Reads calls that take a builder: EF Core's own by what they mean, those with source by reading them, and the rest as unknown.</summary>
internal sealed class BuilderCalls
{
    private readonly ModelBuilderInterpreter _reader;

    public BuilderCalls(ModelBuilderInterpreter reader) => _reader = reader;

    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public BuilderValue? Read(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isExtension = call.Instance is null && method.IsExtensionMethod && !call.Arguments.IsEmpty;
        var receiver = call.Instance is { } instance ? _reader.Read(instance) : isExtension ? _reader.Read(Argument(call, 0)) : null;

        if (receiver is MetadataValue metadata && (IsEfCore(method) || IsLinq(method))) return MetadataCalls.Read(_reader, metadata, call, isExtension ? 1 : 0);
        if (receiver is not null && IsEfCore(method))
        {
            var arguments = new CallArguments(_reader, call, isExtension ? 1 : 0);
            return receiver switch
            {
                ModelValue model => ModelCalls.Read(_reader, model, arguments),
                EntityValue entity => EntityCalls.Read(_reader, entity, arguments),
                PropertyValue property => PropertyCalls.Read(_reader, property, arguments),
                RelationValue relation => RelationCalls.Read(_reader, relation, arguments),
                ConventionsValue conventions => ConventionsCalls.Read(_reader, conventions, arguments),
                ConventionsOfValue conventions => ConventionsCalls.Read(_reader, conventions, arguments),
                IndexValue index => TableCalls.Read(_reader, index, arguments),
                KeyValue key => TableCalls.Read(_reader, key, arguments),
                TableValue table => TableCalls.Read(_reader, table, arguments),
                NavigationValue navigation => TableCalls.Read(_reader, navigation, arguments),
                SequenceValue sequence => TableCalls.Read(_reader, sequence, arguments),
                PartValue part => ReadPart(part, arguments),
                _ => null,
            };
        }

        return ReadForeign(call, receiver, isExtension);
    }

    /// <summary>Reads the creation of an object: a constructor with source may configure the builder it takes.</summary>
    public BuilderValue? Read(IObjectCreationOperation creation)
    {
        var bound = Bound(creation.Arguments, from: 0);
        if (creation.Constructor is { } constructor && bound.Count > 0 && !_reader.Run(constructor, constructor.ContainingType, bound, out _))
        {
            EscapeAll(bound, creation, constructor.ContainingType.Name);
        }

        _reader.Read(creation.Initializer);
        return null;
    }

    /// <summary>A method that is not EF Core's.</summary>
    private BuilderValue? ReadForeign(IInvocationOperation call, BuilderValue? receiver, bool isExtension)
    {
        var method = call.TargetMethod;
        var bound = Bound(call.Arguments, isExtension ? 1 : 0);
        if (isExtension && receiver is not null) bound.Insert(0, (method.Parameters[0], receiver));
        if (bound.Count == 0)
        {
            // A local function needs no argument to reach the builder around it.
            if (method.MethodKind == MethodKind.LocalFunction) _reader.Run(method, _reader.This, bound, out receiver);
            else if (!isExtension) _reader.Escape(receiver, call, $"'{method.Name}' is unknown");
            return method.MethodKind == MethodKind.LocalFunction ? receiver : null;
        }

        if (ForeignModel.Says(_reader.Configuration, method)) return receiver;
        if (_reader.Run(method, Receiver(call), bound, out var returned, call.IsVirtual)) return returned;
        EscapeAll(bound, call, method.Name);
        return null;
    }

    /// <summary>The class of the object on which a method is called: the one that is read now for <c>this</c> and <c>base</c>.</summary>
    private INamedTypeSymbol? Receiver(IInvocationOperation call) => ModelBuilderInterpreter.Unwrap(call.Instance) switch
    {
        null => call.TargetMethod.MethodKind == MethodKind.LocalFunction ? _reader.This : null,
        IInstanceReferenceOperation => _reader.This,
        var instance => instance.Type as INamedTypeSymbol,
    };

    private List<(IParameterSymbol, BuilderValue)> Bound(IEnumerable<IArgumentOperation> arguments, int from)
    {
        var bound = new List<(IParameterSymbol, BuilderValue)>();
        foreach (var argument in arguments.Skip(from))
        {
            if (_reader.Read(argument.Value) is { } value && argument.Parameter is { } parameter) bound.Add((parameter, value));
        }

        return bound;
    }

    private void EscapeAll(List<(IParameterSymbol, BuilderValue)> bound, IOperation at, string name)
    {
        foreach (var (_, value) in bound) _reader.Escape(value, at, $"'{name}' has no body here");
    }

    /// <summary>Calls on keys, indexes, tables, owned types: they stay within what the builder can touch.</summary>
    private BuilderValue ReadPart(PartValue part, CallArguments arguments)
    {
        foreach (var lambda in arguments.Functions) _reader.Run(lambda, part, part, part);
        if (arguments.Name is "HasValue" && arguments.Type is { } derived) ConfigurationClasses.Name(_reader, derived);
        if (arguments.Name is "IsTemporal") _reader.Of(part.Entity).Of(null).IsMapped = Certainty.Maybe;
        return part;
    }

    private static IOperation Argument(IInvocationOperation call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value ?? call.Arguments[0].Value;

    /// <summary>EF Core and its providers: their extensions say what a model is like, and do no more than their names say.</summary>
    private static bool IsEfCore(IMethodSymbol method)
    {
        var assembly = method.ContainingAssembly?.Name ?? "";
        return assembly.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || assembly.StartsWith("Npgsql.EntityFrameworkCore", StringComparison.Ordinal)
            || assembly is "Pomelo.EntityFrameworkCore.MySql" or "MySql.EntityFrameworkCore" or "Oracle.EntityFrameworkCore" or "FirebirdSql.EntityFrameworkCore.Firebird";
    }

    private static bool IsLinq(IMethodSymbol method) => method.ContainingType is { Name: "Enumerable" or "Queryable", ContainingNamespace: { Name: "Linq" } }
        or { Name: "List", ContainingNamespace: { Name: "Generic" } };
}
