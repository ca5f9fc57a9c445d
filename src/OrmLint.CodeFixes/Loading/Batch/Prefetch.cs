using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>
/// The one query before the loop, and what its answer is looked up in: a dictionary or a lookup by key, a set of keys, a number by key.
/// </summary>
internal sealed class Prefetch
{
    private readonly PerElementQuery _query;
    private readonly Compilation _compilation;
    private readonly ChainWriter _writer;

    private Prefetch(PerElementQuery query)
    {
        (_query, _compilation, _writer) = (query, query.Scope.Body.Orms.Compilation, new ChainWriter(query));
    }

    /// <summary>The query before the loop that answers for <paramref name="query"/>; null where none does in the same way.</summary>
    public static Prefetch? Of(PerElementQuery query)
    {
        // Between asking for all and asking for one, nothing may change the answer.
        if (query.Answer == Answer.Write || query.Effects.MayWrite || !FixUp.IsTheSame(query)) return null;
        var prefetch = new Prefetch(query);
        return prefetch.IsSupported() ? prefetch : null;
    }

    private bool HasGetValueOrDefault => _compilation.GetTypesByMetadataName("System.Collections.Generic.CollectionExtensions")
        .Any(static type => type.DeclaredAccessibility == Accessibility.Public && !type.GetMembers("GetValueOrDefault").IsEmpty);

    private bool IsByDictionary => _query.Answer == Answer.Aggregate
        || (_query is { Answer: Answer.OneOrDefault, IsUnique: true } && HasGetValueOrDefault && !KeyTypes.IsNullable(_query.ValueType) && !KeyTypes.IsNullable(_query.RowKeyType));

    /// <summary>The name of what the answers are looked up in.</summary>
    public string Name
    {
        get
        {
            var entity = Names.Local(_query.Entity.Name);
            var key = KeyName;
            return _query.Answer switch
            {
                Answer.Any => $"{Names.Plural(Names.Local(key))}With{Names.Pascal(SetName)}",
                Answer.Aggregate => $"{entity}{(_query.Operator == "LongCount" ? "Count" : _query.Operator)}By{key}",
                _ => $"{SetName}By{key}",
            };
        }
    }

