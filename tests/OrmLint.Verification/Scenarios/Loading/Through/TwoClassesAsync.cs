// Service calls service calls query, asynchronously (P26).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var shipping = new Shipping(new Addresses(db));
        var labels = new List<string>();
        foreach (var customer in await db.Customers.AsNoTracking().ToListAsync())
        {
            labels.Add(await shipping.LabelAsync(customer)); // <- ORM1001
        }

        return labels;
    }
}

public class Addresses(ShopContext db)
{
    public async Task<string> StreetAsync(int customer)
    {
        var address = await db.Addresses.FirstAsync(a => a.CustomerId == customer);
        return address.Street;
    }
}

public class Shipping(Addresses addresses)
{
    public async Task<string> LabelAsync(Customer customer)
    {
        var street = await addresses.StreetAsync(customer.Id).ConfigureAwait(false);
        return $"{customer.Name}, {street}";
    }
}
