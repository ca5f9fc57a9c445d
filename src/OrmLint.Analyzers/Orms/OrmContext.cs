using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Orms;

/// <summary>
/// What a compilation knows of object-relational mapping: the libraries it references, their versions, and the meaning of
/// their members. One per compilation, shared by all rules; it lives no longer than the compilation.
/// </summary>
public sealed class OrmContext
{
    private static readonly ConditionalWeakTable<Compilation, OrmContext> s_contexts = new();

    private static readonly HashSet<string> s_testFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly Dictionary<INamedTypeSymbol, OrmType> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, OrmType> _declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<OrmType>> _typesOf = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _setTypes = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _executingNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _savingNames = new(StringComparer.Ordinal);
    private readonly bool _hasInheritedMeanings;

    private OrmContext(Compilation compilation, AnalyzerConfigOptionsProvider? options)
    {
        Compilation = compilation;
        IsTestProject = compilation.ReferencedAssemblyNames.Any(static name => s_testFrameworks.Contains(name.Name));
        EfCore = EfCoreSymbols.In(compilation);
        Libraries = OrmLibrary.All.Where(library => library.IsReferencedBy(compilation)).ToImmutableArray();
        foreach (var (type, symbol) in Libraries.SelectMany(library => LibraryTypes.In(compilation, library)))
        {
            _types[symbol] = type;
            _hasInheritedMeanings |= type.ForDerivedTypes;
        }

        foreach (var type in Libraries.SelectMany(static library => library.Types)) Know(type);

        // In a project without a library there is nothing to look for, and no file is asked what it says.
        if (options is not null && Any)
        {
            foreach (var type in DeclaredMethods.In(compilation, options))
            {
                foreach (var symbol in DeclaredMethods.TypesOf(type.MetadataName, compilation)) _declared[symbol] = type;
                Know(type);
            }

            _hasInheritedMeanings |= _declared.Count > 0;
        }

        ContextAssemblies = new HashSet<string>(_types.Where(static type => type.Value.IsContext).Select(static type => type.Key.ContainingAssembly.Name));

        void Know(OrmType type)
        {
            _memberNames.UnionWith(type.Members.Keys);
            _executingNames.UnionWith(type.Members.Where(static member => member.Value.Has(OrmEffect.RoundTrip | OrmEffect.Starts) && !member.Value.Has(OrmEffect.OfQuery)).Select(static member => member.Key));
            _savingNames.UnionWith(type.Members.Where(static member => member.Value.Has(OrmEffect.Saves)).Select(static member => member.Key));
        }
    }

    /// <summary>The context of a compilation; made at the first call.</summary>
    public static OrmContext Of(Compilation compilation) => s_contexts.GetValue(compilation, static c => new OrmContext(c, null));

    /// <summary>The context of a compilation, with the methods that its user declares; made at the first call.</summary>
    public static OrmContext Of(Compilation compilation, AnalyzerConfigOptionsProvider options)
        => s_contexts.TryGetValue(compilation, out var known) ? known : s_contexts.GetValue(compilation, c => new OrmContext(c, options));

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>Whether any known library is referenced.</summary>
    public bool Any => !Libraries.IsEmpty;

    /// <summary>The libraries that the compilation references.</summary>
    public ImmutableArray<OrmLibrary> Libraries { get; }

    /// <summary>The types whose members have a meaning: those of the libraries, and those that the user names.</summary>
    public IEnumerable<OrmType> Types => Libraries.SelectMany(static library => library.Types).Concat(_declared.Values);

    /// <summary>Whether the compilation is a test project: it references a test framework.</summary>
    public bool IsTestProject { get; }

    /// <summary>The assemblies of the types that databases derive from: only an assembly that refers to one of them has any.</summary>
    public ISet<string> ContextAssemblies { get; }

    /// <summary>EF Core's types, where it is referenced.</summary>
    public EfCoreSymbols? EfCore { get; }

