using Microsoft.EntityFrameworkCore;

namespace OrmLint.Verification;

/// <summary>What this process runs.</summary>
public static class Bed
{
    /// <summary>The major version of EF Core.</summary>
    public static int EfMajor { get; } = typeof(DbContext).Assembly.GetName().Version!.Major;
}
