using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Compiles hoisted types of cells, each cell's into an assembly of its own that later cells refer to. When a cell declares a type
/// anew, the assembly that had it is hidden: the compiler takes the highest version of a name, and is given one that has nothing in it.
/// </summary>
internal sealed class TypeHoister(SessionAssemblies assemblies, EmitOptions emit)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly Lazy<CSharpCompilationOptions> ScriptingOptions = new(() => (CSharpCompilationOptions)CSharpScript.Create("").GetCompilation().Options);

    private readonly SessionAssemblies assemblies = assemblies;
    private readonly EmitOptions emit = emit;
    // Every later cell refers to each of the assemblies, and 200 of them double its time: beyond this, types that can stay in their cells do.
    private const int MostByChoice = 64;

    private IReadOnlyList<HoistedAssembly> live = [];
    private int made;

    /// <summary>Compiles the types of a cell.</summary>
    /// <param name="root">The cell.</param>
    /// <param name="cell">Its name.</param>
    /// <param name="assemblyName">The name of the new assembly.</param>
    /// <param name="ground">What the cell builds on.</param>
    /// <param name="options">How submissions are compiled.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The types that later cells see; or errors, in the cell's own positions, of types that cannot stay in the cell; or nothing, where they had better stay.</returns>
    public HoistedCell Compile(CompilationUnitSyntax root, string cell, string assemblyName, CellGround ground, CSharpCompilationOptions options, CancellationToken cancellation)
    {
        HoistedTypes all = HoistedTypes.All(root);
        if (!HoistedTypes.AreIn(root))
        {
            // A type that uses a function or a static field of a cell cannot leave it.
            return MustStay(all, ground) ? new HoistedCell() : Compile(all, cell, assemblyName, ground, options, cancellation) with { Errors = [] };
        }
        HoistedCell hoisted = Compile(all, cell, assemblyName, ground, options, cancellation);
        HoistedTypes required = HoistedTypes.Required(root);
        if (hoisted.Errors.Count == 0 || all.Members.Count == required.Members.Count)
            return hoisted;
        HoistedCell alone = Compile(required, cell, assemblyName, ground, options, cancellation);
        return alone.Errors.Count == 0 ? alone : hoisted;
    }

    /// <summary>Makes hoisted types those of the session.</summary>
    public void Accept(HoistedCell hoisted)
    {
        live = hoisted.Live;
        made += hoisted.References.Count;
    }

    /// <summary>The same options, with which the highest version of a referenced assembly hides the others: only the scripting API makes such.</summary>
    public static CSharpCompilationOptions Superseding(CSharpCompilationOptions options) =>
        ScriptingOptions.Value
            .WithOptimizationLevel(options.OptimizationLevel)
            .WithAllowUnsafe(options.AllowUnsafe)
            .WithWarningLevel(options.WarningLevel)
            .WithConcurrentBuild(options.ConcurrentBuild)
            .WithMetadataReferenceResolver(options.MetadataReferenceResolver)
            .WithSourceReferenceResolver(options.SourceReferenceResolver)
            .WithAssemblyIdentityComparer(options.AssemblyIdentityComparer)
            .WithUsings(options.Usings);

    private HoistedCell Compile(HoistedTypes types, string cell, string assemblyName, CellGround ground, CSharpCompilationOptions options, CancellationToken cancellation)
    {
        var names = types.Names.ToHashSet(StringComparer.Ordinal);
        var outdatedNames = live.Where(earlier => earlier.Names.Overlaps(names)).Select(earlier => earlier.Name).ToHashSet(StringComparer.Ordinal);
        HoistedAssembly[] outdated = [.. live.Where(earlier => outdatedNames.Contains(earlier.Name))];
        CSharpCompilationOptions superseding = outdated.Length > 0 ? Superseding(options) : options;
        HoistedTypes[] kept = [.. outdated.Select(earlier => earlier.Types.Without(names)).Where(earlier => earlier.Members.Count > 0)];
        PortableExecutableReference[] hidden = [.. outdated.GroupBy(earlier => earlier.Name, (name, parts) => Hide(name, parts.SelectMany(part => part.Types.Namespaces), cancellation))];
        MetadataReference[] references = [.. ground.References.Concat(hidden).Distinct()];

        SyntaxTree tree = Parse(types.PublicText, cell);
        List<SyntaxTree> trees = [tree, .. kept.Select(earlier => Parse(earlier.PublicText, "earlier " + cell))];
        var compilation = CSharpCompilation.Create(assemblyName, trees, references, superseding.WithUsings(Array.Empty<string>())).Bind();
        SyntaxTree imports = Parse(Imports(compilation, ground, cancellation), "imports");
        compilation = compilation.AddSyntaxTrees(imports);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        using var documentation = new MemoryStream();
        string text = tree.ToString();
        bool isDocumented = text.Contains("///", StringComparison.Ordinal) || text.Contains("/**", StringComparison.Ordinal);
        EmitResult emitted = Emit(compilation);
        if (!emitted.Success && emitted.Diagnostics.Any(diagnostic => diagnostic.Location.SourceTree == imports))
        {
            // What is imported may be a type of a cell, or gone.
            var unknown = Errors(emitted.Diagnostics).Where(diagnostic => diagnostic.Location.SourceTree == imports).Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
            compilation = compilation.ReplaceSyntaxTree(imports, Parse(string.Join('\n', imports.ToString().Split('\n').Where((_, line) => !unknown.Contains(line))), "imports"));
            emitted = Emit(compilation);
        }
        if (!emitted.Success)
        {
            // The reader's columns are those of the text as written.
            Diagnostic[] errors = [.. Errors(compilation.ReplaceSyntaxTree(tree, Parse(types.Text, cell)).GetDiagnostics(cancellation))];
            if (errors.Length > 0)
                return new HoistedCell { Errors = errors };
            // A check that does not fit where it stands must not cost the reader the cell.
            emitted = Emit(compilation, hasChecks: false);
            if (!emitted.Success)
                return new HoistedCell { Errors = [.. Errors(emitted.Diagnostics)] };
        }
        Assembly assembly = assemblies.LoadSubmission(image, symbols);
        var added = new HoistedAssembly(assemblyName, names, types);
        return new HoistedCell
        {
            Types = types,
            References = [.. hidden, HostAssemblies.FromMemory(assembly, isDocumented ? HoistedDocumentation.Read(documentation) : null)],
            HidesOthers = outdated.Length > 0,
            Live = [.. live.Except(outdated), .. kept.Select(earlier => new HoistedAssembly(assemblyName, earlier.Names.ToHashSet(StringComparer.Ordinal), earlier)), added],
        };

        EmitResult Emit(CSharpCompilation whole, bool hasChecks = true)
        {
            foreach (MemoryStream stream in new[] { image, symbols, documentation })
                stream.SetLength(0);
            CSharpCompilation compiled = hasChecks ? whole.ReplaceSyntaxTree(tree, Parse(StopChecks.Insert(text, tree.GetRoot(cancellation), () => whole.GetSemanticModel(tree)), cell)) : whole;
            return compiled.Emit(image, symbols, isDocumented ? documentation : null, options: emit, cancellationToken: cancellation);
        }
    }

    // In the cell, a type wins over what earlier cells call the same, and leaves types that were declared beside an earlier one as they are.
    private bool MustStay(HoistedTypes types, CellGround ground)
    {
        var names = types.Names.ToHashSet(StringComparer.Ordinal);
        return made >= MostByChoice || live.GroupBy(earlier => earlier.Name).Any(assembly => assembly.Any(part => part.Names.Overlaps(names)) && !assembly.All(part => part.Names.IsSubsetOf(names)))
            || names.Where(name => name.Contains('`', StringComparison.Ordinal)).Any(name => ground.Cells.Any(cell => cell.ScriptClass?.GetMembers(name.Split('`')[0]).IsEmpty == false));
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxTree Parse(string code, string cell) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, cell);

    // What a session imports, in the form of a file: the newest alias of a name.
    private static string Imports(CSharpCompilation compilation, CellGround ground, CancellationToken cancellation)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (UsingDirectiveSyntax directive in ground.Cells.SelectMany(cell => cell.SyntaxTrees).SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings))
            lines.TryAdd(directive.Alias?.Name.ToString() ?? directive.ToString(), $"global {directive.WithoutTrivia()}");
        foreach (string import in ground.Usings)
            lines.TryAdd(import, compilation.GetTypeByMetadataName(import) is null ? $"global using {import};" : $"global using static {import};");
        return string.Join('\n', lines.Values);
    }

    // A namespace that a cell has imported must go on to exist.
    private static PortableExecutableReference Hide(string assembly, IEnumerable<string> namespaces, CancellationToken cancellation)
    {
        string text = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]\n"
            + string.Concat(namespaces.Distinct(StringComparer.Ordinal).Select(space => $"namespace {space} {{ internal static class Hidden; }}\n"));
        using var image = new MemoryStream();
        EmitResult emitted = CSharpCompilation.Create(assembly, [Parse(text, "hidden")], HostAssemblies.Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Bind()
            .Emit(image, cancellationToken: cancellation);
        return emitted.Success
            ? AssemblyMetadata.CreateFromImage(image.ToArray()).GetReference()
            : throw new InvalidOperationException($"The types of {assembly} cannot be declared anew: {emitted.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture)}");
    }
}
