namespace OrmLint.Tests.RawSql;

/// <summary>The surroundings of the snippets: a context, a connection, and a method whose parameters are values from outside.</summary>
internal static class Code
{
    /// <summary>A file with one method that has <paramref name="body"/> for a body, in a class with these members.</summary>
    public static string In(string body, string members = "", string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        {{usings}}

        public enum Status { Active, Closed }

        public class User
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? City { get; set; }
        }

        public class Shop : DbContext
        {
            public DbSet<User> Users => Set<User>();
        }

        public class Sample
        {
            {{members}}

            public async Task Run<T>(
                Shop db, SqliteConnection cn, DbConnection any, string n, string a, string b, string? city, int id, Guid key, DateTime day, Status status,
                object o, dynamic d, T generic, char c, User u, List<int> ids, string[] names, string sort, bool flag, CancellationToken ct)
            {
                {{body}}
                await Task.CompletedTask;
            }
        }

        """;
}
