using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// A command of ADO.NET that a method makes, fills and runs itself: what is done with it is all there, so that a parameter which its text names and
/// nothing adds is missing. Whatever else is done with it may add one, and then nothing is said.
/// </summary>
internal sealed class LocalCommand
{
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly IVariableDeclaratorOperation _declarator;
    private readonly ILookup<ISymbol, ILocalReferenceOperation> _uses;
    private readonly SqlSymbols _symbols;
    private SqlSink? _text;
    private bool _isRun;

    private LocalCommand(IVariableDeclaratorOperation declarator, ILookup<ISymbol, ILocalReferenceOperation> uses, SqlSymbols symbols) => (_declarator, _uses, _symbols) = (declarator, uses, symbols);

    /// <summary>The parameters that commands of <paramref name="body"/> lack.</summary>
    public static IEnumerable<Mismatch> MismatchesIn(IOperation body, SqlSymbols symbols) => Of(body, symbols).SelectMany(static command => command.Missing());

    /// <summary>The commands of a body of which everything is known that is done with them.</summary>
    public static IEnumerable<LocalCommand> Of(IOperation body, SqlSymbols symbols)
    {
        var commands = body.Descendants().OfType<IVariableDeclaratorOperation>().Where(declarator => declarator.Initializer is not null && symbols.Drivers.MayName(declarator.Symbol.Type)).ToList();
        if (commands.Count == 0) return [];
        var uses = body.Descendants().OfType<ILocalReferenceOperation>().ToLookup<ILocalReferenceOperation, ISymbol>(static use => use.Local, SymbolEqualityComparer.Default);
        return commands.Select(declarator => new LocalCommand(declarator, uses, symbols)).Where(static command => command.IsKnown());
    }

    /// <summary>The command.</summary>
    public ILocalSymbol Local => _declarator.Symbol;

    /// <summary>Whether its text names each parameter that is added: one that it does not name may be one that is misspelt.</summary>
    public bool NamesAll => _text?.Argument.ConstantValue.Value is string sql && _added.IsSubsetOf("@$:".SelectMany(sigil => SqlNames.In(sql, sigil) ?? []));

    /// <summary>The parameters that its text names and nothing adds. <c>$name</c> is one to SQLite alone.</summary>
    public IEnumerable<Mismatch> Missing()
        => _text is not { Argument: { ConstantValue.Value: string sql } argument } sink ? []
            : from sigil in _symbols.Drivers.IsSqlite(Made?.Type) ? "@$" : "@"
              from name in SqlNames.In(sql, sigil) ?? []
              where !_added.Contains(name)
              select new Mismatch(sink, argument.Syntax, sigil + name, IsMissing: true);

    private IOperation? Made => _declarator.Initializer!.Value.BelowConversions();

    private bool IsKnown() => _symbols.Drivers.Names(Local.Type, Made?.Type) && IsMadeBy(Made!, _symbols) && _uses[Local].All(use => IsUsedBy(use, _declarator, _symbols)) && _isRun && _text is not null;

    private bool IsMadeBy(IOperation made, SqlSymbols symbols) => made switch
    {
        IInvocationOperation { TargetMethod: { Name: "CreateCommand" } method } call when symbols.Drivers.Makes(method) => SqlSink.Of(call, symbols.Orms) is not { } sink || HasText(sink),
        IObjectCreationOperation creation => (SqlSink.Of(creation, symbols.Orms) is not { } sink || HasText(sink))
            && creation.Initializer?.Initializers.All(part => part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment && IsSet(name, assignment, symbols)) != false,
        _ => false,
    };

    // One text, and that a constant.
    private bool HasText(SqlSink sink)
    {
        if (_text is not null || sink.Argument.ConstantValue is not { HasValue: true, Value: string }) return false;
        _text = sink;
        return true;
    }

