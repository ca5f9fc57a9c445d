// What the profile reads is included (X01).
// ef: 10
// fix: none
using System.Linq.Expressions;
using System.Reflection;
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        IMapper mapper = new Mapper(new OrderProfile());
        return db.Orders.Include(o => o.Customer).ToList().ConvertAll(mapper.Map<OrderDto>).Select(dto => dto.City).ToList();
    }
}

public class OrderDto
{
    public string City { get; set; } = "";
}

public class OrderProfile : Profile
{
    public OrderProfile() => CreateMap<Order, OrderDto>().ForMember(d => d.City, o => o.MapFrom(s => s.Customer.City));
}

// AutoMapper's own shape: a profile says what is read, as expressions, and the mapper runs them.
public abstract class Profile
{
    public Dictionary<(Type, Type), object> Maps { get; } = [];

    protected MapOf<TSource, TDestination> CreateMap<TSource, TDestination>()
        where TDestination : new()
    {
        var map = new MapOf<TSource, TDestination>();
        Maps[(typeof(TSource), typeof(TDestination))] = map;
        return map;
    }
}

public interface IMap
{
    object Run(object source);
}

public class MapOf<TSource, TDestination> : IMap
    where TDestination : new()
{
    private readonly List<Action<TSource, TDestination>> _members = [];

    public MapOf<TSource, TDestination> ForMember<TMember>(Expression<Func<TDestination, TMember>> member, Action<MemberOf<TSource>> options)
    {
        var chosen = new MemberOf<TSource>();
        options(chosen);
        var property = (PropertyInfo)((MemberExpression)member.Body).Member;
        _members.Add((source, destination) => property.SetValue(destination, chosen.Read!(source)));
        return this;
    }

    public object Run(object source)
    {
        var destination = new TDestination();
        foreach (var member in _members) member((TSource)source, destination);
        return destination;
    }
}

public class MemberOf<TSource>
{
    public Func<TSource, object?>? Read { get; private set; }

    public void MapFrom<TResult>(Expression<Func<TSource, TResult>> read)
    {
        var compiled = read.Compile();
        Read = source => compiled(source);
    }
}

public interface IMapper
{
    TDestination Map<TDestination>(object source);
}

public class Mapper(Profile profile) : IMapper
{
    public TDestination Map<TDestination>(object source)
    {
        var type = source.GetType();
        var map = profile.Maps.First(known => known.Key.Item1.IsAssignableFrom(type) && known.Key.Item2 == typeof(TDestination)).Value;
        return (TDestination)((IMap)map).Run(source);
    }
}
