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
    private SqlSink? _text;
    private readonly bool _isOfSqlite;
    private bool _isRun;

    private LocalCommand(ITypeSymbol type) => _isOfSqlite = type is { Name: "SqliteCommand", ContainingNamespace: { Name: "Sqlite", ContainingNamespace: { Name: "Data", ContainingNamespace.Name: "Microsoft" } } };

    /// <summary>The parameters that commands of <paramref name="body"/> lack.</summary>
    public static IEnumerable<Mismatch> MismatchesIn(IOperation body, SqlSymbols symbols)
        => from declarator in body.Descendants().OfType<IVariableDeclaratorOperation>()
           where symbols.IsNamingCommand(declarator.Symbol.Type) && declarator.Initializer is not null
           let command = Of(declarator, body, symbols)
           where command is not null
           from mismatch in command.Missing()
           select mismatch;

    private static LocalCommand? Of(IVariableDeclaratorOperation declarator, IOperation body, SqlSymbols symbols)
    {
        var command = new LocalCommand(declarator.Symbol.Type);
        var isKnown = command.IsMadeBy(declarator.Initializer!.Value.BelowConversions(), symbols)
            && body.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol)).All(use => command.IsUsedBy(use, declarator, symbols));
        return isKnown && command is { _isRun: true, _text: not null } ? command : null;
    }

    // `$name` is a parameter to SQLite alone.
    private IEnumerable<Mismatch> Missing()
        => _text is not { Argument: { ConstantValue.Value: string sql } argument } sink ? []
            : from sigil in _isOfSqlite ? "@$" : "@"
              from name in SqlNames.In(sql, sigil) ?? []
              where !_added.Contains(name)
              select new Mismatch(sink, argument.Syntax, sigil + name, IsMissing: true);

    private bool IsMadeBy(IOperation made, SqlSymbols symbols) => made switch
    {
        IInvocationOperation { TargetMethod.Name: "CreateCommand" } call => SqlSink.Of(call, symbols.Orms) is not { } sink || HasText(sink),
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
                return isRun || name is "Dispose" or "DisposeAsync" or "Prepare" or "PrepareAsync" or "Cancel";
            default: return use.Parent is IUsingOperation;
        }
    }

    // `command.Parameters.AddWithValue("@name", name)`, `….Add("@name", type).Value = name`, `….Add(new SqlParameter("@name", name))`
    private bool AddsBy(IPropertyReferenceOperation parameters)
    {
        if (parameters.Parent is not IInvocationOperation { TargetMethod.Name: "Add" or "AddWithValue", Arguments: { Length: > 0 } arguments } call || call.Instance != parameters) return false;
        if (call.Parent is not (IExpressionStatementOperation or IPropertyReferenceOperation { Property.Name: not "ParameterName" } or ISimpleAssignmentOperation { Target: IDiscardOperation })) return false;
        if (NameIn(arguments[0].Value.BelowConversions()) is not { } name) return false;
        _added.Add(name.TrimStart('@', ':', '$'));
        return true;
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
