using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Orms;

using Verify = Verify<QueryPerElement>;

/// <summary>ORM1001 on the libraries beside EF Core: for each a few statements per element, and its ways of sending one for all.</summary>
public class LoadingPerLibraryTests
{
    [Theory]
    [InlineData("foreach (var id in ids) Use([|db.Orders.Find(id)|]);")]
    [InlineData("foreach (var id in ids) Use(await [|db.Orders.FindAsync(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|db.Set<Order>().Find(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|set.Find(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|set.Where(o => o.CustomerId == id).ToList()|]);")]
    [InlineData("foreach (var id in ids) Use([|db.Orders.Where(o => o.CustomerId == id).ToList()|]);")]
    [InlineData("foreach (var id in ids) Use(await [|db.Orders.Include(o => o.Customer).AsNoTracking().FirstOrDefaultAsync(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|db.Orders.Include(\"Customer\").First(o => o.Id == id)|]);")]
    [InlineData("foreach (var order in db.Orders.ToList()) Use([|db.Entry(order).Collection(o => o.Items).Query().Count()|]);")]
    [InlineData("foreach (var order in db.Orders.ToList()) [|db.Entry(order).Reload()|];")]
    [InlineData("foreach (var id in ids) Use([|db.Database.SqlQuery<Order>(\"SELECT * FROM Orders WHERE Id = @p0\", id).First()|]);")]
    [InlineData("foreach (var id in ids) Use(await [|db.Database.SqlQuery<int>(\"SELECT COUNT(*) FROM Orders WHERE Id = @p0\", id).SingleAsync()|]);")]
    [InlineData("foreach (var id in ids) { var query = db.Orders.SqlQuery(\"SELECT * FROM Orders WHERE Id = @p0\", id); Use([|query.ToList()|]); }")]
    [InlineData("foreach (var id in ids) { foreach (var order in [|db.Database.SqlQuery<Order>(\"SELECT * FROM Orders WHERE Id = @p0\", id)|]) Use(order); }")]
    [InlineData("foreach (var id in ids) [|db.Database.ExecuteSqlCommand(\"DELETE FROM Orders WHERE Id = @p0\", id)|];")]
    [InlineData("foreach (var id in ids) { var lines = from o in db.Orders where o.CustomerId == id select o.Id; Use([|lines.Sum()|]); }")]
    [InlineData("Use(ids.Select(id => [|db.Orders.Count(o => o.CustomerId == id)|]).ToList());")]
    // Not N+1: tracked already, in memory, one query, one save.
    [InlineData("var all = db.Orders.ToList(); foreach (var id in ids) Use(db.Orders.Find(id));")]
    [InlineData("foreach (var order in db.Orders.Include(o => o.Items)) Use(order.Items.Count());")]
    [InlineData("var all = db.Database.SqlQuery<Order>(\"SELECT * FROM Orders\").ToList(); foreach (var id in ids) Use(all.First(o => o.Id == id));")]
    [InlineData("IQueryable<Order> query = db.Orders.AsNoTracking(); foreach (var id in ids) query = query.Where(o => o.Id != id); Use(query.ToList());")]
    [InlineData("foreach (var id in ids) db.Orders.Add(new Order { Id = id }); db.SaveChanges();")]
    public Task EntityFramework6(string statements) => Verify.ReportsWith(References.Stub("EntityFramework"), Code("""
        using System.Data.Entity;

        public class Db : DbContext
        {
            public Db() : base("name=Db") { }
            public DbSet<Order> Orders { get; set; } = null!;
        }
        """, "Db db, IDbSet<Order> set, List<int> ids", statements));

