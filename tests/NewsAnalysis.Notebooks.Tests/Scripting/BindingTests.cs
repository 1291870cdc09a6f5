using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class BindingTests
{
    [Fact]
    public void Compilations_that_are_bound_at_once_share_the_symbols_of_their_libraries()
    {
        for (int round = 0; round < 10; round++)
        {
            // Read anew each round, so that nobody has symbols for it yet.
            MetadataReference library = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
            CSharpCompilation[] compilations = [.. Enumerable.Range(0, 8).Select(number => CSharpCompilation.Create($"cell{number}", references: [library]))];
            Parallel.ForEach(compilations, compilation => compilation.Bind());
            Assert.Single(compilations.Select(compilation => compilation.GetAssemblyOrModuleSymbol(library)).Distinct(SymbolEqualityComparer.Default));
        }
    }
}
