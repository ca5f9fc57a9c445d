using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace OrmLint.RealCode.Projects;

/// <summary>
/// Reads a C# project as far as it can be read without MSBuild and without its packages: properties first, in order, through
/// Directory.Build.props, imports that exist, and Directory.Build.targets; then the items. Targets are not run.
/// </summary>
internal sealed class ProjectFile
{
    private const int DeepestImport = 20;

    private readonly string _path;
    private readonly string _folder;
    private readonly Properties _properties = new();
    private readonly List<(XElement Item, string Folder)> _items = [];
    private string _sdk = "";

    private ProjectFile(string path, string? framework)
    {
        _path = path;
        _folder = Path.GetDirectoryName(path)! + "/";
        _properties["MSBuildProjectFullPath"] = path;
        _properties["MSBuildProjectDirectory"] = _folder.TrimEnd('/');
        _properties["MSBuildProjectFile"] = Path.GetFileName(path);
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(path);
        _properties["SolutionDir"] = SolutionFolder(_folder) ?? "";
        _properties["OS"] = "Unix";
        _properties["Configuration"] = "Release";
        _properties["Platform"] = "AnyCPU";
        if (framework is not null) _properties.SetGlobal("TargetFramework", framework);
    }

    /// <summary>Reads the project.</summary>
    /// <exception cref="XmlException">The file is no project.</exception>
    public static SourceProject Read(string path)
    {
        path = Path.GetFullPath(path);
        var file = new ProjectFile(path, framework: null);
        file.Evaluate();
        if (file._properties["TargetFrameworks"] is { Length: > 0 } frameworks && file._properties["TargetFramework"].Length == 0)
        {
            file = new ProjectFile(path, Frameworks.Newest(frameworks));
            file.Evaluate();
        }
        return file.Project();
    }

    private void Evaluate()
    {
        if (Properties.FolderWith("Directory.Build.props", _folder) is { } props) Import(props + "Directory.Build.props", 0);
        Import(_path, 0);
        if (Properties.FolderWith("Directory.Build.targets", _folder) is { } targets) Import(targets + "Directory.Build.targets", 0);
    }

    private void Import(string path, int depth)
    {
        if (depth > DeepestImport || !File.Exists(path)) return;
        var root = XDocument.Load(path).Root;
        if (root is null) return;
        if (path == _path) _sdk = Attribute(root, "Sdk") ?? string.Concat(root.Elements().Where(element => element.Name.LocalName == "Sdk").Select(element => Attribute(element, "Name")));
        var outer = _properties.ThisFolder;
        _properties.ThisFolder = Path.GetDirectoryName(path)! + "/";
        Elements(root, depth);
        _properties.ThisFolder = outer;
    }

