using System;

namespace OrmLint.Verification;

/// <summary>
/// The major versions of EF Core take turns at what they agree on: of a numbered list each judges a third, always the same one. With
/// <c>ORMLINT_EDITS=all</c> each judges all.
/// </summary>
public static class EfTurns
{
    private static readonly bool s_all = Environment.GetEnvironmentVariable("ORMLINT_EDITS") == "all";

    /// <summary>Whether the item of this number is for the version of this process.</summary>
    public static bool Has(int number) => s_all || number % 3 == Bed.EfMajor % 3;
}
