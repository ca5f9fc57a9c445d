using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Tests.Migrations;

/// <summary>
/// Edits of the committed models. Each was given to EF Core's differ for SQL Server, SQLite and PostgreSQL: those with a mark are
/// pending, those without are clean, and those that are pending without a mark say <see cref="DriftCase.Missed"/>.
/// </summary>
public static class DriftCases
{
    private static readonly DriftCase[] s_properties =
    {
        new("a property is added", "Shop", ("public int Points", "public string? [|Nickname|] { get; set; }\n        public int Points")),
        new("a required property is added", "Shop", ("public int Points", "public string [|Nickname|] { get; set; } = \"\";\n        public int Points")),
        new("an int is added", "Shop", ("public int Points", "public int [|Level|] { get; set; }\n        public int Points")),
        new("a nullable struct is added", "Shop", ("public int Points", "public DateTime? [|LeftAt|] { get; set; }\n        public int Points")),
        new("an enum is added", "Shop", ("public int Points", "public Grade? [|Other|] { get; set; }\n        public int Points")),
        new("bytes are added", "Shop", ("public int Points", "public byte[]? [|Picture|] { get; set; }\n        public int Points")),
        new("a private setter is enough", "Shop", ("public int Points", "public Guid [|Token|] { get; private set; }\n        public int Points")),
        new("an init setter is enough", "Shop", ("public int Points", "public DateOnly [|Born|] { get; init; }\n        public int Points")),
        new("a list of numbers is added", "Shop", ("public int Points", "public System.Collections.Generic.List<int> [|Scores|] { get; set; } = new();\n        public int Points")),
        new("a property of a shared base class is added", "Shop", ("public bool IsDirty", "public bool IsDirty { get; set; }\n        public string? [|Origin|] { get; set; }\n        [NotMapped]\n        public bool IsClean")),
        new("a property of a derived type is added", "Shop", ("public int Pages", "public string? [|Isbn|] { get; set; }\n        public int Pages")),
        new("a property of a type reached by a navigation is added", "Shop", ("public int Quantity", "public decimal [|Discount|] { get; set; }\n        public int Quantity")),
        new("a property of a configured type is added", "Shop", ("public int Computed", "public string? [|Hint|] { get; set; }\n        public int Computed")),
        new("a property is added and configured", "Shop", ("public int Points", "public string? [|Nickname|] { get; set; }\n        public int Points"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Property(c => c.Nickname).HasMaxLength(9).HasColumnName(\"Nick\");")),
        new("a property with a conversion is added", "Shop", ("public int Points", "public Money [|Debt|] { get; set; } = new(0);\n        public int Points"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Property(c => c.Debt).HasConversion(m => m.Amount, a => new Money(a));")),
        new("NotMapped is taken away", "Shop", ("[NotMapped]\n        public string? Cache", "public string? [|Cache|]")),
        new("Ignore is taken away", "Shop", ("builder.Ignore(s => s.Computed);", ""), ("public int Computed", "public int [|Computed|]")),
        new("a getter-only member gets a setter", "Shop", ("public string Display => Name + Email + _note;", "public string? [|Display|] { get; set; }")),
        new("an internal property is made public", "Shop", ("internal string? Secret", "public string? [|Secret|]")),
        new("a field is made a property", "Shop", ("public string Legacy = \"\";", "public string [|Legacy|] { get; set; } = \"\";")),
        new("two properties are added", "Shop", ("public int Points", "public int [|Level|] { get; set; }\n        public int [|Stars|] { get; set; }\n        public int Points")),

        new("a property is removed", "Shop", ("public class Customer", "public class [|Customer|]"), ("public int? Rank { get; set; }", "")),
        new("a property of a derived type is removed", "Shop", ("public class Book", "public class [|Book|]"), ("public int Pages { get; set; }", "")),
        new("a property of a configured type is removed", "Shop", ("public class Setting", "public class [|Setting|]"), ("public string? Value { get; set; }", ""), ("builder.Property(s => s.Value).HasMaxLength(200);", "")),
        new("NotMapped is added", "Shop", ("public int? Rank", "[NotMapped] public int? [|Rank|]")),
        new("Ignore is added", "Shop", ("public int? Rank", "public int? [|Rank|]"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Ignore(c => c.Rank);")),
        new("a property is made internal", "Shop", ("public int? Rank", "internal int? [|Rank|]")),
        new("a property loses its setter", "Shop", ("public int? Rank { get; set; }", "public int? [|Rank|] => 1;")),
        new("a property is renamed", "Shop", ("public class Customer", "public class [|Customer|]"), ("public int? Rank", "public int? [|Position|]")),

        new("a text becomes optional", "Shop", ("public string Name { get; set; } = \"\";\n        public string? Email", "public string? [|Name|] { get; set; }\n        public string? Email")),
        new("a text becomes required", "Shop", ("public string? Comment", "public string [|Comment|]")),
        new("a number becomes optional", "Shop", ("public int Points", "public int? [|Points|]")),
        new("a number becomes required", "Shop", ("public int? Rank", "public int [|Rank|]")),
        new("a date becomes required", "Shop", ("public DateTime? PaidAt", "public DateTime [|PaidAt|]")),
        new("Required is added", "Shop", ("public string? Comment", "[Required] public string? [|Comment|]")),
        new("Required is added to a nullable number", "Shop", ("public int? Rank", "[Required] public int? [|Rank|]")),
        new("Required is taken away", "Shop", ("[Required]\n        public string? Title", "public string? [|Title|]")),
        new("IsRequired is added", "Shop", ("public string? Email", "public string? [|Email|]"), ("HasMaxLength(200);\n                b", "HasMaxLength(200).IsRequired();\n                b")),
        new("IsRequired(false) is added", "Shop", ("public string Name { get; set; } = \"\";\n        public string? Email", "public string [|Name|] { get; set; } = \"\";\n        public string? Email"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Property(c => c.Name).IsRequired(false);")),
        new("a place without nullable annotations", "Shop", ("public string Name { get; set; } = \"\";\n        public string? Email", "#nullable disable\n        public string [|Name|] { get; set; }\n#nullable restore\n        public string? Email")),
        new("a converted property becomes optional", "Shop", ("public Uri? Website", "public Uri [|Website|]")),
        new("an enum becomes optional", "Shop", ("public Grade Grade", "public Grade? [|Grade|]")),
        new("an enum stored as text becomes optional", "Shop", ("public OrderState State", "public OrderState? [|State|]")),
    };

    private static readonly DriftCase[] s_entities =
    {
        new("a set is added", "Shop", ("public DbSet<Customer> Customers", "public DbSet<Unmapped> [|Others|] { get; set; } = null!;\n        public DbSet<Customer> Customers")),
        new("a set without setter is added", "Shop", ("public DbSet<Customer> Customers", "internal DbSet<Unmapped> [|Others|] => Set<Unmapped>();\n        public DbSet<Customer> Customers")),
        new("an entity type is named", "Shop", ("public class Unmapped", "public class [|Unmapped|]"), ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Entity<Unmapped>();\n            modelBuilder.Entity<CustomerTotal>()")),
        new("a navigation reaches a new type", "Shop", ("public class Unmapped", "public class [|Unmapped|]"), ("public string? Comment", "public System.Collections.Generic.List<Unmapped> Notes { get; } = new();\n        public string? Comment")),
        new("a configuration class names a new type", "Shop", ("public class Unmapped", "public class [|Unmapped|]"), ("public class CustomerTotal", "public class UnmappedConfiguration : IEntityTypeConfiguration<Unmapped>\n    {\n        public void Configure(EntityTypeBuilder<Unmapped> builder) => builder.HasKey(u => u.Id);\n    }\n\n    public class CustomerTotal")),
        new("a type is no longer configured", "Shop", ("public class ShopContext", "public class [|ShopContext|]"), ("IEntityTypeConfiguration<Setting>", "IEntityTypeConfiguration<Unmapped>"), ("public void Configure(EntityTypeBuilder<Setting> builder)\n        {\n            builder.ToTable(\"Options\");\n            builder.HasKey(s => new { s.Area, s.Key });\n            builder.Property(s => s.Value).HasMaxLength(200);\n            builder.Ignore(s => s.Computed);\n            builder.Ignore(s => s.Runtime);", "public void Configure(EntityTypeBuilder<Unmapped> builder)\n        {\n            builder.ToTable((string?)null);")),
        new("a set is removed whose type is still reached: its table has another name", "Shop", ("public DbSet<Customer> Customers { get; set; } = null!;", "")) { Missed = true },
    };

    private static readonly DriftCase[] s_clean =
    {
        new("nothing changes", "Shop"),
        new("a method is added", "Shop", ("public int Points", "public void Rise() { }\n        public int Points")),
        new("a getter-only member is added", "Shop", ("public int Points", "public int Double => 2 * Points;\n        public int Points")),
        new("a get-only auto-property is added", "Shop", ("public int Points", "public int Fixed { get; } = 1;\n        public int Points")),
        new("a field is added", "Shop", ("public int Points", "public int Visits;\n        public int Points")),
        new("a static property is added", "Shop", ("public int Points", "public static string? Format { get; set; }\n        public int Points")),
        new("an internal property is added", "Shop", ("public int Points", "internal string? Mark { get; set; }\n        public int Points")),
        new("a protected property is added", "Shop", ("public int Points", "protected string? Mark { get; set; }\n        public int Points")),
        new("an indexer is added", "Shop", ("public int Points", "public string? this[int i] { get => null; set { } }\n        public int Points")),
        new("a write-only property is added", "Shop", ("public int Points", "public string? Mark { set { } }\n        public int Points")),
        new("a property with a private getter is added", "Shop", ("public int Points", "public string? Mark { private get; set; }\n        public int Points")),
        new("an explicitly implemented property is added", "Shop", ("public class Customer : Entity\n    {", "public interface IMarked { string? Mark { get; set; } }\n\n    public class Customer : Entity, IMarked\n    {\n        string? IMarked.Mark { get; set; }")),
        new("a member that is not mapped is added", "Shop", ("public int Points", "[NotMapped] public string? Mark { get; set; }\n        public int Points")),
        new("a property is added and ignored", "Shop", ("public int Points", "public string? Mark { get; set; }\n        public int Points"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Ignore(c => c.Mark);")),
        new("a property is added and ignored by name", "Shop", ("public int Points", "public string? Mark { get; set; }\n        public int Points"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Ignore(nameof(Customer.Mark));")),
        new("a property of an ignored type is added", "Shop", ("public int Points", "public Unmapped? Other { get; set; }\n        public int Points"), ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Ignore<Unmapped>();\n            modelBuilder.Entity<CustomerTotal>()")),
        new("a property of an ignored scalar type is added", "Shop", ("public int Points", "public Guid Token { get; set; }\n        public int Points"), ("protected override void OnModelCreating", "protected override void ConfigureConventions(ModelConfigurationBuilder b) => b.IgnoreAny<Guid>();\n\n        protected override void OnModelCreating")),
        new("members change places", "Shop", ("public int Points { get; set; }\n        public int? Rank { get; set; }", "public int? Rank { get; set; }\n        public int Points { get; set; }")),
        new("an attribute takes the place of a call", "Shop", ("public string? Email", "[MaxLength(200)] public string? Email"), ("b.Property(c => c.Email).HasMaxLength(200);", "")),
        new("StringLength takes the place of MaxLength", "Shop", ("[MaxLength(30)]", "[StringLength(30)]")),
        new("Required takes the place of an annotation", "Shop", ("public string Street { get; set; } = \"\";", "[Required] public string? Street { get; set; }")),
        new("an annotation takes the place of Required", "Shop", ("[Required]\n        public string? Title { get; set; }", "public string Title { get; set; } = \"\";")),
        new("IsRequired takes the place of Required", "Shop", ("[Required]\n        public string? Title", "public string? Title"), ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Entity<Product>().Property(p => p.Title).IsRequired();\n            modelBuilder.Entity<CustomerTotal>()")),
        new("a required text of a derived type becomes optional", "Shop", ("public string Author { get; set; } = \"\";", "public string? Author { get; set; }")),
        new("an optional text of a derived type becomes required", "Shop", ("public string? Artist { get; set; }", "public string Artist { get; set; } = \"\";")),
        new("a number of a derived type becomes optional", "Shop", ("public int Pages", "public int? Pages")),
        new("an enum takes the place of its number", "Shop", ("public int Points", "public Grade Points")),
        new("an enum has a member more", "Shop", ("Low, High", "Low, Middle, High")),
        new("a property is renamed and its column is kept", "Shop", ("public string Text", "public string Caption")),
        new("a property is renamed and its column is named", "Shop", ("public int? Rank", "[Column(\"Rank\")] public int? Position")),
        new("a property is renamed and its column is named by a call", "Shop", ("public int? Rank", "public int? Position"), ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Property(c => c.Position).HasColumnName(\"Rank\");")),
        new("a foreign key property is removed", "Shop", ("public int CustomerId { get; set; }", "")),
        new("a foreign key property is added for a shadow one", "Shop", ("public Order Order { get; set; } = null!;", "public int OrderId { get; set; }\n        public Order Order { get; set; } = null!;")),
        new("an inverse collection is removed", "Shop", ("public List<Order> Orders { get; } = new();", "")),
        new("a property moves to a new base class", "Shop", ("public class Order : Entity", "public abstract class Noted : Entity\n    {\n        public string? Comment { get; set; }\n    }\n\n    public class Order : Noted"), ("public string? Comment { get; set; }\n        public DateTime?", "public DateTime?")),
        new("a property moves to the mapped base class", "Shop", ("public decimal Price", "public string? Artist { get; set; }\n        public decimal Price"), ("public string? Artist { get; set; }\n    }\n\n    public class Tag", "}\n\n    public class Tag")),
        new("a generic base class", "Shop", ("public abstract class Entity\n    {\n        public int Id", "public abstract class Keyed<T>\n    {\n        public T Id { get; set; } = default!;\n    }\n\n    public abstract class Entity : Keyed<int>\n    {\n        [NotMapped] public int Other")),
        new("an overridden property", "Shop", ("public abstract class Entity\n    {", "public abstract class Entity\n    {\n        [NotMapped] public virtual int Level { get; set; }")),
        new("the classes are in another namespace", "Shop", ("namespace Shop", "namespace Store")),
        new("a property's backing field is named", "Shop", ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.Property(c => c.Name).HasField(\"_x\").UsePropertyAccessMode(PropertyAccessMode.Property);"), ("private string? _note;", "private string? _note; private string _x = \"\";")),
        new("ConcurrencyCheck is added", "Shop", ("public int Points", "[ConcurrencyCheck] public int Points")),
        new("a query filter is added", "Shop", ("b.Property<string>(\"_note\");", "b.Property<string>(\"_note\"); b.HasQueryFilter(c => c.Points > 0);")),
        new("the excluded type changes", "Shop", ("public class External\n    {", "public class External\n    {\n        public string? More { get; set; }")),
        new("the view's type changes", "Shop", ("public class CustomerTotal\n    {", "public class CustomerTotal\n    {\n        public string? More { get; set; }")),
        new("a class that is no entity type changes", "Shop", ("public class Unmapped\n    {", "public class Unmapped\n    {\n        public string? More { get; set; }")),
        new("a set of an excluded type is added", "Shop", ("public DbSet<Customer> Customers", "public DbSet<Unmapped> Others { get; set; } = null!;\n        public DbSet<Customer> Customers"), ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Entity<Unmapped>().ToTable(\"Others\", t => t.ExcludeFromMigrations());\n            modelBuilder.Entity<CustomerTotal>()")),
        new("a set of a view is added", "Shop", ("public DbSet<Customer> Customers", "public DbSet<Unmapped> Others { get; set; } = null!;\n        public DbSet<Customer> Customers"), ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Entity<Unmapped>().ToView(\"Others\");\n            modelBuilder.Entity<CustomerTotal>()")),
        new("a static set is none", "Shop", ("public DbSet<Customer> Customers", "public static DbSet<Unmapped>? Others { get; set; }\n        public DbSet<Customer> Customers")),
        new("a queryable is no set", "Shop", ("public DbSet<Customer> Customers", "public IQueryable<Unmapped>? Others { get; set; }\n        public DbSet<Customer> Customers"), ("using System.Collections.Generic;", "using System.Collections.Generic;\nusing System.Linq;")),
        new("an entity class is renamed, its table is not", "Shop", ("public class Setting\n", "public class Option\n"), ("IEntityTypeConfiguration<Setting>", "IEntityTypeConfiguration<Option>"), ("EntityTypeBuilder<Setting>", "EntityTypeBuilder<Option>")),
        new("the owned class is renamed", "Shop", ("public class Address", "public class Place"), ("public Address Home { get; set; } = new();", "public Place Home { get; set; } = new();")),
        new("a shadow property is made a member", "Shop", ("private string? _note;", "private string? _note; public DateTime ChangedAt { get; set; }")),
    };

    /// <summary>Every case.</summary>
    public static ImmutableArray<DriftCase> All { get; } = s_properties.Concat(s_entities).Concat(s_clean).ToImmutableArray();
}
