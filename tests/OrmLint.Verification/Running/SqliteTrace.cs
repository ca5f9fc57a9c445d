using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OrmLint.Verification.Running;

/// <summary>
/// Sees every statement of every SQLite connection of this process, as it begins to run and on the thread that runs it: whoever
/// opens the connection, and whichever library sends the statement.
/// </summary>
public static unsafe partial class SqliteTrace
{
    private const uint TraceStatements = 1;
    private static Action<string> s_seen = _ => { };

    /// <summary>Starts tracing, for connections that are opened from now on.</summary>
    /// <param name="seen">Gets the text of each statement, with placeholders where values are bound.</param>
    public static void Install(Action<string> seen)
    {
        s_seen = seen;
        // Loads the native library in the way that the provider does.
        SQLitePCL.Batteries_V2.Init();
        if (sqlite3_auto_extension(&OnOpened) != 0) throw new InvalidOperationException("SQLite refused the trace.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnOpened(nint connection, nint* error, nint api)
    {
        // Readers take no table locks: contexts of one shared in-memory database do not wait for each other.
        sqlite3_exec(connection, "PRAGMA read_uncommitted = 1", 0, 0, 0);
        return sqlite3_trace_v2(connection, TraceStatements, &OnStatement, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStatement(uint kind, nint context, nint statement, nint text)
    {
        try
        {
            s_seen(Marshal.PtrToStringUTF8(text) ?? "");
        }
        catch (Exception exception)
        {
            // An exception cannot cross native code; a trace that fails must not go unseen.
            Environment.FailFast("The trace of a statement failed.", exception);
        }

        return 0;
    }

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_auto_extension(delegate* unmanaged[Cdecl]<nint, nint*, nint, int> entryPoint);

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_trace_v2(nint connection, uint mask, delegate* unmanaged[Cdecl]<uint, nint, nint, nint, int> callback, nint context);

    [LibraryImport("e_sqlite3", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int sqlite3_exec(nint connection, string sql, nint callback, nint context, nint error);
}
