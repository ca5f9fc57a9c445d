using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2005: the parameters that a text names and those that are passed beside it disagree. It speaks where the text is a constant and the parameters are
/// written out: values for the placeholders of EF Core, an anonymous object for Dapper, what is added to a command that stays in its method.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterMismatch : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ParameterMismatch()
        : base(Rules.ParameterMismatch)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        var bodies = SqlBodies.Of(orms);
        var symbols = SqlSymbols.Of(context.Compilation);
        context.RegisterCodeBlockAction(block =>
        {
            if (CodeBodies.CodeOf(block.CodeBlock) is not { } written || !bodies.MaySend(written, block.CancellationToken)) return;
            var code = block.CodeBlock is VariableDeclaratorSyntax { Initializer: { } initializer } ? initializer : block.CodeBlock;
            if (block.SemanticModel.GetOperation(code, block.CancellationToken) is not { } body) return;
            foreach (var mismatch in body.DescendantsAndSelf().SelectMany(operation => Mismatch.In(operation, symbols)).Concat(LocalCommand.MismatchesIn(body, symbols)))
            {
                block.ReportDiagnostic(Diagnostic.Create(Rules.ParameterMismatch, mismatch.Place.GetLocation(), mismatch.Name, mismatch.Sink.Name, mismatch.Sentence));
            }
        });
    }
}

/// <summary>A parameter that the text names and nothing gives a value, or the other way around.</summary>
/// <param name="Sink">The call.</param>
/// <param name="Place">The text, or the value that is not used.</param>
/// <param name="Name">The parameter.</param>
/// <param name="IsMissing">Whether the value is missing; otherwise it is the one that is not used.</param>
internal sealed record Mismatch(SqlSink Sink, SyntaxNode Place, string Name, bool IsMissing)
{
    /// <summary>What is wrong, for a message.</summary>
    public string Sentence => IsMissing ? "and is given no value; pass one" : "and its SQL text does not use it; take it away, or name it in the text";

    /// <summary>What disagrees in a call; nothing where it is none that takes SQL, or where not all of it is written out.</summary>
    public static IEnumerable<Mismatch> In(IOperation operation, SqlSymbols symbols)
    {
        if (SqlSink.Of(operation, symbols.Orms) is not { IsParameterizing: false, Argument.ConstantValue: { HasValue: true, Value: string text } } sink) return [];
        var arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return sink.Meaning.Parameters switch
        {
            SqlParameters.Interpolation => OfPlaceholders(sink, text, arguments, symbols),
            SqlParameters.AnonymousObject => OfNames(sink, text, arguments),
            _ => [],
        };
    }

    private static IEnumerable<Mismatch> OfPlaceholders(SqlSink sink, string text, ImmutableArray<IArgumentOperation> arguments, SqlSymbols symbols)
    {
        // A list that is made elsewhere, or parameters with names of their own, may be anything.
        if (arguments.FirstOrDefault(static argument => TextArgument.Elements(argument) is { IsDefault: false }) is not { } list) yield break;
        var values = TextArgument.Elements(list);
        if (values.Any(value => value.BelowConversions().Type is null or IErrorTypeSymbol || symbols.IsDataParameter(value.BelowConversions().Type) || value.BelowConversions().Type!.SpecialType == SpecialType.System_Object || value.BelowConversions().Type is IArrayTypeSymbol)) yield break;
        if (FormatString.Parse(text) is not { } parts) yield break;
        var used = new HashSet<int>(parts.Where(static part => part.Text is null).Select(static part => part.Index));
        foreach (var index in used.Where(index => index >= values.Length).OrderBy(static index => index)) yield return new Mismatch(sink, sink.Argument.Syntax, "{" + index + "}", true);
        for (var i = 0; i < values.Length; i++)
        {
            if (!used.Contains(i)) yield return new Mismatch(sink, values[i].BelowConversions().Syntax, Remedy.Shortened(values[i].BelowConversions().Syntax), false);
        }
    }

    private static IEnumerable<Mismatch> OfNames(SqlSink sink, string text, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.Value == sink.Argument)?.Parameter is not { ContainingSymbol: IMethodSymbol method } taken) yield break;
        if (method.Parameters.FirstOrDefault(parameter => parameter.Ordinal == taken.Ordinal + 1) is not { Type.SpecialType: SpecialType.System_Object } parameter) yield break;

        // A procedure's text is its name.
        if (arguments.Any(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CommandType" or "Nullable" } && argument.Value.BelowConversions().Type?.Name == "CommandType")) yield break;
        if (arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value.BelowConversions() is not IAnonymousObjectCreationOperation { Type: { } type } values || values.Syntax.ContainsDiagnostics) yield break;

        var names = type.GetMembers().OfType<IPropertySymbol>().Select(static member => member.Name).ToList();
        if (SqlNames.In(text) is { } named)
        {
            foreach (var name in named.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase))) yield return new Mismatch(sink, sink.Argument.Syntax, "@" + name, true);
        }

        foreach (var initializer in values.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } && !SqlNames.Mentions(text, name))
            {
                yield return new Mismatch(sink, initializer.Syntax, name, false);
            }
        }
    }
}

/// <summary>The names of parameters in SQL text.</summary>
internal static class SqlNames
{
    // Where a text declares variables, or names the parameters of a procedure, an @ need not be one of its own parameters.
    private static readonly string[] s_declaring = { "DECLARE", "EXEC", "EXECUTE", "CALL", "CREATE", "ALTER", "DO", "INTO", "TABLE" };

    /// <summary>The names after <c>@</c>, or another <paramref name="sigil"/>, in code, each once; null where the text has variables of its own.</summary>
    public static IReadOnlyList<string>? In(string text, char sigil = '@')
    {
        if (text.Contains(":=") || text.Contains("@@") || s_declaring.Any(word => Mentions(text, word)) || SetsVariable(text)) return null;
        var names = new List<string>();
        var states = new List<SqlState> { SqlState.Start };
        var next = new List<SqlState>();
        var from = 0;
        for (var at = text.IndexOf(sigil); at >= 0; at = text.IndexOf(sigil, at + 1))
        {
            next.Clear();
            SqlLexer.Read(states[0], text.Substring(from, at - from), next);
            if (next.Count != 1) return null;
            (states, next) = (next, states);
            from = at;
            if (states[0].Mode != SqlMode.Code || states[0].Word.Length > 0) continue;
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            var name = text.Substring(at + 1, end - at - 1);
            if (name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }

        return names;
    }

    /// <summary>Whether a text has a word, wherever it stands.</summary>
    public static bool Mentions(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsNameChar(text[at - 1])) && (end == text.Length || !IsNameChar(text[end]))) return true;
        }

        return false;
    }

    private static bool SetsVariable(string text)
    {
        for (var at = text.IndexOf("SET", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("SET", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (text.Substring(at + 3).TrimStart().StartsWith("@", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsNameChar(char c) => char.IsLetterOrDigit(c) || c == '_';
}
