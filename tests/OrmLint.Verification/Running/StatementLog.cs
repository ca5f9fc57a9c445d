using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrmLint.Verification.Compiling;

namespace OrmLint.Verification.Running;

/// <summary>A statement that reached the database.</summary>
/// <param name="Sql">As the program handed it over, with placeholders for bound values.</param>
/// <param name="Path">The scenario's code that was running, innermost first.</param>
/// <param name="IsWholePath">Whether the path goes back to the entry method; after a real wait, or on another thread, it does not.</param>
public sealed record Statement(string Sql, ImmutableArray<CodeLines> Path, bool IsWholePath);

/// <summary>
/// The statements that the code started by <see cref="Begin"/> sends, from whichever library, connection or thread. All the
/// INSERTs of one SaveChanges count as one: they are one round trip on servers that batch.
/// </summary>
public sealed class StatementLog : IDisposable
{
    private static readonly AsyncLocal<StatementLog?> s_current = new();
    private static readonly string[] s_noRoundTrip = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "--"];

    private readonly List<Statement> _statements = [];
    private readonly Lock _lock = new();
    private readonly LoadedScenario _scenario;
    private int _saves;
    private int _lastSave;

    static StatementLog()
    {
        SqliteTrace.Install(sql => s_current.Value?.Add(sql));
        DiagnosticListener.AllListeners.Subscribe(new Saves());
    }

    /// <summary>Whether EF Core said of a query that its collections multiply each other's rows; it says so when it compiles the query.</summary>
    public bool HasMultipliedRows { get; private set; }

    /// <summary>Makes sure that connections opened from now on are traced.</summary>
    public static void Install()
    {
        // The static constructor does it, once.
    }

    private StatementLog(LoadedScenario scenario) => _scenario = scenario;

    /// <summary>What has been sent so far.</summary>
    public ImmutableArray<Statement> Statements
    {
        get
        {
            lock (_lock) return [.. _statements];
        }
    }

    /// <summary>Logs what the code that follows sends, until the log is disposed.</summary>
    public static StatementLog Begin(LoadedScenario scenario) => s_current.Value = new StatementLog(scenario);

    /// <inheritdoc />
    public void Dispose() => s_current.Value = null;

    private void Add(string sql)
    {
        if (s_noRoundTrip.Any(word => sql.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return;
        var stack = new StackTrace(fNeedFileInfo: false);
        var frames = stack.GetFrames();
        var isSave = Array.Exists(frames, frame => frame.GetMethod()?.DeclaringType?.Namespace == "Microsoft.EntityFrameworkCore.Update");
        var isWhole = Array.Exists(frames, frame => frame.GetMethod()?.Name == nameof(ScenarioRun.CallScenario));
        lock (_lock)
        {
            if (isSave && _saves == _lastSave) return;
            if (isSave) _lastSave = _saves;
            _statements.Add(new Statement(sql, _scenario.Points.OnStack(stack, _scenario.Assembly), isWhole));
        }
    }

    private sealed class Saves : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(this, (name, _, _) => name == CoreEventId.SaveChangesStarting.Name || name == RelationalEventId.MultipleCollectionIncludeWarning.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (s_current.Value is not { } log) return;
            if (value.Key == CoreEventId.SaveChangesStarting.Name) Interlocked.Increment(ref log._saves);
            else log.HasMultipliedRows = true;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
