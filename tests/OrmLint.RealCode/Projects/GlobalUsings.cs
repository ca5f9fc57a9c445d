using System.Collections.Generic;
using System.Linq;

namespace OrmLint.RealCode.Projects;

/// <summary>The global usings that the SDK writes for a project: those of <c>ImplicitUsings</c> and its <c>Using</c> items.</summary>
internal static class GlobalUsings
{
    private static readonly string[] s_all =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] s_worker =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly string[] s_web =
        ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", .. s_worker];

    /// <summary>The namespaces that <c>ImplicitUsings</c> brings with this SDK.</summary>
    public static IEnumerable<string> Implicit(string sdk)
        => sdk.Contains("Sdk.Web") ? s_all.Concat(s_web) : sdk.Contains("Sdk.Worker") ? s_all.Concat(s_worker) : s_all;
}
