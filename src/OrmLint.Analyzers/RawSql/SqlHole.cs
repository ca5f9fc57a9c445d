using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>Where the value of a hole comes from, from what cannot do harm to what can: of two, the later one counts.</summary>
internal enum HoleOrigin
{
    /// <summary>One of several constants.</summary>
    Constant,

    /// <summary>A type whose text cannot leave its place: a number, a Guid, an enum, a date; also a name of the program itself.</summary>
    Safe,

    /// <summary>Compared with an allow-list, or quoted for where it stands.</summary>
    Validated,

    /// <summary>Nothing is known, so that nothing is said.</summary>
    Unknown,

    /// <summary>The result of a method: a value if it stands in quotes, and perhaps SQL elsewhere.</summary>
    Call,

    /// <summary>A field, or a property of a service: a value if it stands in quotes, and perhaps SQL elsewhere.</summary>
    Member,

    /// <summary>A parameter, an element, a property of an argument: a value that comes from outside.</summary>
    Runtime,
}

/// <summary>A part of SQL text that is only known at run time.</summary>
internal sealed class SqlHole : SqlPart
{
    private readonly IOperation? _source;

    /// <summary>Makes the hole that an operand leaves.</summary>
    public SqlHole(IOperation? operation, HoleOrigin origin)
    {
        Operation = operation;
        Origin = origin;
    }

    /// <summary>A hole without a place or an origin.</summary>
    public static SqlHole Unknown { get; } = new(null, HoleOrigin.Unknown);

    /// <summary>The spliced expression; null for a value that stands for a whole text.</summary>
    public IOperation? Operation { get; }

    /// <summary>Where its value comes from.</summary>
    public HoleOrigin Origin { get; }

    /// <summary>The expression that the value was read from in the first place: a parameter that went through a local, say.</summary>
    public IOperation? Source { get => _source ?? Operation; init => _source = value; }

    /// <summary>The hole in the method that put the text together, where that is another one than the one that is looked at.</summary>
    public SyntaxNode? Inner { get; init; }

    /// <summary>The parameter whose value, or contents, it was when its method was called; null where it is none.</summary>
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>The format specifier (<c>yyyy-MM-dd</c> in <c>{date:yyyy-MM-dd}</c>), or null.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is a hole of a <c>FormattableString</c>, which a parameterizing method makes a parameter of.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Whether it stands for text that was put together elsewhere, all of which is in one place of the SQL.</summary>
    public bool IsFragment { get; init; }

    /// <summary>Whether it is padded to a width (<c>{name,10}</c>).</summary>
    public bool IsAligned { get; init; }

    /// <summary>The type of the expression, below the conversions that splicing adds.</summary>
    public ITypeSymbol? Type => Operation?.BelowConversions().Type;

    /// <inheritdoc />
    public override bool HasHoles => true;

    /// <inheritdoc />
    public override bool Equals(SqlPart? other) => other is SqlHole hole && hole.Operation == Operation && hole.Origin == Origin && hole.Format == Format && hole.Inner == Inner;

    /// <inheritdoc />
    public override int GetHashCode() => unchecked(((Operation?.GetHashCode() ?? 3) * 31) + (int)Origin);

    /// <inheritdoc />
    public override string ToString() => "{" + (Operation?.Syntax.ToString() ?? Origin.ToString()) + "}";
}
