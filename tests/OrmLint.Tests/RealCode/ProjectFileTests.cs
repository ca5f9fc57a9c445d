using System;
using System.IO;
using System.Linq;
using OrmLint.RealCode.Projects;
using Xunit;

namespace OrmLint.Tests.RealCode;

/// <summary>The real-code runner reads project files without MSBuild: these are the forms that applications use.</summary>
public sealed class ProjectFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ormlint-projects-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Sources_are_those_below_the_project_but_for_its_output()
    {
        Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Touch("App/A.cs", "App/Deep/er/B.cs", "App/obj/C.cs", "App/bin/Debug/D.cs", "App/.vs/E.cs", "App/node_modules/F.cs", "Other/G.cs");

        Assert.Equal(["A.cs", "Deep/er/B.cs"], Sources("App/App.csproj"));
    }

    [Fact]
    public void Sources_can_be_removed_added_and_linked()
    {
        Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <Compile Remove="Templates\**" />
                <Compile Include="..\Shared\*.cs" Exclude="..\Shared\Not.cs" Link="Shared\%(Filename).cs" />
                <Compile Update="A.cs" />
              </ItemGroup>
            </Project>
            """);
        Touch("App/A.cs", "App/Templates/B.cs", "Shared/C.cs", "Shared/Not.cs", "Shared/deeper/D.cs");

        Assert.Equal(["../Shared/C.cs", "A.cs"], Sources("App/App.csproj"));
    }

    [Fact]
    public void A_project_without_an_sdk_has_the_sources_it_lists()
    {
        Write("App/App.csproj", """
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup><Compile Include="A.cs" /></ItemGroup></Project>
            """);
        Touch("App/A.cs", "App/B.cs");

        Assert.Equal(["A.cs"], Sources("App/App.csproj"));
    }

    [Fact]
    public void Properties_come_from_the_folders_above_and_from_imports()
    {
        Write("Directory.Build.props", "<Project><PropertyGroup><Nullable>enable</Nullable><LangVersion>12</LangVersion></PropertyGroup></Project>");
        Write("src/Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
              <Import Project="$(MSBuildThisFileDirectory)..\Missing.props" Condition="Exists('$(MSBuildThisFileDirectory)..\Missing.props')" />
              <PropertyGroup><LangVersion>preview</LangVersion></PropertyGroup>
              <ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)Core/Core.csproj" Condition="'$(MSBuildProjectName)' != 'Core'" /></ItemGroup>
            </Project>
            """);
        Write("src/Core/Core.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Write("src/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AssemblyName>My.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>""");

        var project = Read("src/App/App.csproj");

        Assert.Equal(("enable", "preview", "My.App"), (project.Nullable, project.LanguageVersion, project.AssemblyName));
        Assert.Equal([Path.Combine(_root, "src/Core/Core.csproj")], project.Projects);
        Assert.Empty(Read("src/Core/Core.csproj").Projects);
    }

    [Fact]
    public void The_newest_of_several_frameworks_is_read()
    {
        Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net8.0;net10.0;net10.0-ios;netstandard2.0</TargetFrameworks><DefineConstants>$(DefineConstants);MINE</DefineConstants></PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'"><PackageReference Include="Old" /></ItemGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><PackageReference Include="New" /></ItemGroup>
            </Project>
            """);

        var project = Read("App.csproj");

        Assert.Equal("net10.0", project.Framework);
        Assert.Equal(["New"], project.Packages);
        Assert.Contains("MINE", project.Constants);
        Assert.Contains("NET8_0_OR_GREATER", project.Constants);
    }

    [Fact]
    public void Global_usings_are_those_that_the_sdk_writes()
    {
        Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><Using Remove="System.IO" /><Using Include="System.Math" Static="true" /><Using Include="System.Text" Alias="T" /></ItemGroup>
            </Project>
            """);

        var project = Read("App.csproj");

        Assert.Contains("System.Linq", project.Usings);
        Assert.Contains("Microsoft.AspNetCore.Builder", project.Usings);
        Assert.DoesNotContain("System.IO", project.Usings);
        Assert.Contains("static System.Math", project.Usings);
        Assert.Contains("T = System.Text", project.Usings);
        Assert.True(project.Executable);
    }

    [Fact]
    public void Analyzers_are_no_references_and_tests_are_known()
    {
        Write("Gen/Gen.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Write("Checks.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup><ProjectReference Include="Gen\Gen.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" /><PackageReference Include="xunit.v3" /></ItemGroup>
            </Project>
            """);

        Assert.Empty(Read("Checks.csproj").Projects);
        Assert.True(Read("Checks.csproj").IsTest);
        Assert.False(Read("Gen/Gen.csproj").IsTest);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("'$(Name)' == 'App.Test'", true)]
    [InlineData("'$(Name)' != 'app.test'", false)]
    [InlineData(" '$(A)|$(Name)'=='|App.Test' ", true)]
    [InlineData("$(Name.EndsWith('.Test'))", true)]
    [InlineData("'$(Name.Contains(Tests))' == false", true)]
    [InlineData("!$(Name.StartsWith('App')) or '$(A)' == ''", true)]
    [InlineData("'$(A)' == '' and ($(Name.EndsWith('.x')) or !Exists('nowhere'))", true)]
    [InlineData("$([System.Environment]::Is64BitOperatingSystem)", false)]
    [InlineData("!$([System.Environment]::Is64BitOperatingSystem)", false)]
    [InlineData("'$(A)' == '", false)]
    [InlineData("and", false)]
    public void Conditions_hold_where_they_can_be_read(string condition, bool holds)
    {
        var properties = new Properties { ["Name"] = "App.Test" };

        Assert.Equal(holds, Condition.Holds(condition, properties));
    }

    private SourceProject Read(string project) => ProjectFile.Read(Path.Combine(_root, project));

    private string[] Sources(string project)
        => Read(project).Sources.Select(path => Path.GetRelativePath(Path.GetDirectoryName(Path.Combine(_root, project))!, path)).Order(StringComparer.Ordinal).ToArray();

    private void Touch(params string[] emptyFiles)
    {
        foreach (var file in emptyFiles) Write(file, "");
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
