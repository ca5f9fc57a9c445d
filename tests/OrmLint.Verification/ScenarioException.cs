using System;

namespace OrmLint.Verification;

/// <summary>A scenario that cannot be judged, and why.</summary>
public sealed class ScenarioException(string message, Exception? inner = null) : Exception(message, inner);
