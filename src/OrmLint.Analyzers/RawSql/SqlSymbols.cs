using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>The types and members that decide what a value can carry into SQL text. One per compilation.</summary>
internal sealed class SqlSymbols
{
    private static readonly ConditionalWeakTable<Compilation, SqlSymbols> s_all = new();

    private readonly INamedTypeSymbol? _stringValues;
    private readonly INamedTypeSymbol? _memberInfo;
    private readonly INamedTypeSymbol? _dataParameter;
    private readonly INamedTypeSymbol? _environment;
    private readonly INamedTypeSymbol? _formattable;
    private readonly INamedTypeSymbol? _builder;
    private readonly HashSet<INamedTypeSymbol> _plainValues;
    private readonly HashSet<INamedTypeSymbol> _encoders;

    private SqlSymbols(Compilation compilation)
    {
        Compilation = compilation;
        Orms = OrmContext.Of(compilation);
        _stringValues = compilation.GetTypeByMetadataName("Microsoft.Extensions.Primitives.StringValues");
        _memberInfo = compilation.GetTypeByMetadataName("System.Reflection.MemberInfo");
        _dataParameter = compilation.GetTypeByMetadataName("System.Data.IDataParameter");
        _environment = compilation.GetTypeByMetadataName("System.Environment");
        _builder = compilation.GetTypeByMetadataName("System.Text.StringBuilder");
        Convert = compilation.GetTypeByMetadataName("System.Convert");
        _formattable = compilation.GetTypeByMetadataName("System.IFormattable");
        FormattableString = compilation.GetTypeByMetadataName("System.FormattableString");
        _plainValues = Types("System.Guid", "System.DateOnly", "System.TimeOnly", "System.DateTimeOffset", "System.TimeSpan");
        Drivers = new CommandDrivers(compilation);
        _encoders = Types("System.Convert", "System.BitConverter", "System.Text.Json.JsonSerializer");

        HashSet<INamedTypeSymbol> Types(params string[] names)
            => new(names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>The libraries.</summary>
    public OrmContext Orms { get; }

    /// <summary>What bodies were found to send; by the depth at which they were looked at where that matters, and -1 otherwise.</summary>
    public ConcurrentDictionary<(SyntaxNode Body, int Depth), SqlBody> Bodies { get; } = new();

    /// <summary>The bodies that send no text which is put together.</summary>
    public ConcurrentDictionary<SyntaxNode, bool> Silent { get; } = new();

    /// <summary>The text that a member always has, null for none, where that was asked.</summary>
    public ConcurrentDictionary<ISymbol, string?> KnownTexts { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the initializer of a collection holds just constants, where that was asked.</summary>
    public ConcurrentDictionary<SyntaxNode, bool> ConstantCollections { get; } = new();

    /// <summary>The commands of ADO.NET.</summary>
    public CommandDrivers Drivers { get; }

    /// <summary><c>System.Convert</c>.</summary>
    public INamedTypeSymbol? Convert { get; }

    /// <summary><c>System.FormattableString</c>.</summary>
    public INamedTypeSymbol? FormattableString { get; }

    /// <summary>The symbols of a compilation; made at the first call.</summary>
    public static SqlSymbols Of(Compilation compilation) => s_all.GetValue(compilation, static c => new SqlSymbols(c));

    /// <summary>Whether a value of the type can be any text: string, object, dynamic, char, an unconstrained type parameter, a header or query value.</summary>
    public bool CanBeText(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char } => true,
        { TypeKind: TypeKind.Dynamic } => true,
        ITypeParameterSymbol parameter => parameter is { HasValueTypeConstraint: false, HasUnmanagedTypeConstraint: false, ConstraintTypes.IsEmpty: true },
        _ => Same(type, _stringValues),
    };

    /// <summary>Whether a value of the type is one number, date, Guid, enum or truth value, or null.</summary>
    public bool IsPlainValue(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type switch
        {
            { TypeKind: TypeKind.Enum } => true,
            { SpecialType: SpecialType.System_Boolean or SpecialType.System_DateTime } => true,
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => true,
            INamedTypeSymbol named => _plainValues.Contains(named),
            _ => false,
        };
    }

    /// <summary>Whether a property is a name that the program itself has: of a type or member, of a parameter, of a mapped table.</summary>
    public bool IsNameOfProgram(IPropertySymbol property)
        => IsEfCore(property)
            || property.ContainingType.DerivesFrom(_memberInfo)
            || (property.Name == "ParameterName" && (Same(property.ContainingType, _dataParameter) || Implements(property.ContainingType, _dataParameter)));

    /// <summary>Whether EF Core itself declares a member: what its metadata and SQL helpers give are names, or quoted.</summary>
    public static bool IsEfCore(ISymbol member) => member.ContainingAssembly?.Name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true;

    /// <summary>Whether a method gives text that has no quotes: hexadecimal, Base64, escaped JSON.</summary>
    public bool IsEncoder(IMethodSymbol method) => _encoders.Contains(method.ContainingType) && method.Name is "ToBase64String" or "ToHexString" or "ToHexStringLower" or "Serialize"
        || (method.Name == "ToString" && method.IsStatic && method.ContainingType.Name == "BitConverter" && _encoders.Contains(method.ContainingType));

    /// <summary>Whether a type is <c>StringBuilder</c>.</summary>
    public bool IsBuilder(ITypeSymbol? type) => type is not null && Same(type, _builder);

    /// <summary>Whether a type is the handler that an interpolated string is put together with.</summary>
    public static bool IsHandler(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Struct } && type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute");

    /// <summary>Whether a type is a list or array of texts.</summary>
    public static bool IsTextList(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { Name: "List" or "HashSet" or "Collection" or "SortedSet" or "LinkedList" or "Queue", TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };

    /// <summary>Whether an interpolated string of the type keeps its holes: <c>FormattableString</c>, <c>IFormattable</c>.</summary>
    public bool IsFormattable(ITypeSymbol? type) => type is not null && (Same(type, FormattableString) || Same(type, _formattable));

    /// <summary>Whether a value of the type is a parameter by itself: <c>SqlParameter</c>, <c>DbParameter</c>.</summary>
    public bool IsDataParameter(ITypeSymbol? type) => type is INamedTypeSymbol named && (Same(named, _dataParameter) || Implements(named, _dataParameter));

    /// <summary>Whether a property is <c>Environment.NewLine</c>.</summary>
    public bool IsNewLine(IPropertySymbol property) => property.Name == "NewLine" && Same(property.ContainingType, _environment);

    private static bool Same(ITypeSymbol type, INamedTypeSymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(type, other);

    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol? contract)
        => contract is not null && type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);
}

/// <summary>Looking through what the compiler puts on an expression.</summary>
internal static class Conversions
{
    /// <summary>The operation below the conversions that the compiler put on it, and those to object.</summary>
    public static IOperation BelowConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion
                    when conversion.IsImplicit || conversion.Type?.SpecialType == SpecialType.System_Object || conversion.Conversion.IsIdentity:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default: return operation;
            }
        }
    }
}
