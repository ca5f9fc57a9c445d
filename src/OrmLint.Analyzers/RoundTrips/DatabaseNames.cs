using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// The names that code must mention to make a round trip: members of a library that execute, sets of a context, and methods
/// that mention such names themselves. Read from syntax, so that bodies which cannot matter are never bound. It lets through too
/// much, never too little. One per compilation; what is read of a tree is kept for the tree.
/// </summary>
internal sealed class DatabaseNames
{
    private static readonly ConditionalWeakTable<Compilation, Making> s_names = new();
    private static readonly string[] s_compiled = { "CompileQuery", "CompileAsyncQuery" };
    private static readonly WordSet s_lazyLoader = new WordSet().With(new[] { "ILazyLoader" });

    private readonly OrmContext _orms;
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _runners = new(StringComparer.Ordinal);
    // By their words: most members of an application have nothing to do with a database.
    private readonly WordPlaces _wordsOfStatements;
    private readonly WordPlaces _wordsOfSaves;
    private readonly ReachingNames _statements;
    private readonly ReachingNames _saves;

    private DatabaseNames(OrmContext orms, CancellationToken cancellation)
    {
        _orms = orms;
        foreach (var context in ReferencedContexts(orms, cancellation))
        {
            Contexts.Add(context.Name);
            _sets.UnionWith(context.GetMembers().OfType<IPropertySymbol>().Where(set => orms.EntityOfSet(set.Type) is not null).Select(static set => set.Name));
        }

        Contexts.UnionWith(orms.Compilation.GetSymbolsWithName(IsOfContext, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>().Where(orms.IsContext).Select(static context => context.Name));

        // A project that is referred to and live, as in an editor.
        var projects = orms.Compilation.LiveProjectsOf()
            .Select(OrmContext.Of)
            .Where(static project => project.Any)
            .Select(project => Of(project, cancellation)).ToList();
        foreach (var project in projects) _sets.UnionWith(project._sets);
        foreach (var project in projects) _runners.UnionWith(project._runners);
        var referenced = ReferencedSummaries.Of(orms.Compilation);
        _sets.UnionWith(ReferencedQueries.Of(orms.Compilation).Names);

        var trees = TreesOf(orms.Compilation);
        foreach (var tree in trees)
        {
            var declared = DeclaredNames.Of(tree, cancellation);
            _sets.UnionWith(declared.Sets);
            _runners.UnionWith(declared.Runners);
        }

        HasLazyLoader = trees.Any(tree => TreeWords.Of(tree, cancellation).Mention(s_lazyLoader));

        var words = new WordSet().With(orms.ExecutingNames).With(_sets).With(s_compiled);
        _statements = new(new(trees), words, Executes, projects.Select(static project => project._statements), referenced.ShapesOf(saves: false), cancellation);
        var savingWords = new WordSet().With(orms.SavingNames);
        _saves = new(new(trees), savingWords, Saves, projects.Select(static project => project._saves), referenced.ShapesOf(saves: true), cancellation);
        _wordsOfStatements = new(words.With(_statements.Words));
        _wordsOfSaves = new(savingWords.With(_saves.Words));
    }

    /// <summary>Those of a compilation; made at the first call, for which the others wait.</summary>
    public static DatabaseNames Of(OrmContext orms, CancellationToken cancellation)
    {
        var making = s_names.GetOrCreateValue(orms.Compilation);
        if (making.Names is { } names) return names;
        making.ReadAlong(orms, cancellation);
        lock (making) return making.Names ??= new DatabaseNames(orms, cancellation);
    }

    /// <summary>The names of contexts, of the compilation and of what it refers to.</summary>
    public ISet<string> Contexts { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether an <c>ILazyLoader</c> is mentioned anywhere: without one, and without proxies, nothing is loaded lazily.</summary>
    public bool HasLazyLoader { get; }

    /// <summary>What <paramref name="code"/>, a member, says of itself: read once, for all rules. Null where its text mentions nothing that counts.</summary>
    public CodeMentions? In(SyntaxNode code)
    {
        if (_mentions.TryGetValue(code, out var known)) return known;
        return MentionsStatement(code) || MentionsSave(code) ? _mentions.GetOrAdd(code, MentionReader.Read(code, this)) : null;
    }

    private readonly ConcurrentDictionary<SyntaxNode, CodeMentions> _mentions = new();

    /// <summary>Whether <paramref name="declaration"/> of a method may make a round trip when it is called.</summary>
    public bool MayReach(SyntaxNode declaration) => MentionsStatement(declaration) && (_statements.HasOperators || In(declaration)?.Reaches == true);

    /// <summary>As <see cref="MayReach(SyntaxNode)"/>, for statements of the kind that is <paramref name="wanted"/>.</summary>
    public bool MayReach(SyntaxNode declaration, OrmEffect wanted) => wanted == OrmEffect.Saves ? MaySave(declaration) : MayReach(declaration);

    /// <summary>Whether <paramref name="operation"/> may send, or lead to, a statement of the kind that is <paramref name="wanted"/>.</summary>
    public bool MayReach(IOperation operation, OrmEffect wanted) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || _orms.MayKnow(call.TargetMethod.Name) || MayCall(call.TargetMethod, wanted),
        IPropertyReferenceOperation { Property: { GetMethod: { } getter, Name: var name } } => name == "Value" || MayCall(getter, wanted),
        IObjectCreationOperation { Constructor: { } constructor } => MayCall(constructor, wanted),
        IBinaryOperation { OperatorMethod: { } method } => MayCall(method, wanted),
        IUnaryOperation { OperatorMethod: { } method } => MayCall(method, wanted),
        IConversionOperation { OperatorMethod: { } method } => MayCall(method, wanted),
        IForEachLoopOperation => true,
        _ => false,
    };

    /// <summary>Whether a call of <paramref name="method"/> may lead to a statement of the kind that is <paramref name="wanted"/>, by its name.</summary>
    public bool MayCall(IMethodSymbol method, OrmEffect wanted) => wanted == OrmEffect.Saves ? MayCallSave(method) : MayCall(method);

    /// <summary>Whether a call of <paramref name="method"/> may read or write, by its name.</summary>
    public bool MayCall(IMethodSymbol method) => _statements.Contains(method);

    /// <summary>Whether a call of <paramref name="method"/> may save tracked changes, by its name.</summary>
    public bool MayCallSave(IMethodSymbol method) => _saves.Contains(method);

    /// <summary>Whether <paramref name="code"/> may make a round trip in a loop, or in a lambda that runs per element.</summary>
    public bool MayRepeat(SyntaxNode code) => MentionsStatement(code) && In(code)?.Repeats == true;

    /// <summary>Whether <paramref name="code"/> may save tracked changes in a loop, or in a lambda that runs per element.</summary>
    public bool MayRepeatSave(SyntaxNode code) => MentionsSave(code) && In(code)?.RepeatsSave == true;

    /// <summary>Whether <paramref name="code"/> mentions a method that may save tracked changes.</summary>
    public bool MaySave(SyntaxNode code) => _saves.HasOperators || In(code)?.Saves == true;

    /// <summary>Whether <paramref name="node"/> is a loop, or a call of a method of the framework that runs a function per element, by its name.</summary>
    public static bool IsLoop(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or QueryExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 } => Iteration.Names.Contains(name) || Iteration.NamesWithObject.Contains(name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 } => Iteration.Names.Contains(name),
        _ => false,
    };

