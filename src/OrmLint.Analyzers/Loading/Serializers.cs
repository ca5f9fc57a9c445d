using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// Where objects become JSON: serializers, results of ASP.NET Core, and what actions and minimal endpoints return. One per compilation.
/// </summary>
internal sealed class Serializers
{
    private static readonly ConditionalWeakTable<Compilation, Serializers> s_serializers = new();

    /// <summary>Names of the members that <see cref="WrittenBy"/> may know, and of those that map endpoints; a look that spares the look at symbols.</summary>
    public static readonly HashSet<string> Names = new()
    {
        "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToElement", "SerializeToDocument", "SerializeToNode", "SerializeObject", "WriteAsJsonAsync",
        "PostAsJsonAsync", "PutAsJsonAsync", "Ok", "Json", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "JsonResult", "OkObjectResult", "ObjectResult",
        "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch",
    };

    private readonly ImmutableHashSet<INamedTypeSymbol> _writers;
    private readonly ImmutableHashSet<INamedTypeSymbol> _ignoring;
    private readonly INamedTypeSymbol? _controller;
    private readonly INamedTypeSymbol? _apiController;
    private readonly INamedTypeSymbol? _nonAction;
    private readonly INamedTypeSymbol? _endpoints;
    private readonly INamedTypeSymbol? _actionResult;

    private Serializers(Compilation compilation)
    {
        _writers = Types(
            "System.Text.Json.JsonSerializer", "Newtonsoft.Json.JsonConvert", "System.Net.Http.Json.HttpClientJsonExtensions", "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions",
            "Microsoft.AspNetCore.Http.Results", "Microsoft.AspNetCore.Http.TypedResults", "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.Controller",
            "Microsoft.AspNetCore.Mvc.JsonResult", "Microsoft.AspNetCore.Mvc.OkObjectResult", "Microsoft.AspNetCore.Mvc.ObjectResult");
        _ignoring = Types("System.Text.Json.Serialization.JsonIgnoreAttribute", "Newtonsoft.Json.JsonIgnoreAttribute", "System.Runtime.Serialization.IgnoreDataMemberAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute", "Newtonsoft.Json.JsonConverterAttribute");
        _controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        _apiController = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ApiControllerAttribute");
        _nonAction = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.NonActionAttribute");
        _endpoints = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions");
        _actionResult = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ActionResult`1");

        ImmutableHashSet<INamedTypeSymbol> Types(params string[] names)
            => names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static Serializers Of(Compilation compilation) => s_serializers.GetValue(compilation, static c => new Serializers(c));

    /// <summary>What <paramref name="operation"/> writes as JSON, or returns from an endpoint; null if it does neither.</summary>
    public IOperation? WrittenBy(IOperation operation, ISymbol member) => operation switch
    {
        IInvocationOperation call when Names.Contains(call.TargetMethod.Name) && _writers.Contains(call.TargetMethod.ContainingType) => ValueIn(call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation when _writers.Contains(constructor.ContainingType) => ValueIn(creation.Arguments),
        IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } returning when IsOfEndpoint(returning, member) => ResultIn(value),
        _ => null,
    };

    /// <summary>Whether <paramref name="member"/> is an action: what it returns is serialized.</summary>
    public bool IsAction(ISymbol member)
        => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary } method
            && (method.ContainingType.DerivesFrom(_controller) || Has(method.ContainingType, _apiController)) && !Has(method, _nonAction);

    /// <summary>Whether serializers leave <paramref name="navigation"/> alone, or its type is written in a way of its own.</summary>
    public bool Ignore(IPropertySymbol navigation)
        => navigation.DeclaredAccessibility != Accessibility.Public || IsMarked(navigation) || IsMarked(Navigations.TargetOf(navigation));

    /// <summary>Whether <paramref name="type"/> is written in a way of its own.</summary>
    public bool IsMarked(ISymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass is { } marker && _ignoring.Contains(marker));

    private static IOperation? ValueIn(ImmutableArray<IArgumentOperation> arguments)
        => arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "value" or "data" or "inputValue")?.Value;

    private bool IsOfEndpoint(IOperation returning, ISymbol member)
    {
        for (var parent = returning.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation) return false;
            if (parent is IAnonymousFunctionOperation lambda)
            {
                return lambda.Consumer() is { TargetMethod: { Name: "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch", ContainingType: { } type } } && SymbolEqualityComparer.Default.Equals(type, _endpoints);
            }
        }

        return IsAction(member);
    }

    // `ActionResult<T>` is made of a T by a conversion.
    private IOperation ResultIn(IOperation value)
        => value.Unwrap() is IConversionOperation { OperatorMethod.ContainingType: { } type, Operand: { } operand } && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _actionResult) ? operand : value;

    private static bool Has(ISymbol symbol, INamedTypeSymbol? attribute)
        => attribute is not null && symbol.GetAttributes().Any(own => SymbolEqualityComparer.Default.Equals(own.AttributeClass, attribute));
}
