using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// Libraries that add entity types of their own to an application's model, and leave its own entity types as they are. Read off
/// ASP.NET Core Identity 8, OpenIddict 6 and MassTransit 8.
/// </summary>
internal static class ForeignModel
{
    private static readonly HashSet<string> s_contexts = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.ApiAuthorization.IdentityServer",
        "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
    };

    private static readonly HashSet<string> s_methods = new(StringComparer.Ordinal)
    {
        "UseOpenIddict", "AddInboxStateEntity", "AddOutboxMessageEntity", "AddOutboxStateEntity", "AddTransactionalOutboxEntities",
    };

    /// <summary>
    /// Records what a method without source adds to the model. True if that is known: nothing (<c>DbContext</c>'s own), or
    /// entity types of the library.
    /// </summary>
    public static bool Says(ModelConfiguration configuration, IMethodSymbol method)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty || method.ContainingType is not { } type) return false;
        var assembly = type.ContainingAssembly?.Name ?? "";
        if (method.Name is "OnModelCreating" or "ConfigureConventions" or "OnModelCreatingVersion1" or "OnModelCreatingVersion2")
        {
            if (type is { Name: "DbContext" } && assembly == "Microsoft.EntityFrameworkCore") return true;
            if (!s_contexts.Contains(assembly)) return false;
        }
        else if (!s_methods.Contains(method.Name) || !(assembly.StartsWith("OpenIddict", StringComparison.Ordinal) || assembly.StartsWith("MassTransit", StringComparison.Ordinal) || assembly == "Microsoft.EntityFrameworkCore"))
        {
            return false;
        }

        configuration.HasForeignEntities = true;
        return true;
    }

    /// <summary>Whether a base context without source is one that leaves the application's entity types alone.</summary>
    public static bool IsKnownContext(INamedTypeSymbol context) => s_contexts.Contains(context.ContainingAssembly?.Name ?? "");
}
