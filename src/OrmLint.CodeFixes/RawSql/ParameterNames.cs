using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.RawSql;

/// <summary>Gives each value of a statement a parameter: one name for one expression, and none that is taken.</summary>
internal sealed class ParameterNames
{
    private readonly HashSet<string> _taken;
    private readonly List<(ValueExpression Value, string Name)> _parameters = new();

    /// <summary>Starts with names that something else has.</summary>
    public ParameterNames(IEnumerable<string> taken) => _taken = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters, each once.</summary>
    public IReadOnlyList<(ValueExpression Value, string Name)> Parameters => _parameters;

    /// <summary>The name of the parameter for a value.</summary>
    public string For(ValueExpression value)
    {
        var same = _parameters.FirstOrDefault(known => known.Value.Code == value.Code && value.IsSimple);
        if (same.Name is not null) return same.Name;
        var name = value.Name;
        for (var i = 2; !_taken.Add(name); i++) name = value.Name + i;
        _parameters.Add((value, name));
        return name;
    }

    /// <summary>The names that a text mentions as parameters.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > at + 1) yield return text.Substring(at + 1, end - at - 1);
        }
    }
}
