using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>Classes that implement <c>IEntityTypeConfiguration&lt;T&gt;</c>.</summary>
internal static class ConfigurationClasses
{
    /// <summary>Reads the <c>Configure</c> method of a configuration class for one of its entity types.</summary>
    public static void Apply(ModelBuilderInterpreter reader, INamedTypeSymbol configuration, ITypeSymbol entity, IOperation? at)
    {
        Name(reader, entity);
        foreach (var contract in Contracts(configuration))
        {
            if (!SymbolEqualityComparer.Default.Equals(reader.Substitute(contract.TypeArguments[0]), entity)) continue;
            if (contract.GetMembers("Configure").OfType<IMethodSymbol>().FirstOrDefault() is not { Parameters.Length: 1 } declared) continue;
            if (configuration.FindImplementationForInterfaceMember(declared) is IMethodSymbol { Parameters: [var parameter] } configure
                && reader.Run(configure, configuration, new[] { (parameter, (BuilderValue)new EntityValue(entity)) }, out _))
            {
                return;
            }
        }

        // Another assembly's: only what it configures is unknown.
        reader.Configuration.Of(entity).Unknown |= ModelAspects.All;
        if (at is not null) reader.Escape(new EntityValue(entity), at, $"'{configuration.Name}' has no body here");
    }

    /// <summary>Says that a configuration names a class as an entity type.</summary>
    public static void Name(ModelBuilderInterpreter reader, ITypeSymbol entity)
        => reader.Configuration.Of(entity).IsEntity = ModelCalls.Stronger(reader.Configuration.Of(entity).IsEntity, reader.Now);

    /// <summary>Reads all configuration classes of the assembly that is named, where that is this one, or a project whose source is at hand.</summary>
    public static void ApplyAll(ModelBuilderInterpreter reader, CallArguments call)
    {
        if (call.Values.Count == 0 || Named(reader, call.Values[0]) is not { } assembly || !HasSource(reader, assembly))
        {
            reader.Escape(new ModelValue(), call.Call, "configuration classes of an assembly that is not this project");
            return;
        }

        var all = Types(assembly.GlobalNamespace)
            .Where(static type => type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsGenericType: false });
        foreach (var type in all)
        {
            foreach (var contract in Contracts(type))
            {
                if (contract.TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Class } entity) continue;
                if (call.Values.Count > 1) RunPerhaps(reader, type, entity, call.Call);
                else Apply(reader, type, entity, call.Call);
            }
        }
    }

    /// <summary>With a predicate, which classes are applied is not known.</summary>
    private static void RunPerhaps(ModelBuilderInterpreter reader, INamedTypeSymbol configuration, INamedTypeSymbol entity, IOperation at)
    {
        var known = reader.Configuration.Of(entity);
        if (known.IsEntity == Certainty.No) known.IsEntity = Certainty.Maybe;
        reader.Escape(new EntityValue(entity), at, $"a predicate decides whether '{configuration.Name}' is applied");
    }

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol configuration)
        => configuration.AllInterfaces.Where(static contract => contract is
        {
            Name: "IEntityTypeConfiguration", TypeArguments.Length: 1, ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" },
        });

    /// <summary>The assembly that is meant by <c>typeof(X).Assembly</c>, <c>GetType().Assembly</c>, <c>Assembly.GetExecutingAssembly()</c>; also through a local.</summary>
    private static IAssemblySymbol? Named(ModelBuilderInterpreter reader, IOperation argument) => ModelBuilderInterpreter.Unwrap(argument) switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetExecutingAssembly", ContainingType.Name: "Assembly" } } => argument.SemanticModel?.Compilation.Assembly,
        IInvocationOperation { TargetMethod: { Name: "GetAssembly", ContainingType.Name: "Assembly" }, Arguments: [var of] } => Of(reader, of.Value),
        IPropertyReferenceOperation { Property.Name: "Assembly", Instance: { } type } => Of(reader, type),
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } local
            when local.SemanticModel?.GetOperation(declaration.GetSyntax()) is IVariableDeclaratorOperation { Initializer.Value: { } value } && value is not ILocalReferenceOperation
            => Named(reader, value),
        _ => null,
    };

    private static IAssemblySymbol? Of(ModelBuilderInterpreter reader, IOperation type) => ModelBuilderInterpreter.Unwrap(type) switch
    {
        ITypeOfOperation known => reader.Substitute(known.TypeOperand).ContainingAssembly,
        IInvocationOperation { TargetMethod.Name: "GetTypeInfo", Arguments: [var of] } => Of(reader, of.Value),
        IInvocationOperation { TargetMethod.Name: "GetType", Instance: IInstanceReferenceOperation } => reader.This?.ContainingAssembly,
        _ => null,
    };

    private static bool HasSource(ModelBuilderInterpreter reader, IAssemblySymbol assembly)
        => SymbolEqualityComparer.Default.Equals(assembly, reader.Compilation.Assembly) || reader.Compilation.Live(assembly) is not null;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (var nested in Types(inner)) yield return nested;
        }
    }
}