    [Theory]
    [InlineData("foreach (var id in ids) Use([|session.Get<Order>(id)|]);")]
    [InlineData("foreach (var id in ids) Use(await [|session.GetAsync<Order>(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|session.Query<Order>().Where(o => o.CustomerId == id).ToList()|]);")]
    [InlineData("foreach (var id in ids) Use(await [|session.Query<Order>().Where(o => o.CustomerId == id).Fetch(o => o.Customer).ToListAsync()|]);")]
    [InlineData("foreach (var id in ids) Use([|session.QueryOver<Order>().Where(o => o.CustomerId == id).List()|]);")]
    [InlineData("foreach (var id in ids) { var query = session.QueryOver<Order>().Where(o => o.CustomerId == id); Use([|query.RowCount()|]); }")]
    [InlineData("foreach (var id in ids) Use([|session.CreateQuery(\"from Order o where o.CustomerId = :id\").SetParameter(\"id\", id).List<Order>()|]);")]
    [InlineData("foreach (var id in ids) { var query = session.CreateSQLQuery(\"select count(*) from Orders where CustomerId = :id\").SetParameter(\"id\", id); Use([|query.UniqueResult<int>()|]); }")]
    [InlineData("foreach (var id in ids) [|session.CreateQuery(\"delete Order where CustomerId = :id\").SetParameter(\"id\", id).ExecuteUpdate()|];")]
    [InlineData("foreach (var id in ids) await [|session.Query<Order>().Where(o => o.CustomerId == id).DeleteAsync()|];")]
    [InlineData("foreach (var id in ids) Use([|stateless.Get<Order>(id)|]);")]
    // Not N+1: a proxy, what is in the session already, writes that are batched.
    [InlineData("foreach (var id in ids) Use(session.Load<Order>(id));")]
    [InlineData("var all = session.Query<Order>().ToList(); foreach (var id in ids) Use(session.Get<Order>(id));")]
    [InlineData("var all = session.QueryOver<Order>().List(); foreach (var id in ids) Use(session.Get<Order>(id));")]
    [InlineData("foreach (var id in ids) session.Save(new Order { Id = id }); session.Flush();")]
    [InlineData("foreach (var id in ids) stateless.Insert(new Order { Id = id });")]
    public Task NHibernate(string statements) => Verify.ReportsWith(References.Stub("NHibernate"), Code("using NHibernate;\nusing NHibernate.Linq;", "ISession session, IStatelessSession stateless, List<int> ids", statements));

    [Theory]
    [InlineData("foreach (var id in ids) Use([|db.GetTable<Order>().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|db.Orders.Where(o => o.CustomerId == id).ToList()|]);")]
    [InlineData("foreach (var id in ids) Use(await [|db.Orders.LoadWith(o => o.Items).FirstOrDefaultAsync(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|(from o in db.Orders where o.CustomerId == id select o).Count()|]);")]
    [InlineData("foreach (var id in ids) { foreach (var order in [|db.Orders.Where(o => o.CustomerId == id)|]) Use(order); }")]
    [InlineData("foreach (var id in ids) [|db.Orders.Where(o => o.Id == id).Set(o => o.CustomerId, 3).Update()|];")]
    [InlineData("foreach (var id in ids) await [|db.Orders.Where(o => o.Id == id).DeleteAsync()|];")]
    [InlineData("foreach (var id in ids) [|db.Insert(new Order { Id = id })|];")]
    [InlineData("foreach (var order in db.Orders.ToList()) await [|db.UpdateAsync(order)|];")]
    [InlineData("foreach (var id in ids) Use([|db.Query<Order>(\"SELECT * FROM Orders WHERE Id = @id\", new { id })|].ToList());")]
    [InlineData("foreach (var id in ids) [|db.Execute(\"DELETE FROM Orders WHERE Id = @id\", new { id })|];")]
    [InlineData("foreach (var id in ids) Use([|db.FromSql<Order>($\"SELECT * FROM Orders WHERE Id = {id}\").ToList()|]);")]
    // Not N+1: one copy, one statement for all.
    [InlineData("db.BulkCopy(ids.Select(id => new Order { Id = id }));")]
    [InlineData("foreach (var chunk in ids.Chunk(500)) Use(db.Orders.Where(o => chunk.Contains(o.Id)).ToList());")]
    [InlineData("foreach (var order in db.Orders.LoadWith(o => o.Items)) Use(order.Items.Count());")]
    public Task LinqToDb(string statements) => Verify.ReportsWith(References.LinqToDb, Code("""
        using LinqToDB;
        using LinqToDB.Async;
        using LinqToDB.Data;

        public class Db(DataOptions options) : DataConnection(options)
        {
            public ITable<Order> Orders => this.GetTable<Order>();
        }
        """, "Db db, List<int> ids", statements));

