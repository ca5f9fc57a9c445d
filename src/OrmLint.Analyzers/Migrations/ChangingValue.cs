using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Migrations;

/// <summary>A value that is another one each time it is asked for: the clock, a new Guid, a random number, the machine.</summary>
/// <param name="Source">The operation that gives it.</param>
/// <param name="Name">What it is called in a message: <c>DateTime.UtcNow</c>.</param>
internal sealed record ChangingValue(IOperation Source, string Name)
{
    private const int Depth = 4;

    private static readonly Dictionary<string, string[]> s_members = new(StringComparer.Ordinal)
    {
        ["System.DateTime"] = new[] { "Now", "UtcNow", "Today" },
        ["System.DateTimeOffset"] = new[] { "Now", "UtcNow" },
        ["System.TimeProvider"] = new[] { "GetUtcNow", "GetLocalNow", "GetTimestamp" },
        ["System.Diagnostics.Stopwatch"] = new[] { "GetTimestamp" },
        ["System.Guid"] = new[] { "NewGuid", "CreateVersion7" },
        ["System.Random"] = new[] { "Shared" },
        ["System.IO.Path"] = new[] { "GetRandomFileName", "GetTempFileName" },
        ["System.Security.Cryptography.RandomNumberGenerator"] = new[] { "GetBytes", "GetInt32", "GetHexString", "GetString" },
        ["System.Environment"] = new[] { "TickCount", "TickCount64", "MachineName", "UserName", "ProcessId", "GetEnvironmentVariable", "CurrentDirectory", "UserDomainName" },

        // A new salt each time.
        ["Microsoft.AspNetCore.Identity.PasswordHasher"] = new[] { "HashPassword" },
        ["Microsoft.AspNetCore.Identity.IPasswordHasher"] = new[] { "HashPassword" },
        ["BCrypt.Net.BCrypt"] = new[] { "HashPassword", "EnhancedHashPassword", "GenerateSalt" },
    };

    // Columns are called UserName and ProcessId: of these classes, whoever asks them names the class.
    private static readonly string[] s_named = { "System.Environment", "System.Security.Cryptography.RandomNumberGenerator" };

    /// <summary>Words of which code must mention one to give such a value.</summary>
    public static string[] Words { get; } = s_members.SelectMany(static type => Array.IndexOf(s_named, type.Key) < 0 ? type.Value : new[] { type.Key.Substring(type.Key.LastIndexOf('.') + 1) }).Append("Random").Distinct().ToArray();

    /// <summary>The value that an operation itself gives, or null.</summary>
    public static ChangingValue? Of(IOperation operation)
    {
        var member = operation switch
        {
            IPropertyReferenceOperation property => (ISymbol)property.Property,
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation { Arguments.IsEmpty: true, Type: INamedTypeSymbol { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } created => created.Type,
            _ => null,
        };
        if (member is INamedTypeSymbol) return new ChangingValue(operation, "new Random()");
        if (member?.ContainingType is not { } type || !s_members.TryGetValue(FullName(type), out var names) || Array.IndexOf(names, member.Name) < 0) return null;
        return new ChangingValue(operation, $"{type.Name}.{member.Name}{(member is IMethodSymbol ? "()" : "")}");
    }

    /// <summary>The first such value that goes into <paramref name="value"/>: written in it, or in a local, a static field or property, or a method of the source that it uses.</summary>
    public static ChangingValue? In(IOperation value, Body body, CancellationToken cancellation) => In(value, body, cancellation, Depth, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static ChangingValue? In(IOperation value, Body body, CancellationToken cancellation, int depth, HashSet<ISymbol> seen)
    {
        foreach (var operation in WithoutNames(value))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Of(operation) is { } changing) return changing;
            if (depth == 0) continue;
            var followed = operation switch
            {
                ILocalReferenceOperation local when seen.Add(local.Local) => body.ValueOf(local.Local) is { } known ? In(known, body, cancellation, depth - 1, seen) : null,
                IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when seen.Add(field) => Declared(field),
                IPropertyReferenceOperation { Property: { IsStatic: true, GetMethod: { } get } property } when seen.Add(property) => Declared(property) ?? Returned(get),
                IInvocationOperation { TargetMethod: { IsStatic: true } method } when seen.Add(method) => Returned(method),
                _ => null,
            };
            if (followed is not null) return followed;
        }

        return null;

        ChangingValue? Declared(ISymbol member) => SourceBodies.InitialValueOf(member, body.Orms, cancellation)?.Bind(cancellation) is { } initial ? In(initial.Root, initial, cancellation, depth - 1, seen) : null;

        // Only what is given back: a method may look at the clock for reasons of its own.
        ChangingValue? Returned(IMethodSymbol method) => SourceBodies.Of(method, body.Orms, cancellation)?.Bind(cancellation) is not { } code ? null
            : code.Operations.OfType<IReturnOperation>().Select(given => given.ReturnedValue).OfType<IOperation>().Select(given => In(given, code, cancellation, depth - 1, seen)).FirstOrDefault(static found => found is not null);
    }

    // nameof asks for nothing, and a lambda runs when someone calls it.
    private static IEnumerable<IOperation> WithoutNames(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is INameOfOperation or IAnonymousFunctionOperation) continue;
            yield return operation;
            foreach (var child in operation.ChildOperations.Reverse()) pending.Push(child);
        }
    }

    private static string FullName(INamedTypeSymbol type)
    {
        var name = type.Name;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace) name = space.Name + "." + name;
        return name;
    }
}
