using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.Orms;

using Verify = Verify<SqlFromRuntimeValue>;

/// <summary>ORM2001 on the libraries beside EF Core, Dapper and ADO.NET: a positive and a negative for each, its own remedy, and the fix where there is one.</summary>
public class RawSqlPerLibraryTests
{
    [Theory]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Database.SqlQuery<int>($\"SELECT Id FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "db.Database.ExecuteSqlCommand(\"DELETE FROM Users WHERE Name = '\" + [|name|] + \"'\");")]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Set<User>().SqlQuery($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Database.SqlQuery<int>(\"SELECT Id FROM Users WHERE Name = @p0\", name));")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "Use(db.CreateQuery($\"from User u where u.Name = '{[|name|]}'\").List());")]
    [InlineData("NHibernate", "using NHibernate;", "IStatelessSession db", "Use(db.CreateSQLQuery(\"select * from Users where Name = '\" + [|name|] + \"'\").List());")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "Use(db.CreateQuery(\"from User u where u.Name = :name\").SetParameter(\"name\", name).List());")]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "Use(db.ExecuteQuery<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db", "Use(db.ExecuteQuery<User>(\"SELECT * FROM Users WHERE Name = @name\", new { name }));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>($\"WHERE Name = '{[|name|]}'\"));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>(\"WHERE Name = @0\", name));")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "db.Execute($\"DELETE FROM Users WHERE Name = '{[|name|]}'\");")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "db.Execute(\"DELETE FROM Users WHERE Name = @0\", name);")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "Use(db.Select<User>($\"Name = '{[|name|]}'\"));")]
    [InlineData("ServiceStack.OrmLite", "using System.Data;\nusing ServiceStack.OrmLite;", "IDbConnection db", "Use(db.Select<User>(\"Name = @name\", new { name }));")]
    [InlineData("FreeSql", "", "IFreeSql db", "Use(db.Ado.Query<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("FreeSql", "", "IFreeSql db", "Use(db.Ado.Query<User>(\"SELECT * FROM Users WHERE Name = @name\", new { name }));")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "Use(db.Ado.SqlQuery<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\", new { }));")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "Use(db.Ado.SqlQuery<User>(\"SELECT * FROM Users WHERE Name = @name\", new { name }));")]
    [InlineData("EntityFramework", "using System.Data.Entity.Core.Objects;", "ObjectContext db", "Use(db.CreateQuery<User>(\"SELECT VALUE u FROM Users AS u WHERE u.Name = '\" + [|name|] + \"'\"));")]
    [InlineData("EntityFramework", "using System.Data.Entity.Core.Objects;", "ObjectContext db", "Use(db.ExecuteStoreCommand($\"DELETE FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "db.Delete($\"from User u where u.Name = '{[|name|]}'\");")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "Use(db.CreateFilter(new List<User>(), \"where this.Name = '\" + [|name|] + \"'\"));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>(Sql.Builder.Append(\"SELECT * FROM Users\").Where($\"Name = '{[|name|]}'\").Append(\"AND Id = @0\", id)));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>(new Sql(\"SELECT * FROM Users WHERE Name = '\" + [|name|] + \"'\"))); Use(new List<User>().Where(user => user.Name == name));")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "Use(db.Fetch<User>(Sql.Builder.InnerJoin(\"Cities\").On($\"Cities.Name = '{[|name|]}'\")));")]
    [InlineData("ServiceStack.OrmLite", "using ServiceStack.OrmLite;", "SqlExpression<User> db", "Use(db.UnsafeWhere(\"Name = '\" + [|name|] + \"'\").UnsafeWhere(\"Name = {0}\", name));")]
    [InlineData("FreeSql", "", "IFreeSql db", "Use(db.Select<User>().Where($\"a.Name = '{[|name|]}'\").Where(\"a.Name = @name\", new { name }).First()); Use(db.Select<User>().WithSql($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\").First());")]
    [InlineData("SqlSugar", "using SqlSugar;", "ISqlSugarClient db", "Use(db.Queryable<User>().Where($\"Name = '{[|name|]}'\").Where(user => user.Name == name).ToList()); Use(db.SqlQueryable<User>(\"SELECT * FROM Users WHERE Name = '\" + [|name|] + \"'\").ToList());")]
    public Task Reports(string library, string usings, string database, string statement) => Verify.ReportsWith(References.Stub(library), Code(usings, database, statement));

    private const string LinqToDbUsings = "using LinqToDB;\nusing LinqToDB.Data;";

    [Theory]
    [InlineData("Use(db.Query<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("db.Execute(\"DELETE FROM Users WHERE Name = '\" + [|name|] + \"'\");")]
    [InlineData("Use(db.SetCommand($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\").Query<User>());")]
    [InlineData("Use(db.Query<User>(\"SELECT * FROM Users WHERE Name = @name\", new { name }));")]
    [InlineData("Use(db.FromSql<User>($\"SELECT * FROM Users WHERE Name = {name}\"));")]
    [InlineData("Use(db.FromSql<User>(\"SELECT * FROM Users WHERE Name = '\" + [|name|] + \"'\"));")]
    [InlineData("var sql = $\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"; Use(db.FromSql<User>(sql));")]
    public Task ReportsWithLinqToDb(string statement) => Verify.ReportsWith(References.LinqToDb, Code(LinqToDbUsings, "DataConnection db", statement));

    [Theory]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Database.SqlQuery<int>(\"SELECT Id FROM Users WHERE Name = '\" + {|#0:name|} + \"'\"));", "SqlQuery", "pass it as a parameter: @p0 in the text and name beside it")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "Use(db.CreateQuery(\"from User u where u.Name = '\" + {|#0:name|} + \"'\"));", "CreateQuery", "pass it as a parameter: :name in the text and SetParameter(\"name\", name) on the query")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db", "db.Execute(\"DELETE FROM Users WHERE Name = '\" + {|#0:name|} + \"'\");", "Execute", "pass it as a parameter: @0 in the text and name beside it")]
    public Task SaysHowItsParametersAreWritten(string library, string usings, string database, string statement, string member, string remedy)
        => Verify.ReportsWith(References.Stub(library), Code(usings, database, statement), new Microsoft.CodeAnalysis.Testing.DiagnosticResult(OrmLint.Rules.SqlFromRuntimeValue).WithLocation(0).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("name", member, remedy));

    // An anonymous object that is there already, or a parameter for one, takes the value.

    [Theory]
    [InlineData("RepoDb", "using System.Data;\nusing RepoDb;", "IDbConnection db",
        "Use(db.ExecuteQuery<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}'\"));", "Use(db.ExecuteQuery<User>(\"SELECT * FROM Users WHERE Name = @name\", new { name }));")]
    [InlineData("FreeSql", "", "IFreeSql db",
        "Use(db.Ado.Query<User>($\"SELECT * FROM Users WHERE Name = '{[|name|]}' AND Id = {id}\"));", "Use(db.Ado.Query<User>(\"SELECT * FROM Users WHERE Name = @name AND Id = @id\", new { name, id }));")]
    public Task FixPassesTheValueInAnAnonymousObject(string library, string usings, string database, string statement, string repaired)
        => Verify.FixesWith<PassAsParameter>(References.Stub(library), Code(usings, database, statement), Code(usings, database, repaired));

    // Further arguments, one for each value.

    [Theory]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db",
        "Use(db.Database.SqlQuery<int>(\"SELECT Id FROM Users WHERE Name = '\" + [|name|] + \"' OR Mail = '\" + [|name|] + \"' OR Id = \" + id));", "Use(db.Database.SqlQuery<int>(\"SELECT Id FROM Users WHERE Name = @p0 OR Mail = @p0 OR Id = @p1\", name, id));")]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db",
        "db.Database.ExecuteSqlCommand(TransactionalBehavior.EnsureTransaction, $\"DELETE FROM Users WHERE Name LIKE '{[|name|]}%'\");", "db.Database.ExecuteSqlCommand(TransactionalBehavior.EnsureTransaction, \"DELETE FROM Users WHERE Name LIKE @p0\", name + \"%\");")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db",
        "var sql = string.Format(\"WHERE Name = '{0}'\", [|name|]); Use(db.Fetch<User>(sql));", "var sql = \"WHERE Name = @0\"; Use(db.Fetch<User>(sql, name));")]
    [InlineData("PetaPoco", "using PetaPoco;", "IDatabase db",
        "db.Execute($\"UPDATE Users SET Name = '{[|name|]}' WHERE Id = {id}\");", "db.Execute(\"UPDATE Users SET Name = @0 WHERE Id = @1\", name, id);")]
    public Task FixPassesFurtherArguments(string library, string usings, string database, string statement, string repaired)
        => Verify.FixesWith<PassAsParameter>(References.Stub(library), Code(usings, database, statement), Code(usings, database, repaired));

    [Fact]
    public Task FixAddsToTheAnonymousObjectOfLinqToDb() => Verify.FixesWith<PassAsParameter>(References.LinqToDb,
        Code(LinqToDbUsings, "DataConnection db", "Use(db.Query<User>($\"SELECT * FROM Users WHERE Id = @id AND Name = '{[|name|]}'\", new { id }));"),
        Code(LinqToDbUsings, "DataConnection db", "Use(db.Query<User>(\"SELECT * FROM Users WHERE Id = @id AND Name = @name\", new { id, name }));"));

    [Theory]
    // Values that are there already, or an @ that is none; named arguments; a value that would be computed at another time.
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Database.SqlQuery<int>($\"SELECT Id FROM Users WHERE Name = '{[|name|]}' AND Id = @p0\", id));")]
    [InlineData("EntityFramework", "using System.Data.Entity;", "DbContext db", "Use(db.Database.SqlQuery<int>(sql: $\"SELECT Id FROM Users WHERE Name = '{[|name|]}'\"));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>($\"WHERE Name = '{[|name|]}' AND Mail <> 'a@b'\"));")]
    [InlineData("NPoco", "using NPoco;", "IDatabase db", "Use(db.Fetch<User>($\"WHERE Name = '{[|name.Trim()|]}'\"));")]
    [InlineData("NHibernate", "using NHibernate;", "ISession db", "Use(db.CreateQuery($\"from User u where u.Name = '{[|name|]}'\").List());")]
    public Task FixIsNotOfferedWhereValuesAreBoundOtherwise(string library, string usings, string database, string statement)
        => Verify.FixesWith<PassAsParameter>(References.Stub(library), Code(usings, database, statement), Code(usings, database, statement));

    private static string Code(string usings, string database, string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        {{usings}}

        public class User { public int Id { get; set; } public string Name { get; set; } = ""; }

        public class Service
        {
            public void Run({{database}}, string name, int id)
            {
                {{statement}}
            }

            private void Use(object? o) { }
        }
        """;
}
