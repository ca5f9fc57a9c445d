using System.Collections.Generic;

namespace OrmLint.RealCode.Projects;

/// <summary>What a project file says about how its sources are compiled.</summary>
/// <param name="Path">The full path of the project file.</param>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="Framework">The target framework that was chosen, such as <c>net10.0</c>.</param>
/// <param name="Sources">Full paths of the source files, without doubles.</param>
/// <param name="Usings">The global usings that the SDK would write, as it would write them (<c>static System.Math</c>, <c>A = B</c>).</param>
/// <param name="Constants">The preprocessor symbols.</param>
/// <param name="LanguageVersion">The language version asked for, or empty.</param>
/// <param name="Nullable">The nullable context asked for, or empty.</param>
/// <param name="Projects">Full paths of the referenced project files.</param>
/// <param name="Packages">The ids of the referenced packages.</param>
/// <param name="Friends">The assemblies that see its internals by an item of the project.</param>
/// <param name="Executable">Whether it has an entry point.</param>
/// <param name="IsTest">Whether it holds tests.</param>
internal sealed record SourceProject(
    string Path,
    string AssemblyName,
    string Framework,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> Constants,
    string LanguageVersion,
    string Nullable,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Friends,
    bool Executable,
    bool IsTest);