    private void Elements(XElement parent, int depth)
    {
        foreach (var element in parent.Elements())
        {
            if (!Holds(element)) continue;
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    foreach (var property in element.Elements().Where(Holds))
                        if (_properties.Expand(property.Value.Trim()) is { } value)
                            _properties[property.Name.LocalName] = value;
                    break;
                case "ItemGroup":
                    // Conditions of items see the properties that are final; their own folder is the file's.
                    _items.AddRange(element.Elements().Select(item => (item, _properties.ThisFolder)));
                    break;
                case "ImportGroup":
                    Elements(element, depth);
                    break;
                case "Import" when Attribute(element, "Sdk") is { } sdk:
                    if (_sdk.Length == 0) _sdk = sdk;
                    break;
                case "Import" when _properties.Expand(Attribute(element, "Project") ?? "") is { Length: > 0 } project:
                    if (!project.Contains('*')) Import(Path.GetFullPath(project.Replace('\\', '/'), _properties.ThisFolder), depth + 1);
                    break;
                case "Choose":
                    var branch = element.Elements().FirstOrDefault(choice => choice.Name.LocalName == "Otherwise" || choice.Name.LocalName == "When" && Holds(choice));
                    if (branch is not null) Elements(branch, depth);
                    break;
            }
        }
    }

    private SourceProject Project()
    {
        var sdkStyle = _sdk.Length > 0;
        var excluded = FileGlob.Matcher($"bin/**;obj/**;**/node_modules/**;**/.*/**;{_properties["DefaultItemExcludes"]}", _folder);
        var byDefault = sdkStyle && !IsFalse("EnableDefaultItems") && !IsFalse("EnableDefaultCompileItems");
        var sources = new List<string>(byDefault ? FileGlob.Files("**/*.cs", _folder).Where(path => !excluded(path)) : []);
        var usings = new List<string>(_properties["ImplicitUsings"].ToLowerInvariant() is "enable" or "true" ? GlobalUsings.Implicit(_sdk) : []);
        var projects = new List<string>();
        var packages = new List<string>();
        var friends = new List<string>();

        foreach (var (item, folder) in _items)
        {
            _properties.ThisFolder = folder;
            if (!Holds(item)) continue;
            var include = _properties.Expand(Attribute(item, "Include") ?? "");
            var remove = _properties.Expand(Attribute(item, "Remove") ?? "");
            switch (item.Name.LocalName)
            {
                case "Compile":
                    if (include?.Length > 0)
                    {
                        var but = FileGlob.Matcher(_properties.Expand(Attribute(item, "Exclude") ?? "") ?? "", _folder);
                        sources.AddRange(FileGlob.Files(include, _folder).Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !but(path)));
                    }
                    if (remove?.Length > 0)
                    {
                        var removed = FileGlob.Matcher(remove, _folder);
                        sources.RemoveAll(path => removed(path));
                    }
                    break;
                case "ProjectReference" when include?.Length > 0 && Metadata(item, "ReferenceOutputAssembly") != "false" && Metadata(item, "OutputItemType") != "Analyzer":
                    projects.AddRange(FileGlob.Files(include, _folder));
                    break;
                case "PackageReference" or "Reference":
                    // A reference to an assembly by its full name or by a hint path is named like the package it comes from.
                    packages.AddRange(Split(include).Select(name => name.Split(',')[0]));
                    packages.RemoveAll(name => Split(remove).Contains(name, StringComparer.OrdinalIgnoreCase));
                    break;
                case "Using":
                    usings.AddRange(Split(include).Select(name => UsingOf(item, name)));
                    usings.RemoveAll(name => Split(remove).Contains(name));
                    break;
                case "InternalsVisibleTo":
                    friends.AddRange(Split(include));
                    break;
            }
        }

        var name = Path.GetFileNameWithoutExtension(_path);
        var framework = _properties["TargetFramework"];
        return new SourceProject(
            _path,
            _properties["AssemblyName"] is { Length: > 0 } assembly ? assembly : name,
            framework,
            sources.Distinct().ToArray(),
            usings.Distinct().ToArray(),
            [.. _properties["DefineConstants"].Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries), "TRACE", "RELEASE", .. Frameworks.Symbols(framework)],
            _properties["LangVersion"] is { Length: > 0 } version ? version : Frameworks.LanguageVersion(framework),
            _properties["Nullable"],
            projects.Distinct().ToArray(),
            packages.Distinct(StringComparer.OrdinalIgnoreCase).ToArray(),
            friends,
            _properties["OutputType"] is { Length: > 0 } output ? output.EndsWith("exe", StringComparison.OrdinalIgnoreCase) : _sdk.Contains("Sdk.Web") || _sdk.Contains("Sdk.Worker"),
            IsTest(name, packages));
    }

    private bool IsTest(string name, List<string> packages)
        => _properties.Is("IsTestProject")
            || name.EndsWith("Test", StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal)
            || packages.Any(package => package.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)
                || package.ToLowerInvariant() is "microsoft.net.test.sdk" or "nunit" or "mstest" or "mstest.testframework");

    private static string UsingOf(XElement item, string name)
        => Metadata(item, "Alias") is { Length: > 0 } alias ? $"{alias} = {name}"
            : Metadata(item, "Static").Equals("true", StringComparison.OrdinalIgnoreCase) ? $"static {name}"
            : name;

    private bool Holds(XElement element) => Condition.Holds(Attribute(element, "Condition"), _properties);

    private bool IsFalse(string property) => _properties[property].Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;

    private static string Metadata(XElement item, string name)
        => (Attribute(item, name) ?? item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value ?? "").Trim();

    private static string? SolutionFolder(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (current.EnumerateFiles("*.sln*").Any(file => file.Extension is ".sln" or ".slnx"))
                return current.FullName.TrimEnd('/') + "/";
        return null;
    }
}
