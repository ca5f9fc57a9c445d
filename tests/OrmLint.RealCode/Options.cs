using System;
using System.Collections.Generic;

namespace OrmLint.RealCode;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        Runs the packed analyzers on the sources of applications.
        dotnet run --project tests/OrmLint.RealCode -c Release -- <folder>… [options]
          --only ORM1001,…      only these rules, also those that are hidden or off by default
          --analyzers <path>    a package, or a folder of assemblies; by default the newest artifacts/OrmLint.*.nupkg
          --baseline <file>     print only what is new or gone since that list was saved
          --save <file>         save the list of findings
          --no-tests            leave out test projects
          --projects            print a line for each project, not only for those with an ORM
          --times               time of the processor instead of the clock's, once the compiler is warm, each pass on trees of its own: what a build costs in a compiler that stays in memory
          --rounds <number>     with --times: how often (4)
          --beside <folder>     with --times: analyzers that a build runs anyway, such as those of the SDK, instead of one that does nothing; only those that warn by default
          --quick               no compile without analyzers beside it: no compile errors counted, no bare time
          --assemblies          projects see each other as assemblies with the notes that OrmLint leaves in them, as in a build on the command line, and not as live code, as in an editor
          --fixes               take each fix that is offered, one at a time, print what it changes, and compile that: a new compile error is a failure
          --scaffold            take the fix of ORM3001 once for each set of migrations, and write its files: for a copy of an application
          --snapshots           each project is given the model snapshots of the others, as by OrmLintMigrations
          --bare                compile only
        """;

    /// <summary>The folders of the applications.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>The rules that are wanted; all where empty.</summary>
    public HashSet<string> Only { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A package, or a folder of assemblies.</summary>
    public string? Analyzers { get; private set; }

    /// <summary>The saved list to compare with.</summary>
    public string? Baseline { get; private set; }

    /// <summary>Where to save the list.</summary>
    public string? Save { get; private set; }

    /// <summary>Whether test projects are left out. Those that others refer to are compiled all the same.</summary>
    public bool NoTests { get; private set; }

    /// <summary>Whether each project is printed.</summary>
    public bool AllProjects { get; private set; }

    /// <summary>Whether times of the processor are wanted, of passes that can be compared.</summary>
    public bool Times { get; private set; }

    /// <summary>How often the times are taken.</summary>
    public int Rounds { get; private set; } = 4;

    /// <summary>A folder of analyzers that a build runs anyway.</summary>
    public string? Beside { get; private set; }

    /// <summary>Whether only the findings are wanted.</summary>
    public bool Quick { get; private set; }

    /// <summary>Whether projects see each other as assemblies.</summary>
    public bool AsAssemblies { get; private set; }

    /// <summary>Whether the fixes are taken.</summary>
    public bool Fixes { get; private set; }

    /// <summary>Whether missing migrations are written.</summary>
    public bool Scaffold { get; private set; }

    /// <summary>Whether each project is given the model snapshots of the others.</summary>
    public bool WithSnapshots { get; private set; }

    /// <summary>Whether no analyzers are run.</summary>
    public bool Bare { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var index = 0; index < arguments.Count; index++)
        {
            string Value() => ++index < arguments.Count ? arguments[index] : throw new ArgumentException($"{arguments[index - 1]} needs a value.");
            switch (arguments[index])
            {
                case "--only": options.Only.UnionWith(Value().ToUpperInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries)); break;
                case "--analyzers": options.Analyzers = Value(); break;
                case "--baseline": options.Baseline = Value(); break;
                case "--save": options.Save = Value(); break;
                case "--no-tests": options.NoTests = true; break;
                case "--projects": options.AllProjects = true; break;
                case "--times": options.Times = true; break;
                case "--rounds": options.Rounds = int.TryParse(Value(), out var rounds) && rounds > 0 ? rounds : throw new ArgumentException("--rounds needs a number."); break;
                case "--beside": options.Beside = Value(); break;
                case "--quick": options.Quick = true; break;
                case "--fixes": options.Fixes = true; break;
                case "--scaffold": options.Scaffold = true; break;
                case "--bare": options.Bare = true; break;
                case "--snapshots": options.WithSnapshots = true; break;
                case "--assemblies": options.AsAssemblies = true; break;
                case var option when option.StartsWith('-'): throw new ArgumentException($"{option} is no option.");
                case var folder: options.Folders.Add(folder); break;
            }
        }
        return options.Folders.Count > 0 ? options : throw new ArgumentException("Name a folder of sources.");
    }
}
