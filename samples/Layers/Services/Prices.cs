using Layers.Data;

namespace Layers.Services;

public sealed class Prices(IOrderRepository orders)
{
    public async Task<decimal> OfAsync(int order) => (await orders.FindAsync(order))?.Total ?? 0;

    public async Task<IReadOnlyDictionary<int, decimal>> OfAllAsync(IReadOnlyCollection<int> ids) => (await orders.OfAsync(ids)).ToDictionary(order => order.Id, order => order.Total);

    public decimal WithTax(decimal price) => price * 1.19m;
}
