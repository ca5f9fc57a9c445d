using System.Threading.Tasks;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>What ORM2005 reports, and what its fix writes.</summary>
public class ParameterMismatchTests
{
    private static Task Reports(string body) => Verify<ParameterMismatch>.Reports(Code.In(body));

    private static Task Fixes(string before, string after) => Verify<ParameterMismatch>.Fixes<MatchParameters>(Code.In(before), Code.In(after), 10, nameof(MatchParameters));

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw([|"SELECT * FROM Users WHERE Name = {0} AND City = {1}"|], n);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", n, [|city|]);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {1}", [|n|], a);""")]
    [InlineData("""await db.Database.ExecuteSqlRawAsync([|"DELETE FROM Users WHERE Name = {1}"|], [|n|]);""")]
    [InlineData("""_ = cn.Query<User>([|"SELECT * FROM Users WHERE Name = @m"|], new { [|n|] });""")]
    [InlineData("""_ = await cn.QueryFirstAsync<User>([|"SELECT * FROM Users WHERE Name = @n AND Id = @other"|], new { n });""")]
    [InlineData("""_ = cn.Execute("DELETE FROM Users WHERE Name = @n", new { n, [|id|] });""")]
    [InlineData("""_ = cn.Query<User>(new CommandDefinition("SELECT * FROM Users WHERE Id = @id", new { [|Name = n|], id }));""")]
    [InlineData("""using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @n AND City = @city"|], cn); cmd.Parameters.AddWithValue("@n", n); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = cn.CreateCommand(); cmd.CommandText = [|"DELETE FROM Users WHERE Name = @n"|]; cmd.Transaction = null; await cmd.ExecuteNonQueryAsync(ct);""")]
    [InlineData("""using var cmd = cn.CreateCommand(); cmd.CommandText = [|"DELETE FROM Users WHERE Name = $n AND City = '$city' AND Id = $id"|]; cmd.Parameters.AddWithValue("$id", id); await cmd.ExecuteNonQueryAsync(ct);""")]
    [InlineData("""var cmd = new SqliteCommand { Connection = cn, CommandText = [|"UPDATE Users SET Name = @n, City = @c WHERE Id = @id"|] }; cmd.Parameters.Add("@n", SqliteType.Text).Value = n; cmd.Parameters.Add(new SqliteParameter { ParameterName = "id", Value = id }); using (cmd) cmd.ExecuteNonQuery();""")]
    // A command of the base type, and a class of one's own that derives from a driver's.
    [InlineData("""using DbCommand cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @n AND Id = $id"|], cn); var p = cmd.CreateParameter(); p.ParameterName = "$id"; p.Value = id; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using (IDbCommand cmd = cn.CreateCommand()) { cmd.CommandType = CommandType.Text; cmd.CommandText = [|"DELETE FROM Users WHERE Name = @n"|]; cmd.ExecuteNonQuery(); }""")]
    [InlineData("""using var cmd = any.CreateCommand(); cmd.CommandText = [|"SELECT * FROM Users WHERE Name = @n AND Id = @id"|]; var p = cmd.CreateParameter(); p.ParameterName = "@n"; p.DbType = DbType.String; p.Value = n; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    public Task WhatDisagrees(string body) => Reports(body);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0} AND City = {1} OR Name = {0}", n, city ?? "");""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = @n", new SqliteParameter("@n", n));""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", new object[] { n, a });""")]
    [InlineData("""var list = new object[] { n, a }; _ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", list);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", o);""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users" + (flag ? " WHERE Name = {0}" : ""), n);""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @N AND City = :city AND Id IN @ids", new { n, city, ids });""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = '@x' AND City = @n -- @y", new { n });""")]
    [InlineData("""_ = cn.Query<User>("DECLARE @x INT = 1; SELECT * FROM Users WHERE Id = @x AND Name = @n", new { n });""")]
    [InlineData("""_ = cn.Query<User>("SET @x = 1; SELECT @x, @@identity, @y := 2, @n", new { n });""")]
    [InlineData("""_ = cn.Query<User>("EXEC dbo.Find @Name = @n", new { n });""")]
    [InlineData("""_ = cn.Query<User>("dbo.Find", new { n }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Id = {=id} AND Name = ?n?", new { id, n });""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", u); _ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n");""")]
    [InlineData("""_ = cn.Query<User>($"SELECT * FROM Users WHERE Name = @n AND {sort}", new { n, a });""")]
    [InlineData("""_ = cn.Query<User>("SELECT 'it''s' FROM Users WHERE Mail = 'a@b' AND Name = @n", new { n });""")]
    // A command that anything else may be done with, is not run, gets several texts, or is of a driver with variables.
    [InlineData("""using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n AND Id = @id", cn); cmd.Parameters.AddWithValue("n", n); if (flag) cmd.Parameters.Add(new SqliteParameter("@id", id)); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); Fill(cmd); _ = cmd.ExecuteScalar(); void Fill(DbCommand command) { }""")]
    [InlineData("""using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); cmd.Parameters.AddRange(new[] { new SqliteParameter("@n", n) }); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); var parameters = cmd.Parameters; parameters.AddWithValue("@n", n); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); foreach (var name in names) cmd.Parameters.AddWithValue(name, n); _ = cmd.ExecuteScalar();""")]
    [InlineData("""var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); Action add = () => cmd.Parameters.AddWithValue("@n", n); add(); _ = cmd.ExecuteScalar();""")]
    [InlineData("""var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); cmd.CommandText = "SELECT 1"; _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = cn.CreateCommand(); cmd.CommandText = "SELECT @n"; var p = cmd.CreateParameter(); p.ParameterName = "@n"; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    [InlineData("""var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n", cn); cmd.Parameters.AddWithValue("@x", n).ParameterName = "@n"; _ = cmd.ExecuteScalar(); _ = new SqliteCommand("SELECT @n");""")]
    [InlineData("""using var cmd = any.CreateCommand(); cmd.CommandText = "SELECT @n"; cmd.CommandType = CommandType.StoredProcedure; _ = cmd.ExecuteScalar(); var later = new SqliteCommand("SELECT @n", cn);""")]
    // A parameter whose name is not known, is set again, or that is handed on; a command that a helper makes.
    [InlineData("""using var cmd = any.CreateCommand(); cmd.CommandText = "SELECT @n"; var p = cmd.CreateParameter(); p.ParameterName = a; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = any.CreateCommand(); cmd.CommandText = "SELECT @n"; var p = cmd.CreateParameter(); p.Value = n; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using DbCommand cmd = new SqliteCommand("SELECT @n", cn); var p = cmd.CreateParameter(); p.ParameterName = "@x"; p.ParameterName = "@n"; cmd.Parameters.Add(p); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = any.CreateCommand(); cmd.CommandText = "SELECT @n"; var p = cmd.CreateParameter(); p.ParameterName = "@x"; Fill(p); cmd.Parameters.Add(p); _ = cmd.ExecuteScalar(); void Fill(DbParameter parameter) => parameter.ParameterName = "@n";""")]
    [InlineData("""using var cmd = CreateCommand(); cmd.CommandText = "SELECT @tenant"; _ = cmd.ExecuteScalar(); SqliteCommand CreateCommand() { var made = cn.CreateCommand(); made.Parameters.AddWithValue("@tenant", id); return made; }""")]
    public Task WhatAgreesOrIsNotKnown(string body) => Reports(body);

    [Theory]
    [InlineData(
        """_ = cn.Query<User>([|"SELECT * FROM Users WHERE Name = @n AND Id = @id"|], new { n });""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n AND Id = @id", new { n, id });""")]
    [InlineData(
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n, [|Other = id|], [|city|] });""",
        """_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n });""")]
    // A command: right after it gets its text, as its driver adds parameters; null is DBNull.
    [InlineData(
        """
        using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @n AND City = @City"|], cn);
                cmd.Parameters.AddWithValue("@n", n);
                _ = cmd.ExecuteScalar();
        """,
        """
        using var cmd = new SqliteCommand("SELECT * FROM Users WHERE Name = @n AND City = @City", cn);
                cmd.Parameters.AddWithValue("@City", (object?)city ?? DBNull.Value);
                cmd.Parameters.AddWithValue("@n", n);
                _ = cmd.ExecuteScalar();
        """)]
    [InlineData(
        """
        using (DbCommand cmd = cn.CreateCommand())
                {
                    cmd.CommandText = [|"SELECT * FROM Users WHERE Id = $id"|];
                    _ = cmd.ExecuteScalar();
                }
        """,
        """
        using (DbCommand cmd = cn.CreateCommand())
                {
                    cmd.CommandText = "SELECT * FROM Users WHERE Id = $id";
                    var idParameter = cmd.CreateParameter();
                    idParameter.ParameterName = "$id";
                    idParameter.Value = id;
                    cmd.Parameters.Add(idParameter);
                    _ = cmd.ExecuteScalar();
                }
        """)]
    [InlineData(
        """
        foreach (var name in names)
                {
                    using (var cmd = new SqliteCommand([|"DELETE FROM Users WHERE Name = @name"|], cn))
                    {
                        cmd.ExecuteNonQuery();
                    }
                }
        """,
        """
        foreach (var name in names)
                {
                    using (var cmd = new SqliteCommand("DELETE FROM Users WHERE Name = @name", cn))
                    {
                        cmd.Parameters.AddWithValue("@name", (object?)name ?? DBNull.Value);
                        cmd.ExecuteNonQuery();
                    }
                }
        """)]
    public Task TheObjectGetsWhatTheTextNames(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", n, [|city|]);""")]
    [InlineData("""_ = cn.Query<User>([|"SELECT * FROM Users WHERE Name = @nothing AND Id = @id"|], new { id });""")]
    [InlineData("""_ = cn.Query<User>("SELECT * FROM Users WHERE Name = @n", new { n, /* for later */ [|id|] });""")]
    // No variable of that name, or none that has a value there or can be one; a parameter beside it that may be misspelt; text that is set again and again.
    [InlineData("""using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @nothing"|], cn); _ = cmd.ExecuteScalar();""")]
    [InlineData("""string x; using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @x"|], cn); x = n; _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @u"|], cn); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = new SqliteCommand([|"SELECT * FROM Users WHERE Name = @n"|], cn); cmd.Parameters.AddWithValue("@name", n); _ = cmd.ExecuteScalar();""")]
    [InlineData("""using var cmd = cn.CreateCommand(); foreach (var name in names) { cmd.CommandText = [|"DELETE FROM Users WHERE Name = @name"|]; cmd.ExecuteNonQuery(); }""")]
    public Task OffersNone(string body) => Verify<ParameterMismatch>.OffersNoFix<MatchParameters>(Code.In(body));

    [Theory]
    [InlineData("""_ = cn.Query<User>("SELECT @""")]
    [InlineData("""_ = cn.Query<User>("SELECT @n", new { , });""")]
    [InlineData("""var cmd = new SqliteCommand("SELECT @n", cn); cmd.Parameters.AddWithValue(); cmd.Parameters.Add(new SqliteParameter(,)); cmd.ExecuteScalar(""")]
    [InlineData("""_ = db.Users.FromSqlRaw("SELECT {0} {", missing);""")]
    public Task IsSilentOnBrokenCode(string body) => Verify<ParameterMismatch>.IsSilentOnBrokenCode(Code.In(body));
}
