// A model that asks which provider it is for, in the ways that applications do.
using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot;

public class Shelf
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public List<Item> Items { get; set; } = new();
}

public class Item
{
    public int Id { get; set; }
    public string Label { get; set; } = "";
    public string Code { get; set; } = "";
    public string Batch { get; set; } = "";
    public string Serial { get; set; } = "";
    public string Lot { get; set; } = "";
    public string? Note { get; set; }
    public int? ShelfId { get; set; }
    public Shelf? Shelf { get; set; }
}

public class DepotContext : DbContext
{
    public DepotContext(DbContextOptions<DepotContext> options)
        : base(options)
    {
    }

    public DbSet<Shelf> Shelves => Set<Shelf>();
    public DbSet<Item> Items => Set<Item>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Item>(item =>
        {
            item.Property(i => i.ShelfId).HasColumnName("shelf");
            item.HasOne(i => i.Shelf).WithMany(s => s.Items).HasForeignKey(i => i.ShelfId).OnDelete(DeleteBehavior.SetNull);
        });

        if (Database.IsSqlServer())
        {
            modelBuilder.Entity<Item>().Property(i => i.Label).HasMaxLength(40);
        }
        else
        {
            modelBuilder.Entity<Item>().Property(i => i.Label).HasColumnName("tag");
        }

        if ((Database.ProviderName ?? string.Empty).Contains("sqlite", StringComparison.OrdinalIgnoreCase) || Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
            modelBuilder.Entity<Item>().Property(i => i.Code).HasColumnName("sku");

        switch (Database.ProviderName)
        {
            case "Microsoft.EntityFrameworkCore.SqlServer":
                modelBuilder.Entity<Item>().Property(i => i.Batch).HasMaxLength(12);
                break;
            default:
                modelBuilder.Entity<Item>().Property(i => i.Batch).HasColumnName("charge");
                break;
        }

        modelBuilder.Entity<Item>().Property(i => i.Serial).HasColumnName(!Database.IsSqlServer() ? "number" : "Serial");
        Lots(modelBuilder.Entity<Item>());
        if (Database.IsSqlite()) return;
        modelBuilder.Entity<Item>().HasIndex(i => i.Note).HasDatabaseName("notes");
    }

    private void Lots(EntityTypeBuilder<Item> item)
    {
        if (Database.ProviderName?.EndsWith(".SqlServer") == true && Environment.ProcessorCount > 0) item.Property(i => i.Lot).HasMaxLength(7);
    }
}