    // `Id` alone says nothing: `customerIds`.
    private string KeyName => _query.KeyProperty?.Name ?? (_query.Match?.RowKey as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? "Key";

    private string SetName => _query is { IsGiven: false, Root: IPropertyReferenceOperation set } ? Names.Local(set.Property.Name) : Names.Plural(Names.Local(_query.Entity.Name));

    /// <summary>The query, sent once for all of <paramref name="keys"/>, and the type of its answer; no type where that has no name.</summary>
    public (ExpressionSyntax Value, ITypeSymbol? Type) Value(string keys)
    {
        var row = _query.Match?.Row ?? RowName();
        return _query.Answer switch
        {
            Answer.Any => WriteKeySet(keys, row),
            Answer.Aggregate => WriteNumbers(keys, row),
            _ when IsByDictionary => WriteDictionary(keys, row),
            _ => WriteLookup(keys, row),
        };
    }

    /// <summary>What takes the place of the query in the loop, where its answers are in <paramref name="local"/>.</summary>
    public ExpressionSyntax AnswerFrom(string local)
    {
        var value = _query.Value.ToString();
        var answer = _query.Answer switch
        {
            Answer.Any => $"{local}.Contains({value})",
            _ when IsByDictionary => $"{local}.GetValueOrDefault({value})",
            _ => $"{local}[{value}]" + _query.Operator switch { "foreach" => "", "Find" => ".FirstOrDefault()", var same => $".{same}()" },
        };
        return ParseExpression(answer).WithTriviaFrom(_query.Expression);
    }

    private bool IsSupported()
    {
        var nullable = KeyTypes.IsNullable(_query.ValueType);
        var hasChainOfRows = _query.Steps.All(static step => step.TargetMethod.Name is "Where" or "AsNoTracking" or "AsNoTrackingWithIdentityResolution" or "AsTracking" or "IgnoreQueryFilters" or "TagWith" or "AsQueryable");
        switch (_query.Answer)
        {
            case Answer.One or Answer.OneOrDefault when _query.KeyProperty is null || (!_query.IsUnique && _query.Operator is not ("Single" or "SingleOrDefault")):
            case Answer.Many when _query.KeyProperty is null:
                return false;
            case Answer.Any:
                return hasChainOfRows && (!nullable || KeyTypes.IsNullable(_query.RowKeyType));
            case Answer.Aggregate:
                return !nullable && HasGetValueOrDefault && (hasChainOfRows || IsSelectedNumber()) && IsZeroOrNullWithoutRows();
        }

        if (_query.Projection is { } projection && !_query.Chain.Span.Contains(projection.Span) && _query.ChainLocal?.Syntax.Span.Contains(projection.Span) != true) return false;
        // Without tracking each query makes objects of its own: whoever changes one must not see it change elsewhere.
        return _query.Tracks || (!_query.Effects.AssignsMemberOf(_query.Entity) && (RowType is not { } made || !_query.Effects.AssignsMemberOf(made)));
    }

    // `.Select(o => o.Total).Sum()`
    private bool IsSelectedNumber() => _query.Projection is not null && _query.Operator is "Sum" or "Min" or "Max" && _query.Arguments.IsEmpty
        && _query.Steps.All(static step => step.TargetMethod.Name is "Where" or "AsNoTracking" or "Select");

    // What no row is there for is default(T): right for a count and a sum, and for the least of numbers that may be null.
    private bool IsZeroOrNullWithoutRows()
    {
        if (_query.Operation is not IInvocationOperation { TargetMethod.ReturnType: var type }) return false;
        if (_query.IsAsync) type = ((INamedTypeSymbol)type).TypeArguments[0];
        return _query.Operator switch
        {
            "Count" or "LongCount" => _query.Projection is null,
            "Sum" => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal && (_query.Projection ?? Selector) is not null,
            _ => KeyTypes.IsNullable(type) && (_query.Projection ?? Selector) is not null,
        };
    }

    private LambdaExpressionSyntax? Selector => _query.Arguments.Length == 1 ? _query.Arguments[0].Value.AsLambda()?.Syntax as LambdaExpressionSyntax : null;

    private ITypeSymbol? RowType => _query.Projection is { ExpressionBody: { } body } ? _query.Scope.Body.Root.SemanticModel?.GetTypeInfo(body).Type : _query.Entity;

    private (ExpressionSyntax, ITypeSymbol?) WriteDictionary(string keys, string row)
    {
        var rows = Rows(keys, row);
        var value = _query.Projection is null ? _writer.Send(rows, "ToDictionary", KeyOf(row)) : _writer.Send(rows, "ToDictionary", KeyOf(row), $"{row} => {row}.{ProjectedName}");
        return (value, Generic("System.Collections.Generic.Dictionary`2", _query.RowKeyType, RowType));
    }

    private (ExpressionSyntax, ITypeSymbol?) WriteLookup(string keys, string row)
    {
        var rows = Rows(keys, row);
        var key = KeyTypes.IsNullable(_query.ValueType) && !KeyTypes.IsNullable(_query.RowKeyType)
            ? $"{row} => ({TypeName(_query.ValueType)}){row}.{_query.KeyProperty!.Name}"
            : KeyOf(row);
        if (_query.IsAsync) rows = ChainWriter.Operand(_writer.Send(rows, "ToList"));
        var arguments = _query.Projection is null ? new[] { key } : new[] { key, $"{row} => {row}.{ProjectedName}" };
        var type = Generic("System.Linq.ILookup`2", KeyTypes.IsNullable(_query.ValueType) ? _query.ValueType : _query.RowKeyType, RowType);
        return (_query.IsAsync ? Append(rows, "ToLookup", arguments) : _writer.Call(rows, "ToLookup", arguments), type);
    }

    private (ExpressionSyntax, ITypeSymbol?) WriteKeySet(string keys, string row)
    {
        var found = _writer.Call(_writer.Call(_writer.Filtered(keys, row), "Select", $"{row} => {_query.Match!.RowKey}"), "Distinct", System.Array.Empty<ArgumentSyntax>());
        var type = Generic("System.Collections.Generic.HashSet`1", _query.RowKeyType);
        if (!_query.IsAsync || _query.Scope.Body.Orms.EfCore is { Version.Major: >= 9 }) return (_writer.Send(found, "ToHashSet"), type);
        return (Append(ChainWriter.Operand(_writer.Send(found, "ToList")), "ToHashSet"), type);
    }

    private (ExpressionSyntax, ITypeSymbol?) WriteNumbers(string keys, string row)
    {
        var number = _query.Operator == "LongCount" ? "Count" : _query.Operator;
        var selector = (_query.Projection ?? Selector)?.WithoutTrivia().ToString();
        var rows = _writer.Filtered(keys, row);
        // A projection becomes the selector of the sum.
        if (_query.Projection is { Parent.Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } } && rows is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select", Expression: var unprojected } }) rows = unprojected;
        var group = row == "group" ? "g" : "group";
        var grouped = _writer.Call(rows, "GroupBy", $"{row} => {_query.Match!.RowKey}");
        grouped = _writer.Call(grouped, "Select", $"{group} => new {{ {group}.Key, {number} = {group}.{_query.Operator}({selector}) }}");
        var key = KeyTypes.IsNullable(_query.RowKeyType) ? $"{group}.Key{(IsNullableEnabled ? "!" : "")}.Value" : $"{group}.Key";
        var type = _query.Operation is IInvocationOperation { TargetMethod.ReturnType: var made } ? _query.IsAsync ? ((INamedTypeSymbol)made).TypeArguments[0] : made : null;
        return (_writer.Send(grouped, "ToDictionary", $"{group} => {key}", $"{group} => {group}.{number}"), Generic("System.Collections.Generic.Dictionary`2", KeyTypes.Underlying(_query.RowKeyType), type));
    }

    private ExpressionSyntax Rows(string keys, string row)
    {
        if (_query.Projection is not { ExpressionBody: { } body } projection) return _writer.Filtered(keys, row);
        var parameter = projection switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
            _ => row,
        };
        return _writer.Filtered(keys, row, (LambdaExpressionSyntax)ParseExpression($"{parameter} => new {{ {parameter}.{_query.KeyProperty!.Name}, {ProjectedName} = {body.WithoutTrivia().ToFullString()} }}"));
    }

