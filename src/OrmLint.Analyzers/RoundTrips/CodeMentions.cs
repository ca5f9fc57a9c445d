using System;
using System.Collections.Generic;

namespace OrmLint.RoundTrips;

/// <summary>
/// What the syntax of one member says that it may do: whether it, or what it repeats, may lead to a statement. One walk serves all rules, and no body is
/// bound that cannot matter. It says yes too often; no wrongly only where a query is given to a loop's variable or a lambda's parameter,
/// which is taken to be an element.
/// </summary>
internal sealed record CodeMentions
{
    /// <summary>Whether it may make a round trip when it runs.</summary>
    public bool Reaches { get; init; }

    /// <summary>Whether it may make one in a loop, or in a lambda that runs per element.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether it may save tracked changes.</summary>
    public bool Saves { get; init; }

    /// <summary>Whether it may save them in a loop, or in a lambda that runs per element.</summary>
    public bool RepeatsSave { get; init; }

    /// <summary>Whether it has a loop that is not bound to a collection by its syntax.</summary>
    public bool HasOpenLoop { get; init; }

    /// <summary>The members that it uses the value of: of which it reads a member or an element, or which it loops over. <c>Customer</c> of <c>order.Customer.Name</c>.</summary>
    public IReadOnlyCollection<string> UsedMembers { get; init; } = Array.Empty<string>();

    /// <summary>What it calls and makes.</summary>
    public IReadOnlyCollection<MethodShape> Calls { get; init; } = Array.Empty<MethodShape>();

    /// <summary>The methods and local functions that it declares.</summary>
    public IReadOnlyList<string> Functions { get; init; } = Array.Empty<string>();
}
