using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using OrmLint.Verification.Compiling;

namespace OrmLint.Verification.Running;

/// <summary>What one execution of a scenario did.</summary>
/// <param name="Statements">What it sent, in order.</param>
/// <param name="Result">What its entry method gave back, as JSON.</param>
/// <param name="Data">The rows of the database afterwards.</param>
/// <param name="Error">What it threw, if it did.</param>
public sealed record ScenarioRun(ImmutableArray<Statement> Statements, string Result, string Data, Exception? Error)
{
    /// <summary>Whether EF Core said of a query that its collections multiply each other's rows.</summary>
    public bool HasMultipliedRows { get; init; }

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions s_json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    /// <summary>Runs a scenario on a fresh database of this many rows.</summary>
    /// <param name="scenario">The compiled scenario.</param>
    /// <param name="rows">What the model is told to fill.</param>
    /// <param name="value">What to give to a parameter that the database has nothing for.</param>
    public static async Task<ScenarioRun> Of(LoadedScenario scenario, int rows, Func<ParameterInfo, object?>? value = null)
    {
        var entry = Entry(scenario.Assembly);
        using var database = new ScenarioDatabase();
        database.Fill(ContextOf(scenario, entry), rows);
        var arguments = entry.GetParameters().Select(parameter => database.Argument(parameter) ?? value?.Invoke(parameter)
            ?? throw new ScenarioException($"The bed has nothing to give to the parameter '{parameter}' of Run.")).ToArray();

        StatementLog? log = null;
        Exception? error = null;
        object? result = null;
        try
        {
            // On a thread of its own, so that a scenario that never ends is a failure and not a hang.
            result = await Task.Run(() =>
            {
                using (log = StatementLog.Begin(scenario)) return CallScenario(entry, arguments);
            }).WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            throw new ScenarioException($"It did not end within {s_patience.TotalSeconds} s.");
        }
        catch (Exception exception)
        {
            error = exception;
        }

        return new ScenarioRun(log!.Statements, JsonSerializer.Serialize(result, s_json), database.Dump(), error) { HasMultipliedRows = log.HasMultipliedRows };
    }

    /// <summary>Calls the scenario and waits for it. The name is looked for on the stack of its statements.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static object? CallScenario(MethodInfo entry, object?[] arguments)
    {
        object? result;
        try
        {
            result = entry.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }

        if (result is not Task task) return result;
        task.GetAwaiter().GetResult();
        return entry.ReturnType.IsGenericType ? task.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(task) : null;
    }

    private static MethodInfo Entry(Assembly assembly)
        => assembly.GetTypes().Where(type => type.Name == "Scenario")
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public)).Where(method => method.Name == "Run").ToList() is [var only]
            ? only
            : throw new ScenarioException("It needs one 'static class Scenario' with one 'public static … Run(…)'.");

    private static Type ContextOf(LoadedScenario scenario, MethodInfo entry)
    {
        var asked = entry.GetParameters().Select(parameter => parameter.ParameterType)
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type).FirstOrDefault(typeof(DbContext).IsAssignableFrom);
        return asked ?? scenario.ContextTypes.FirstOrDefault()
            ?? throw new ScenarioException("It has no DbContext to make the database from: add 'using Shop;' or a context of its own.");
    }
}
