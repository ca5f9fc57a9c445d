// A required navigation to a principal whose key is a text: the shadow foreign key is optional all the same; one that is a number is required.
using Microsoft.EntityFrameworkCore;

public class Country
{
    public string Id { get; set; } = "";
}

public class Region
{
    public int Id { get; set; }
}

public class City
{
    public int Id { get; set; }
#if BEFORE
    public Region? Region { get; set; }
#else
    public Region Region { get; set; } = null!; // <- ORM3001
#endif
    public Country Country { get; set; } = null!;
}

public class MapContext(DbContextOptions<MapContext> options) : DbContext(options)
{
    public DbSet<City> Cities => Set<City>();
}
