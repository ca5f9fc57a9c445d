using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace OrmLint.Verification.Compiling;

/// <summary>A scenario in this process.</summary>
/// <param name="Assembly">Its own code.</param>
/// <param name="Models">The shared models that it uses.</param>
/// <param name="Points">Where its instructions come from.</param>
public sealed record LoadedScenario(Assembly Assembly, ImmutableArray<Assembly> Models, SequencePoints Points)
{
    /// <summary>The contexts of the scenario and of its models.</summary>
    public ImmutableArray<Type> ContextTypes { get; } = [.. Models.Insert(0, Assembly).SelectMany(assembly => assembly.GetTypes())
        .Where(type => typeof(DbContext).IsAssignableFrom(type) && !type.IsAbstract)];
}
