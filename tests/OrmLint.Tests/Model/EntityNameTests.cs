using OrmLint.Model;
using Xunit;

namespace OrmLint.Tests.Model;

public class EntityNameTests
{
    [Theory]
    [InlineData("Shop.Customer", "Customer")]
    [InlineData("Shop.Sales+Customer", "Customer")]
    [InlineData("Shop.Setting<Shop.Value>", "Setting<Shop.Value>")]
    [InlineData("Customer", "Customer")]
    [InlineData("", "")]
    [InlineData("<Shop.Value>", "<Shop.Value>")]
    public void Short_is_the_class_of_its_own(string name, string expected) => Assert.Equal(expected, EntityName.Short(name));
}
