// A class has another name and its table has not: only the index that is added is a drift.
// fix: none
using Microsoft.EntityFrameworkCore;

namespace Logs;

#if BEFORE
public class LogEntry
#else
public class AuditEntry
#endif
{
    public int Id { get; set; }
    public int RowId { get; set; }
    public string? Changed { get; set; }
}

public class LogContext(DbContextOptions<LogContext> options) : DbContext(options)
{
#if BEFORE
    public DbSet<LogEntry> Log => Set<LogEntry>();
#else
    public DbSet<AuditEntry> Log => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<AuditEntry>().HasIndex(e => e.RowId); // <- ORM3001
#endif
}