    [Theory]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "foreach (var id in ids) Use([|db.Query<Order>(o => o.Id == id)|]);")]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "foreach (var id in ids) Use([|db.ExecuteQuery<Order>(\"SELECT * FROM Orders WHERE Id = @id\", new { id })|]);")]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "foreach (var id in ids) [|db.Insert<Order, int>(new Order { Id = id })|];")]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "db.InsertAll(ids.Select(id => new Order { Id = id }));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "foreach (var id in ids) Use([|db.SingleById<Order>(id)|]);")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "foreach (var id in ids) Use(await [|db.FetchAsync<Order>(\"WHERE CustomerId = @0\", new object[] { id })|]);")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "foreach (var id in ids) [|db.Insert(new Order { Id = id })|];")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "db.InsertBulk(ids.Select(id => new Order { Id = id }));")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "foreach (var id in ids) Use([|db.SingleOrDefault<Order>(\"WHERE Id = @0\", id)|]);")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "foreach (var id in ids) [|db.Execute(\"DELETE FROM Orders WHERE Id = @0\", id)|];")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "var all = db.Fetch<Order>(\"SELECT * FROM Orders\"); foreach (var id in ids) Use(all.Single(o => o.Id == id));")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "foreach (var id in ids) Use([|db.SingleById<Order>(id)|]);")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "foreach (var id in ids) Use([|db.Select<Order>(o => o.CustomerId == id)|]);")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "foreach (var id in ids) Use(await [|db.SingleByIdAsync<Order>(id)|]);")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "db.InsertAll(ids.Select(id => new Order { Id = id }));")]
    [InlineData("FreeSql", "", "IFreeSql db", "foreach (var id in ids) Use([|db.Select<Order>().Where(o => o.Id == id).First()|]);")]
    [InlineData("FreeSql", "", "IFreeSql db", "foreach (var id in ids) Use(await [|db.Select<Order>().Where(o => o.CustomerId == id).ToListAsync()|]);")]
    [InlineData("FreeSql", "", "IFreeSql db", "foreach (var id in ids) [|db.Insert(new Order { Id = id }).ExecuteAffrows()|];")]
    [InlineData("FreeSql", "", "IFreeSql db", "db.Insert(ids.Select(id => new Order { Id = id })).ExecuteAffrows();")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "foreach (var id in ids) Use([|db.Queryable<Order>().InSingle(id)|]);")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "foreach (var id in ids) { var query = db.Queryable<Order>().Where(o => o.CustomerId == id); Use([|query.ToList()|]); }")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "foreach (var id in ids) await [|db.Insertable(new Order { Id = id }).ExecuteCommandAsync()|];")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "db.Insertable(ids.Select(id => new Order { Id = id }).ToList()).ExecuteCommand();")]
    [InlineData("Dapper.Contrib", "using System.Data;\nusing Dapper.Contrib.Extensions;", "IDbConnection db", "foreach (var id in ids) Use([|db.Get<Order>(id)|]);")]
    [InlineData("Dapper.Contrib", "using System.Data;\nusing Dapper.Contrib.Extensions;", "IDbConnection db", "foreach (var id in ids) await [|db.InsertAsync(new Order { Id = id })|];")]
    [InlineData("Dapper.Contrib", "using System.Data;\nusing Dapper.Contrib.Extensions;", "IDbConnection db", "var all = db.GetAll<Order>(); foreach (var order in all) Use(order);")]
    public Task Others(string library, string usings, string database, string statements) => Verify.ReportsWith(References.Stub(library), Code(usings, database + ", List<int> ids", statements));

    private static string Code(string before, string parameters, string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        {{before}}

        public class Order
        {
            public int Id { get; set; }
            public int CustomerId { get; set; }
            public virtual Customer Customer { get; set; } = null!;
            public virtual ICollection<Item> Items { get; set; } = null!;
        }

        public class Item { public int Id { get; set; } }
        public class Customer { public int Id { get; set; } }

        public class Service
        {
            public async Task Run({{parameters}})
            {
                await Task.Yield();
                {{statements}}
            }

            private void Use(object? o) { }
        }
        """;
}
