using System.Threading.Tasks;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

using Model = Verify<ChangingModelValue>;
using Migration = Verify<ChangingMigrationValue>;

/// <summary>ORM3010 and ORM3011: values of the moment in the model and in migrations.</summary>
public class ChangingValueTests
{
    [Theory]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|DateTime.Now|] });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|DateTime.UtcNow|].AddDays(-1).Date });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new[] { new Item { Id = 1, Key = [|Guid.NewGuid()|] } });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new { Id = 1, Key = [|Guid.NewGuid()|] });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new System.Collections.Generic.List<Item> { new Item { Id = 1, Number = [|new Random()|].Next() } });")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.Number).HasDefaultValue([|Random.Shared|].Next());")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.Text).HasDefaultValue([|Environment.MachineName|]);")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue([|Fixed.Start|]);")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue([|Fixed.Yesterday()|]);")]
    [InlineData("var at = DateTime.Today; modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|at|] });")]
    [InlineData("modelBuilder.Entity<Made>().HasData([|new Made { Id = 1 }|]);")]
    [InlineData("modelBuilder.Entity<Derived>().HasData([|new Derived { Id = 1, Text = \"x\" }|]);")]
    public Task Reports_a_model_that_changes(string statement) => Model.Reports(Context(statement));

    [Theory]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = new DateTime(2026, 1, 1) });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, Key = Guid.Empty, Number = new Random(1).Next() });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, Text = nameof(DateTime.Now) });")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValueSql(\"CURRENT_TIMESTAMP\");")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue(Fixed.First);")]
    [InlineData("modelBuilder.Entity<Made>().HasData(new Made { Id = 1, Key = Guid.Empty, Stamp = \"a\" });")]
    [InlineData("modelBuilder.Entity<Made>().Ignore(m => m.Key).Ignore(\"Stamp\"); modelBuilder.Entity<Made>().HasData(new Made { Id = 1 });")]
    [InlineData("var unused = DateTime.Now; modelBuilder.Entity<Item>().HasData(new Item { Id = 1 });")]
    [InlineData("foreach (var id in new[] { 1, 2 }) modelBuilder.Entity<Item>().HasData(new Item { Id = id });")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue(Fixed.Logged());")]
    public Task IsSilent(string statement) => Model.Reports(Context(statement));

    [Theory]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = DateTime. });")]
    [InlineData("modelBuilder.Entity<Missing>().HasData(new Missing { Id = 1, At = DateTime.Now }, );")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue();")]
    public Task IsSilent_OnBrokenCode(string statement) => Model.IsSilentOnBrokenCode(Context(statement));

    [Theory]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|DateTime.UtcNow|] });", "modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc) });")]
    [InlineData("modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|System.DateTime.Now|] });", "modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = new System.DateTime(2000, 1, 1) });")]
    public Task Writes_a_constant(string statement, string expected) => Model.Fixes<ConstantSeed>(Context(statement), Context(expected));

    [Fact]
    public Task Writes_a_constant_on_a_line_of_its_own() => Model.Fixes<ConstantSeed>(
        Context("modelBuilder.Entity<Made>().HasData([|new Made\n\t\t{\n\t\t\tId = 1,\n\t\t\tStamp = \"a\",\n\t\t}|]);"),
        Context("modelBuilder.Entity<Made>().HasData(new Made\n\t\t{\n\t\t\tKey = new System.Guid(\"62416ae7-f0ca-4081-8983-865514a3bce3\"),\n\t\t\tId = 1,\n\t\t\tStamp = \"a\",\n\t\t});"));

    [Theory]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.At).HasDefaultValue([|Fixed.Start|]);")]
    [InlineData("modelBuilder.Entity<Item>().Property(i => i.Number).HasDefaultValue([|Random.Shared|].Next());")]
    [InlineData("var at = DateTime.Today; modelBuilder.Entity<Item>().HasData(new Item { Id = 1, At = [|at|] });")]
    public Task FixIsWithheld_WhereTheValueIsNotWrittenThere(string statement) => Model.OffersNoFix<ConstantSeed>(Context(statement));

    [Theory]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Customers\", nullable: false, defaultValue: [|DateTime.UtcNow|]);")]
    [InlineData("migrationBuilder.InsertData(\"Customers\", new[] { \"Id\", \"Name\" }, new object[] { 1, [|Guid.NewGuid()|].ToString() });")]
    [InlineData("migrationBuilder.Sql($\"UPDATE Customers SET Name = '{[|Environment.UserName|]}'\");")]
    [InlineData("migrationBuilder.CreateTable(\"T\", t => new { At = t.Column<DateTime>(defaultValue: [|DateTime.Now|]) });")]
    [InlineData("var key = Guid.NewGuid(); migrationBuilder.Sql($\"SELECT '{[|key|]}'\");")]
    [InlineData("var now = DateTime.UtcNow.ToString(\"s\"); migrationBuilder.Sql(@\"UPDATE Customers\nSET At = '\" + [|now|] + @\"'\nWHERE Name = '\" + \"x\".Trim() + \"'\");")]
    [InlineData("foreach (var file in System.IO.Directory.GetFiles(\"a\")) { var id = Guid.NewGuid(); migrationBuilder.Sql($\"INSERT INTO Files VALUES ('{[|id|].ToString().ToUpper()}', '{file}')\"); }")]
    public Task Reports_a_migration_that_changes(string up) => Migration.Reports(History.Second(up));

    [Theory]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Customers\", nullable: false, defaultValueSql: \"now()\");")]
    [InlineData("Console.WriteLine(DateTime.Now);")]
    [InlineData("if (Environment.UserName == \"sa\") migrationBuilder.Sql(\"SELECT 1\");")]
    [InlineData("migrationBuilder.InsertData(\"Customers\", \"Name\", Guid.Empty.ToString());")]
    public Task IsSilent_InAMigration(string up) => Migration.Reports(History.Second(up));

    [Fact]
    public Task Looks_at_generated_migrations() => Migration.Reports("// <auto-generated />\n#nullable enable\n" + History.Second("migrationBuilder.Sql([|DateTime.Now|].ToString());"));

    [Theory]
    [InlineData("migrationBuilder.AddColumn<DateTime>(defaultValue: DateTime.);")]
    [InlineData("migrationBuilder.Sql(Guid.NewGuid(;")]
    public Task IsSilent_OnBrokenMigrations(string up) => Migration.IsSilentOnBrokenCode(History.Second(up).Replace("Guid.NewGuid(;", "Guid.New(;"));

    [Fact]
    public Task FixIsWithheld_WhereTheProviderIsNotKnown() => Migration.OffersNoFix<DefaultInSql>(History.Second("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Customers\", type: \"TEXT\", defaultValue: [|DateTime.UtcNow|]);"));

    [Fact]
    public Task Lets_the_database_say_it() => Migration.Fixes<DefaultInSql>(OnSqlServer("defaultValue: [|DateTime.UtcNow|]"), OnSqlServer("defaultValueSql: \"SYSUTCDATETIME()\""));

    private static string OnSqlServer(string argument) => History.Second($"migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Customers\", type: \"datetime2\", nullable: false, {argument});").TrimEnd().TrimEnd('}')
        + "\n    protected override void BuildTargetModel(ModelBuilder modelBuilder) { modelBuilder.HasAnnotation(\"ProductVersion\", \"8.0.30\").HasAnnotation(\"SqlServer:Identity\", \"1, 1\"); }\n}\n";

    private static string Context(string statement) => $$"""
        using System;
        using Microsoft.EntityFrameworkCore;

        public class Item { public int Id { get; set; } public DateTime At { get; set; } public Guid Key { get; set; } public int Number { get; set; } public string Text { get; set; } = ""; }

        public class Made
        {
            public Made() { Stamp = Guid.NewGuid().ToString(); }
            public int Id { get; set; }
            public Guid Key { get; set; } = Guid.NewGuid();
            public string Stamp { get; set; }
        }

        public abstract class Dated { public DateTime At { get; set; } = DateTime.Now; }

        public class Derived : Dated { public int Id { get; set; } public string Text { get; set; } = ""; }

        public static class Fixed
        {
            public static readonly DateTime First = new(2026, 1, 1);
            public static readonly DateTime Start = DateTime.Now;
            public static DateTime Yesterday() => DateTime.Today.AddDays(-1);
            public static DateTime Logged() { Console.WriteLine(DateTime.Now); return First; }
        }

        public class ItemContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                {{statement}}
            }
        }
        """;
}
