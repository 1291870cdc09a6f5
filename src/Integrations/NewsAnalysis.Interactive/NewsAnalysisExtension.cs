using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;

namespace NewsAnalysis.Interactive;

/// <summary>
/// What NewsAnalysis adds to .NET Interactive beyond what its tables and charts say of themselves: rows after a filter, series and evidence show
/// as readers want them, and <c>#!articles</c> lists what is loaded.
/// </summary>
/// <example>
/// In a notebook whose engine serves packages it loads itself; by hand it is
/// <code>
/// NewsAnalysis.Interactive.NewsAnalysisExtension.Load(Microsoft.DotNet.Interactive.Kernel.Root);
/// </code>
/// </example>
public sealed class NewsAnalysisExtension : IKernelExtension
{
    private const string Articles = "#!articles";

    /// <summary>Adds the formatters, and the magic to every C# kernel. Doing it again changes nothing.</summary>
    /// <param name="kernel">The notebook's kernel, or the root of its kernels.</param>
    public static void Load(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        NewsFormatters.Register();
        foreach (var csharp in CSharpKernels(kernel).Where(csharp => csharp.KernelInfo.SupportedDirectives.All(directive => directive.Name != Articles)))
        {
            csharp.AddDirective(new KernelActionDirective(Articles, "Lists the articles that this notebook has loaded."), (_, context) =>
            {
                context.Display(LoadedArticles.In(csharp), []);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Adds the formatters, and the magic to every C# kernel.</summary>
    /// <param name="kernel">The notebook's kernel, or the root of its kernels.</param>
    public Task OnLoadAsync(Kernel kernel)
    {
        Load(kernel);
        return Task.CompletedTask;
    }

    private static IEnumerable<CSharpKernel> CSharpKernels(Kernel kernel) => kernel switch
    {
        CSharpKernel csharp => [csharp],
        CompositeKernel composite => composite.ChildKernels.OfType<CSharpKernel>(),
        _ => [],
    };
}
