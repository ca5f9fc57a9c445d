using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace OrmLint.Tests.Contracts;

/// <summary>What every analyzer and every fix keeps, so that the compiler and the editor find it and can run it.</summary>
public class AnalyzerContractTests
{
    public static TheoryData<string> Analyzers => new(Product.Analyzers.Select(analyzer => analyzer.GetType().Name));

    public static TheoryData<string> Fixes => new(Product.Fixes.Select(fix => fix.GetType().Name));

    [Theory, MemberData(nameof(Analyzers))]
    public void AnAnalyzerIsAnOrmAnalyzerForCSharp(string name)
    {
        var analyzer = Product.Analyzers.Single(analyzer => analyzer.GetType().Name == name);
        Assert.IsAssignableFrom<OrmAnalyzer>(analyzer);
        Assert.True(analyzer.GetType().IsSealed);
        Assert.Equal(new[] { LanguageNames.CSharp }, analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        Assert.NotEmpty(analyzer.SupportedDiagnostics);
        Assert.All(analyzer.SupportedDiagnostics, rule => Assert.Contains(rule, Product.Descriptors));
    }

    // A compilation lives in the editor for as long as something static holds on to it.
    [Fact]
    public void NothingStaticHoldsSymbols()
    {
        var held = typeof(Rules).Assembly.GetTypes().Concat(Product.Fixes[0].GetType().Assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.FieldType.Name.StartsWith("ConditionalWeakTable", StringComparison.Ordinal) && Mentions(field.FieldType))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Empty(held);

        static bool Mentions(Type type)
            => typeof(Compilation).IsAssignableFrom(type) || typeof(ISymbol).IsAssignableFrom(type) || typeof(SyntaxNode).IsAssignableFrom(type)
                || typeof(SemanticModel).IsAssignableFrom(type) || typeof(IOperation).IsAssignableFrom(type)
                || (type.IsGenericType && !typeof(Delegate).IsAssignableFrom(type) && type.GetGenericArguments().Any(Mentions))
                || (type.IsArray && Mentions(type.GetElementType()!));
    }

    [Theory, MemberData(nameof(Fixes))]
    public void AFixIsExportedSharedAndFixesAll(string name)
    {
        var fix = Product.Fixes.Single(fix => fix.GetType().Name == name);
        var type = fix.GetType();
        Assert.True(type.IsSealed);
        Assert.Equal(new[] { LanguageNames.CSharp }, type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.Equal(name, type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name);
        Assert.Contains(type.GetCustomAttributes(), attribute => attribute.GetType().Name == "SharedAttribute");
        Assert.NotNull(fix.GetFixAllProvider());
        // `dotnet format` runs fixes that can fix a solution.
        Assert.Contains(FixAllScope.Solution, fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.All(fix.FixableDiagnosticIds, id => Product.Rule(id));
    }
}