    private bool IsSet(string property, ISimpleAssignmentOperation assignment, SqlSymbols symbols) => property switch
    {
        "CommandText" => SqlSink.Of(assignment, symbols.Orms) is { } sink && HasText(sink),
        "Connection" or "Transaction" or "CommandTimeout" => true,
        "CommandType" => assignment.Value.ConstantValue.Value is (int)System.Data.CommandType.Text,
        _ => false,
    };

    private bool IsUsedBy(ILocalReferenceOperation use, IOperation declarator, SqlSymbols symbols)
    {
        if (FunctionAround(use) != FunctionAround(declarator)) return false;
        switch (use.Parent)
        {
            case IPropertyReferenceOperation { Property.Name: "Parameters" } parameters: return AddsBy(parameters);
            case IPropertyReferenceOperation { Property.Name: var name } property when property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property: return IsSet(name, assignment, symbols);
            case IPropertyReferenceOperation { Parent: not (IAssignmentOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None }) }: return true;
            case IInvocationOperation { TargetMethod.Name: var name } call when call.Instance == use:
                var isRun = name.StartsWith("Execute", StringComparison.Ordinal);
                _isRun |= isRun;
                return isRun || (name == "CreateParameter" && IsParameter(call)) || name is "Dispose" or "DisposeAsync" or "Prepare" or "PrepareAsync" or "Cancel";
            default: return use.Parent is IUsingOperation;
        }
    }

    // `command.Parameters.AddWithValue("@name", name)`, `….Add("@name", type).Value = name`, `….Add(new SqlParameter("@name", name))`
    private bool AddsBy(IPropertyReferenceOperation parameters)
    {
        if (parameters.Parent is not IInvocationOperation { TargetMethod.Name: "Add" or "AddWithValue", Arguments: { Length: > 0 } arguments } call || call.Instance != parameters) return false;
        if (call.Parent is not (IExpressionStatementOperation or IPropertyReferenceOperation { Property.Name: not "ParameterName" } or ISimpleAssignmentOperation { Target: IDiscardOperation })) return false;
        var added = arguments[0].Value.BelowConversions();
        if ((NameIn(added) ?? (added is ILocalReferenceOperation local ? NameOf(local.Local) : null)) is not { } name) return false;
        _added.Add(name.TrimStart('@', ':', '$'));
        return true;
    }

    // `var parameter = command.CreateParameter();` has a name of its own before it is added, and is put to no other use.
    private bool IsParameter(IInvocationOperation call)
        => call.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } && NameOf(local) is not null
            && _uses[local].Count(static use => use.Parent is IArgumentOperation or IConversionOperation) == 1;

    private string? NameOf(ILocalSymbol parameter)
    {
        string? name = null;
        foreach (var use in _uses[parameter])
        {
            if (FunctionAround(use) != FunctionAround(_declarator)) return null;
            if (use.Parent is IPropertyReferenceOperation { Property.Name: var property, Parent: ISimpleAssignmentOperation assignment } set && assignment.Target == set)
            {
                if (property != "ParameterName") continue;
                if (name is not null || assignment.Value.ConstantValue.Value is not string one) return null;
                name = one;
            }
            else if ((use.Parent is IConversionOperation conversion ? conversion.Parent : use.Parent) is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property.Name: "Parameters", Instance: ILocalReferenceOperation added } } }
                || !SymbolEqualityComparer.Default.Equals(added.Local, Local))
            {
                return null;
            }
        }

        return name;
    }

    private static string? NameIn(IOperation added)
    {
        if (added.ConstantValue is { HasValue: true, Value: string name }) return name;
        if (added is not IObjectCreationOperation creation) return null;
        var named = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static part => part.Target is IPropertyReferenceOperation { Property.Name: "ParameterName" });
        return (named?.Value ?? creation.Arguments.FirstOrDefault()?.Value)?.ConstantValue.Value as string;
    }

    // What a lambda does is done at another time.
    private static IOperation? FunctionAround(IOperation operation)
    {
        var around = operation.Parent;
        while (around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation)) around = around.Parent;
        return around;
    }
}
