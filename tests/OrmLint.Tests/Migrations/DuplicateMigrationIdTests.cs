using System.Threading.Tasks;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

using Verify = Verify<DuplicateMigrationId>;

public class DuplicateMigrationIdTests
{
    private const string Up = " : Migration { protected override void Up(MigrationBuilder migrationBuilder) { } }";

    [Fact]
    public Task Reports_both() => Verify.Reports(History.With(
        $"[DbContext(typeof(ShopContext))] [Migration(\"20260102000000_Phone\")] public class [|AddPhone|]{Up} [DbContext(typeof(ShopContext))] [Migration(\"20260102000000_Phone\")] public class [|AddPhone2|]{Up}"));

    [Theory]
    [InlineData("[DbContext(typeof(ShopContext))] [Migration(\"20260101000000_Other\")] public class AddPhone")]
    [InlineData("public class OtherContext : DbContext { } [DbContext(typeof(OtherContext))] [Migration(\"20260101000000_Initial\")] public class AddPhone")]
    [InlineData("[DbContext(typeof(ShopContext))] [Migration(\"20260101000000_Initial\")] public abstract class AddPhone")]
    [InlineData("[Migration(\"20260101000000_Initial\")] public class AddPhone")]
    public Task IsSilent(string declaration) => Verify.Reports(History.With(declaration + Up));

    [Theory]
    [InlineData("[DbContext(typeof(ShopContext))] [Migration(\"20260101000000_Ini")]
    [InlineData("[DbContext(typeof())] [Migration(20260101000000)] public class AddPhone")]
    public Task IsSilent_OnBrokenCode(string declaration) => Verify.IsSilentOnBrokenCode(History.With(declaration + Up));
}
