using System.Collections.Generic;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>What a message names of many things: three, and how many more there are.</summary>
internal static class Few
{
    /// <summary>The first three: <c>'A', 'B', 'C' and 2 more</c>.</summary>
    public static string Of(IEnumerable<string> things)
    {
        var all = things.ToList();
        var named = string.Join(", ", all.Take(3));
        return all.Count > 3 ? $"{named} and {all.Count - 3} more" : named;
    }
}