    /// <summary>
    /// Whether a member of this name can have a meaning. A look at a name that spares the look at symbols; ask it before
    /// asking a semantic model.
    /// </summary>
    public bool MayKnow(string memberName) => _memberNames.Contains(memberName);

    /// <summary>The names of members that send a statement or start a query, whatever they are called on: not those of LINQ, which may run in memory.</summary>
    public ISet<string> ExecutingNames => _executingNames;

    /// <summary>The names of members that save tracked changes.</summary>
    public ISet<string> SavingNames => _savingNames;

    /// <summary>What a call of <paramref name="method"/> means, or <see langword="null"/> if it is none of a known library's.</summary>
    public OrmMember? Meaning(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        return method.MethodKind == MethodKind.Constructor
            ? MeaningOf(method.ContainingType, OrmType.Constructor)
            : MeaningOf(method.ContainingType, method.Name);
    }

    /// <summary>What reading or writing <paramref name="property"/> means, or <see langword="null"/>.</summary>
    public OrmMember? Meaning(IPropertySymbol property) => MeaningOf(property.ContainingType, property.Name);

    /// <summary>The element type where <paramref name="type"/> is a set of a known library (<c>DbSet&lt;T&gt;</c>, <c>ITable&lt;T&gt;</c>), derives from one or implements it.</summary>
    public ITypeSymbol? EntityOfSet(ITypeSymbol? type)
        => type is INamedTypeSymbol named && IsSetType(named.OriginalDefinition) ? Ancestry(named).First(IsSet).TypeArguments[0] : null;

    /// <summary>Whether <paramref name="type"/> is a database of a known library: derives from <c>DbContext</c>, <c>DataConnection</c>.</summary>
    public bool IsContext(ITypeSymbol? type)
    {
        for (var ancestor = type as INamedTypeSymbol; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_types.TryGetValue(ancestor.OriginalDefinition, out var known) && known.IsContext) return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is a statement of a known library that is put together and then sent: a command, a fluent query.</summary>
    public bool IsStatement(ITypeSymbol? type)
        => type is INamedTypeSymbol named && Ancestry(named).Any(ancestor => _types.TryGetValue(ancestor.OriginalDefinition, out var known) && known.IsStatement);

    private bool IsSetType(INamedTypeSymbol definition) => _setTypes.GetOrAdd(definition, type => Ancestry(type).Any(IsSet));

    private bool IsSet(INamedTypeSymbol type) => _types.TryGetValue(type.OriginalDefinition, out var known) && known.IsSet && type.TypeArguments.Length > 0;

    // The type, its bases and its interfaces.
    private static IEnumerable<INamedTypeSymbol> Ancestry(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType) yield return ancestor;
        foreach (var contract in type.AllInterfaces) yield return contract;
    }

    private OrmMember? MeaningOf(INamedTypeSymbol? type, string member)
    {
        if (type is null || !_memberNames.Contains(member)) return null;
        foreach (var known in _typesOf.GetOrAdd(type.OriginalDefinition, FindTypes))
        {
            if (known.Members.TryGetValue(member, out var meaning)) return meaning;
        }

        return null;
    }

    private ImmutableArray<OrmType> FindTypes(INamedTypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<OrmType>();
        Add(type, isOwn: true);
        if (!_hasInheritedMeanings) return found.ToImmutable();
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType) Add(ancestor.OriginalDefinition, isOwn: false);
        foreach (var contract in type.AllInterfaces) Add(contract.OriginalDefinition, isOwn: false);
        return found.ToImmutable();

        // What the user says comes first.
        void Add(INamedTypeSymbol ancestor, bool isOwn)
        {
            if (_declared.Count > 0 && _declared.TryGetValue(ancestor, out var declared)) found.Add(declared);
            if (_types.TryGetValue(ancestor, out var known) && (isOwn || known.ForDerivedTypes)) found.Add(known);
        }
    }
}
