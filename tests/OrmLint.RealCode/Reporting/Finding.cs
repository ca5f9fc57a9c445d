namespace OrmLint.RealCode.Reporting;

/// <summary>A diagnostic in the sources of an application.</summary>
/// <param name="Path">The file, from the folder that holds the application on, with slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">The message.</param>
/// <param name="Source">The source line, trimmed.</param>
internal sealed record Finding(string Path, int Line, int Column, string Id, string Message, string Source)
{
    /// <summary>What makes it the same finding in another run, whatever its words.</summary>
    public string Key => $"{Path}:{Line}:{Column} {Id}";
}