    private string ProjectedName => _query.KeyProperty!.Name == "Value" ? "Result" : "Value";

    private string KeyOf(string row) => $"{row} => {row}.{_query.KeyProperty!.Name}";

    private static ExpressionSyntax Append(ExpressionSyntax on, string name, params string[] arguments) => InvocationExpression(
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, on, IdentifierName(name)),
        ParseArgumentList($"({string.Join(", ", arguments)})"));

    private string RowName()
    {
        var wish = Names.Local(_query.Entity.Name);
        var visible = new HashSet<string>(_query.Scope.Body.Root.SemanticModel!.LookupSymbols(_query.Scope.Statement.SpanStart).Where(static symbol => symbol is ILocalSymbol or IParameterSymbol).Select(static symbol => symbol.Name));
        return !visible.Contains(wish) && SyntaxFacts.GetKeywordKind(wish) == SyntaxKind.None ? wish : visible.Contains("row") ? "found" : "row";
    }

    private bool IsNullableEnabled => _query.Scope.Body.Root.SemanticModel!.GetNullableContext(_query.Scope.Statement.SpanStart).WarningsEnabled();

    private string TypeName(ITypeSymbol type) => type.ToMinimalDisplayString(_query.Scope.Body.Root.SemanticModel!, _query.Scope.Statement.SpanStart);

    private INamedTypeSymbol? Generic(string metadataName, params ITypeSymbol?[] arguments)
        => arguments.All(static argument => argument is { IsAnonymousType: false, TypeKind: not TypeKind.Error }) ? _compilation.GetTypeByMetadataName(metadataName)?.Construct(arguments!) : null;
}
