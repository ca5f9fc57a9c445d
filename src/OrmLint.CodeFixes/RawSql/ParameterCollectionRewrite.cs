using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace OrmLint.RawSql;

/// <summary>ADO.NET: <c>@name</c> in the text, and the values in the command's parameters right after it.</summary>
internal sealed class ParameterCollectionRewrite : SqlRewrite
{
    private readonly Source _source;
    private readonly ExpressionSyntax _text;
    private readonly IReadOnlyList<StatementSyntax> _statements;
    private readonly StatementSyntax _after;
    private readonly bool _isInside;

    private ParameterCollectionRewrite(Source source, ExpressionSyntax text, IReadOnlyList<StatementSyntax> statements, StatementSyntax after, bool isInside)
    {
        _source = source;
        _text = text;
        _statements = statements;
        _after = after;
        _isInside = isInside;
    }

    /// <inheritdoc />
    public override int Count => _source.Values.Length;

    /// <summary>The rewrite, or null where the command is not one that this body makes and sends.</summary>
    public static SqlRewrite? Of(Source source)
    {
        if (Command(source) is not { } command || Place(source) is not { } place) return null;
        if (!UsesNamedParameters(command.Type) || !IsFresh(source, command, place.After) || !AnonymousObjectRewrite.StaysTheSame(source)) return null;

        var body = source.Body.Syntax;
        var taken = body.DescendantTokens().Where(static token => token.Value is string).SelectMany(static token => ParameterNames.In((string)token.Value!));
        var names = new ParameterNames(taken);
        if (AnonymousObjectRewrite.Placeholders(source, names) is not { } text) return null;
        var statements = names.Parameters.SelectMany(parameter => Statements(source, command, parameter.Value, parameter.Name)).ToList();
        return new ParameterCollectionRewrite(source, text, statements, place.After, place.IsInside);
    }

    /// <inheritdoc />
    public override void Apply(SyntaxEditor editor)
    {
        editor.ReplaceNode(_source.Definition, _text.WithTriviaFrom(_source.Definition));
        var neighbour = _isInside ? ((BlockSyntax)((UsingStatementSyntax)_after).Statement).Statements[0] : _after;
        var statements = _statements.Select(statement => Layout.Beside(neighbour, statement)).ToList();
        if (_isInside) editor.InsertBefore(neighbour, statements);
        else if (neighbour.Parent is GlobalStatementSyntax global) editor.InsertAfter(global, statements.Select(SyntaxFactory.GlobalStatement));
        else editor.InsertAfter(neighbour, statements);
    }

    /// <summary>The local that is the command.</summary>
    private static ILocalSymbol? Command(Source source)
    {
        if (source.Sink.Operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } assignment)
        {
            if (instance is ILocalReferenceOperation local) return local.Local;

            // new SqlCommand { CommandText = … }
            return assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation made } ? Declared(made) : null;
        }

        return source.Sink.Operation is IObjectCreationOperation creation ? Declared(creation) : null;

        static ILocalSymbol? Declared(IOperation creation)
        {
            var value = creation.Parent is IConversionOperation conversion ? conversion : creation;
            return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
        }
    }

    /// <summary>The statement after which, or the using in which, the parameters are added.</summary>
    private static (StatementSyntax After, bool IsInside)? Place(Source source)
    {
        return source.Sink.Operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } } scope => (scope, true),
            ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => (statement, false),
            LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax, Declaration.Variables.Count: 1 } statement => (statement, false),
            _ => null,
        };
    }

    /// <summary>Whether the command gets its text once each time that it is made: a second text, or a loop, would add a parameter twice.</summary>
    private static bool IsFresh(Source source, ILocalSymbol command, StatementSyntax place)
    {
        var references = source.Body.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, command)).ToList();
        var texts = references.Count(static reference => reference.Parent is IPropertyReferenceOperation { Property.Name: "CommandText", Parent: ISimpleAssignmentOperation });
        var isAppended = source.Sink.Operation is ICompoundAssignmentOperation;
        if (texts > (source.Sink.Operation is ISimpleAssignmentOperation or ICompoundAssignmentOperation ? 1 : 0) && !isAppended) return false;
        if (references.Any(static reference => reference.Parent is IPropertyReferenceOperation { Property.Name: "Parameters", Parent: IInvocationOperation { TargetMethod.Name: "Clear" } })) return false;

        if (command.DeclaringSyntaxReferences is not { Length: 1 } declarations || !source.Variables.IsWrittenOnce(command)) return false;
        var scope = declarations[0].GetSyntax().FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        for (SyntaxNode? node = place; node is not null && node != scope; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) return false;
        }

        return true;
    }

    private static IEnumerable<StatementSyntax> Statements(Source source, ILocalSymbol command, ValueExpression value, string name)
    {
        var isNullable = source.Model.GetNullableContext(source.Definition.SpanStart).HasFlag(NullableContext.AnnotationsEnabled);
        var code = value.MayBeNull ? $"(object{(isNullable ? "?" : "")}){(value.Code.Contains(" ") ? $"({value.Code})" : value.Code)} ?? System.DBNull.Value" : value.Code;
        if (TakesValues(command.Type))
        {
            yield return Statement($"{command.Name}.Parameters.AddWithValue(\"@{name}\", {code});");
            yield break;
        }

        var local = name + "Parameter";
        for (var i = 2; source.Model.LookupSymbols(source.Definition.SpanStart, name: local).Length > 0; i++) local = name + "Parameter" + i;
        yield return Statement($"var {local} = {command.Name}.CreateParameter();");
        yield return Statement($"{local}.ParameterName = \"@{name}\";");
        yield return Statement($"{local}.Value = {code};");
        yield return Statement($"{command.Name}.Parameters.Add({local});");
    }

    private static StatementSyntax Statement(string code)
    {
        var statement = SyntaxFactory.ParseStatement(code);
        var names = statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static access => access.ToString() == "System.DBNull.Value");
        return statement.ReplaceNodes(names, static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>Whether the command's parameters have AddWithValue.</summary>
    private static bool TakesValues(ITypeSymbol command)
    {
        for (var type = command; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers("Parameters").OfType<IPropertySymbol>())
            {
                for (var collection = property.Type; collection is not null; collection = collection.BaseType)
                {
                    if (collection.GetMembers("AddWithValue").OfType<IMethodSymbol>().Any(static method => method.Parameters.Length == 2)) return true;
                }

                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a provider takes <c>@name</c>: Oracle's names begin with a colon, ODBC and OLE DB have none.</summary>
    private static bool UsesNamedParameters(ITypeSymbol command)
        => command.ContainingNamespace.ToDisplayString() is var space && !(space.Contains("Oracle") || space.Contains("Odbc") || space.Contains("OleDb"));
}
