using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>Statements that add parameters to a command of ADO.NET, and where they stand: right after it gets its text.</summary>
/// <param name="After">The statement after which, or the using in which, they are added.</param>
/// <param name="IsInside">Whether it is a using, in which they are added first.</param>
internal sealed record CommandParameters(StatementSyntax After, bool IsInside)
{
    /// <summary>The place behind what gives a command its text, or null where there is none.</summary>
    public static CommandParameters? Behind(SyntaxNode text) => text.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } } scope => new(scope, true),
        ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => new(statement, false),
        LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax, Declaration.Variables.Count: 1 } statement => new(statement, false),
        _ => null,
    };

    /// <summary>The command that gets its text there: a local that is assigned one, or is made with it.</summary>
    public static ILocalSymbol? CommandOf(IOperation sink)
    {
        if (sink is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } assignment)
        {
            if (instance is ILocalReferenceOperation local) return local.Local;

            // new SqlCommand { CommandText = … }
            return assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation made } ? Declared(made) : null;
        }

        return sink is IObjectCreationOperation or IInvocationOperation ? Declared(sink) : null;

        static ILocalSymbol? Declared(IOperation creation)
        {
            var value = creation.Parent is IConversionOperation conversion ? conversion : creation;
            return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
        }
    }

    /// <summary>Whether it runs again for a command that is made outside: then a parameter would be added twice.</summary>
    public bool IsRepeatedFor(ILocalSymbol command)
    {
        if (command.DeclaringSyntaxReferences is not { Length: 1 } declarations) return true;
        var scope = declarations[0].GetSyntax().FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        for (SyntaxNode? node = After; node is not null && node != scope; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) return true;
        }

        return false;
    }

    /// <summary>The statements that add a parameter.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">The name of the parameter as the text has it.</param>
    /// <param name="code">The expression of its value.</param>
    /// <param name="mayBeNull">Whether that can be null.</param>
    /// <param name="model">The model of the code.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>The statements; none where the command has no parameters to add to.</returns>
    public static IEnumerable<StatementSyntax> Adding(ILocalSymbol command, string name, string code, bool mayBeNull, SemanticModel model, int position)
    {
        // A data adapter is made with the text of its SELECT command.
        var adapted = Property(command.Type, "Parameters") is null ? Property(command.Type, "SelectCommand") : null;
        var (target, type) = adapted is null ? (command.Name, command.Type) : (command.Name + ".SelectCommand", adapted.Type);
        var isNullable = model.GetNullableContext(position).HasFlag(NullableContext.AnnotationsEnabled);
        if (mayBeNull) code = $"(object{(isNullable ? "?" : "")}){(code.Contains(" ") ? $"({code})" : code)} ?? System.DBNull.Value";
        if (TakesValues(type))
        {
            yield return Statement($"{target}.Parameters.AddWithValue(\"{name}\", {code});");
            yield break;
        }

        if (!type.SelfAndBases().Any(static one => one.GetMembers("CreateParameter").OfType<IMethodSymbol>().Any(static method => method.Parameters.IsEmpty))) yield break;

        var bare = name.TrimStart('@', '$');
        var wanted = char.ToLowerInvariant(bare[0]) + bare.Substring(1) + "Parameter";
        var local = wanted;
        for (var i = 2; model.LookupSymbols(position, name: local).Length > 0; i++) local = wanted + i;
        yield return Statement($"var {local} = {target}.CreateParameter();");
        yield return Statement($"{local}.ParameterName = \"{name}\";");
        yield return Statement($"{local}.Value = {code};");
        yield return Statement($"{target}.Parameters.Add({local});");
    }

    /// <summary>Puts <paramref name="statements"/> there.</summary>
    public void Insert(SyntaxEditor editor, IEnumerable<StatementSyntax> statements)
    {
        var neighbour = IsInside ? ((BlockSyntax)((UsingStatementSyntax)After).Statement).Statements[0] : After;
        var added = statements.Select(statement => Layout.Beside(neighbour, statement)).ToList();
        if (IsInside) editor.InsertBefore(neighbour, added);
        else if (neighbour.Parent is GlobalStatementSyntax global) editor.InsertAfter(global, added.Select(SyntaxFactory.GlobalStatement));
        else editor.InsertAfter(neighbour, added);
    }

    private static StatementSyntax Statement(string code)
    {
        var statement = SyntaxFactory.ParseStatement(code);
        var names = statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static access => access.ToString() == "System.DBNull.Value");
        return statement.ReplaceNodes(names, static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>Whether the command's parameters have AddWithValue.</summary>
    private static bool TakesValues(ITypeSymbol command) => Property(command, "Parameters") is { } property
        && property.Type.SelfAndBases().Any(static collection => collection.GetMembers("AddWithValue").OfType<IMethodSymbol>().Any(static method => method.Parameters.Length == 2));

    private static IPropertySymbol? Property(ITypeSymbol type, string name) => type.SelfAndBases().SelectMany(one => one.GetMembers(name)).OfType<IPropertySymbol>().FirstOrDefault();
}