    /// <summary>Whether <paramref name="call"/> may run what it is given once per element: a method of the framework, or one of the user that has a loop.</summary>
    public bool RunsPerElement(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments.Count > 0 && (IsLoop(call) || (_runners.Count > 0 && MethodShape.Of(call) is { Name: { } name } && _runners.Contains(name)));

    /// <summary>Whether a member of this name sends a statement, or begins a query, whatever it is called on.</summary>
    public bool Executes(string name) => _orms.ExecutingNames.Contains(name);

    /// <summary>Whether a member of this name sends a statement where it is called on a query.</summary>
    public bool MayBeLinq(string name) => _orms.MayKnow(name);

    /// <summary>Whether a member of this name saves tracked changes.</summary>
    public bool IsSave(string name) => _orms.SavingNames.Contains(name);

    /// <summary>Whether a set, or a variable that holds a query, has this name.</summary>
    public bool IsSet(string name) => _sets.Contains(name);

    /// <summary>Whether a query may begin with this name: of a set, or of a member that gives one, or of a delegate that sends one.</summary>
    public bool BeginsQuery(string name) => IsSet(name) || Executes(name) || _statements.ContainsDelegate(name);

    /// <summary>Whether <paramref name="node"/> by itself may lead to a round trip.</summary>
    public bool MayReachAt(SyntaxNode node) => _statements.Contains(node);

    /// <summary>Whether <paramref name="node"/> by itself may lead to tracked changes being saved.</summary>
    public bool MaySaveAt(SyntaxNode node) => _saves.Contains(node);

    /// <summary>Whether an operator or conversion may make a round trip.</summary>
    public bool HasOperators => _statements.HasOperators;

    /// <summary>Whether an operator or conversion may save tracked changes.</summary>
    public bool HasSavingOperators => _saves.HasOperators;

    private bool MentionsStatement(SyntaxNode code) => _statements.IsUnnamed || _wordsOfStatements.AreIn(code, CancellationToken.None);

    private bool MentionsSave(SyntaxNode code) => _saves.IsUnnamed || _wordsOfSaves.AreIn(code, CancellationToken.None);

    private bool Saves(TreeNames.Method method) => method.Calls.Any(call => _orms.SavingNames.Contains(call.Name));

    private bool Executes(TreeNames.Method method)
        => method.Calls.Any(call => _orms.ExecutingNames.Contains(call.Name) || s_compiled.Contains(call.Name))
            || (method.Calls.Any(call => _orms.MayKnow(call.Name)) && (method.QueriesVariable || method.Queried.Any(_sets.Contains)));

    // Designers and snapshots of migrations are long, and describe a model: no method of theirs is called from code.
    private static List<SyntaxTree> TreesOf(Compilation compilation) => compilation.SyntaxTrees.Where(static tree => !IsModelText(tree)).ToList();

    private static bool IsModelText(SyntaxTree tree)
        => tree.FilePath.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<INamedTypeSymbol> ReferencedContexts(OrmContext orms, CancellationToken cancellation)
    {
        foreach (var assembly in orms.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            // Only an assembly that refers to such a library can have contexts with sets.
            if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => orms.ContextAssemblies.Contains(reference.Name)))) continue;
            foreach (var type in assembly.TopLevelTypes(cancellation))
            {
                if (orms.IsContext(type)) yield return type;
            }
        }
    }

    // What contexts are called: asked by name, no other type is looked at.
    private static bool IsOfContext(string type)
        => type.EndsWith("Context", StringComparison.Ordinal) || type.EndsWith("Db", StringComparison.Ordinal) || type.EndsWith("Entities", StringComparison.Ordinal);

    /// <summary>The names while they are made. Each thread that needs them reads trees that it will need, where it would wait for the one that came first.</summary>
    private sealed class Making
    {
        private List<SyntaxTree>? _trees;
        private int _read;

        public DatabaseNames? Names { get; set; }

        public void ReadAlong(OrmContext orms, CancellationToken cancellation)
        {
            var trees = LazyInitializer.EnsureInitialized(ref _trees, () => TreesOf(orms.Compilation))!;
            var executing = new WordSet().With(orms.ExecutingNames);
            for (var index = Interlocked.Increment(ref _read); index <= trees.Count; index = Interlocked.Increment(ref _read))
            {
                cancellation.ThrowIfCancellationRequested();
                var tree = trees[index - 1];
                DeclaredNames.Of(tree, cancellation);
                if (TreeWords.Of(tree, cancellation).Mention(executing)) TreeNames.Of(tree, cancellation);
            }
        }
    }
}
