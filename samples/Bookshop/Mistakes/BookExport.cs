using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bookshop.Mistakes;

/// <summary>Books as JSON: the serializer reads every navigation, and what that loads has navigations too.</summary>
public class BookExport(BookshopContext db)
{
    private static readonly JsonSerializerOptions s_options = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    public string Json() => JsonSerializer.Serialize(db.Books.OrderBy(b => b.Id).ToList(), s_options); // ORM1010
}
