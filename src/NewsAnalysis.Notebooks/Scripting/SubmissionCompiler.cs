using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Compiles cells one after the other, each seeing what the ones before it declared.</summary>
internal sealed class SubmissionCompiler
{
    /// <summary>How cells are parsed; their documentation comments too, for who asks what a name means.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    private static readonly EmitOptions EmitOptions =
        new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
            // Endless recursion is then an exception in the cell and not the end of the process.
            .WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing]);
    private static int sessions;

    private readonly SessionAssemblies assemblies;
    private readonly SessionReferenceResolver references;
    private readonly SessionReferenceResolver previewReferences;
    private readonly ScriptSessionOptions options;
    private readonly TypeHoister hoister;
    private readonly int session = Interlocked.Increment(ref sessions);
    private CSharpCompilation? previous;
    private CSharpCompilation? start;
    private CSharpCompilationOptions compilation;
    private int packages;
    private int count;

    public SubmissionCompiler(SessionAssemblies assemblies, ScriptSessionOptions options, string baseDirectory)
    {
        this.assemblies = assemblies;
        this.options = options;
        references = new SessionReferenceResolver(assemblies, baseDirectory);
        previewReferences = new SessionReferenceResolver(assemblies, baseDirectory, isPreview: true);
        hoister = new TypeHoister(assemblies, EmitOptions);
        compilation = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            warningLevel: 0,
            concurrentBuild: false,
            metadataReferenceResolver: references,
            sourceReferenceResolver: new SessionSourceResolver(baseDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
    }

    /// <summary>The last cell that took effect; null before the first.</summary>
    public CSharpCompilation? Latest => previous;

    /// <summary>True when there are packages that no cell has been compiled with yet: completion knows only those of the latest.</summary>
    public bool HasNewPackages => assemblies.PackageReferences.Count > packages;

    /// <summary>Compiles one cell; it takes effect for later cells only through <see cref="Accept"/>.</summary>
    public Submission Compile(string code, string cell, CancellationToken cancellation)
    {
        SyntaxTree tree = Parse(code, cell, cancellation);
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        List<CellDiagnostic> missing = MissingReferences(root, cell);
        if (missing.Count > 0)
            return new Submission { Errors = missing };

        count++;
        string name = string.Create(CultureInfo.InvariantCulture, $"cells-{session}-{count}");
        MetadataReference[] added = [.. assemblies.PackageReferences.Skip(packages)];
        HoistedCell? hoisted = null;
        Aliases aliases = default;
        if (HoistedTypes.All(root).Members.Count > 0)
        {
            // To know what #r means takes the compiler; without it, the cell adds nothing that is not known.
            IEnumerable<MetadataReference> own = root.GetReferenceDirectives().Count > 0 ? Create(name, tree, added, compilation).References : previous is null ? FirstReferences().Concat(added) : added;
            var ground = new CellGround(previous, [.. own], previous is null ? [.. Usings()] : []);
            hoisted = hoister.Compile(root, cell, name + HoistedTypes.Suffix, ground, compilation, cancellation);
            if (hoisted.Errors.Count > 0)
                return new Submission { Errors = [.. Errors(hoisted.Errors, cell).Select(error => HoistedTypes.Explain(error, IsOfEarlierCell))] };
            if (hoisted is { Types: { } types })
            {
                aliases = Aliases.For(types, previous);
                tree = Parse(aliases.InsertInto(types.Rest), cell, cancellation);
                root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
            }
        }
        // Imports and references of a cell that declares nothing reach later cells only if the cell has code.
        if (root.Members.Count == 0)
        {
            tree = Parse(root.ToFullString() + "\n;", cell, cancellation);
            root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        }
        CSharpCompilationOptions settings = hoisted is { HidesOthers: true } ? TypeHoister.Superseding(compilation) : compilation;
        CSharpCompilation plain = Create(name, tree, [.. added, .. hoisted?.References ?? []], settings);
        string text = tree.GetText(cancellation).ToString();
        string withChecks = StopChecks.Insert(text, root, () => plain.GetSemanticModel(tree));
        CSharpCompilation current = ReferenceEquals(withChecks, text) ? plain : plain.ReplaceSyntaxTree(tree, Parse(withChecks, cell, cancellation));

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        if (!current.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellation).Success)
        {
            // The reader's columns are those of the text without checks.
            List<CellDiagnostic> errors = [.. Errors(plain.GetDiagnostics(cancellation), cell).Select(aliases.Unshift)];
            if (errors.Count > 0)
                return new Submission { Errors = errors };
            // A check that does not fit where it stands must not cost the reader the cell.
            current = plain;
            image.SetLength(0);
            symbols.SetLength(0);
            EmitResult emitted = current.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellation);
            if (!emitted.Success)
                return new Submission { Errors = [.. Errors(emitted.Diagnostics, cell).Select(aliases.Unshift)] };
        }

        Assembly assembly = assemblies.LoadSubmission(image, symbols);
        IMethodSymbol entry = current.GetEntryPoint(cancellation)!;
        MethodInfo factory = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return new Submission
        {
            Compilation = current,
            Hoisted = hoisted?.Types is null ? null : hoisted,
            PackageReferences = packages + added.Length,
            Run = factory.CreateDelegate<Func<object?[], Task<object?>>>(),
            ResultKind = ResultOf(current, cancellation),
        };
    }

    /// <summary>A cell that is being typed, on top of what took effect; it is never run, and changes nothing.</summary>
    public CSharpCompilation Preview(string code, CancellationToken cancellation)
    {
        // Before the first cell there is a session too: what it refers to and imports is worked out once.
        CSharpCompilation latest = previous ?? (start ??= Create("start", Parse("", "start", cancellation), [], compilation, null));
        return Create("preview", Parse(code, "cell", cancellation), [], compilation.WithMetadataReferenceResolver(previewReferences), latest);
    }

    /// <summary>Makes a compiled cell the one that the next cell builds on.</summary>
    public void Accept(Submission submission)
    {
        previous = submission.Compilation;
        packages = submission.PackageReferences;
        if (submission.Hoisted is not { } hoisted)
            return;
        hoister.Accept(hoisted);
        if (hoisted.HidesOthers)
            compilation = TypeHoister.Superseding(compilation);
    }

    private bool IsOfEarlierCell(string name)
    {
        for (CSharpCompilation? earlier = previous; earlier is not null; earlier = earlier.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (earlier.ScriptClass?.GetMembers(name).IsEmpty == false)
                return true;
        }
        return false;
    }

    private CSharpCompilation Create(string name, SyntaxTree tree, MetadataReference[] added, CSharpCompilationOptions settings) => Create(name, tree, added, settings, previous);

    private CSharpCompilation Create(string name, SyntaxTree tree, MetadataReference[] added, CSharpCompilationOptions settings, CSharpCompilation? latest) =>
        CSharpCompilation.CreateScriptCompilation(
            name,
            tree,
            latest is null ? FirstReferences().Concat(added) : added,
            settings.WithScriptClassName("Submission#" + name[(name.LastIndexOf('-') + 1)..]).WithUsings(latest is null ? Usings() : []),
            latest,
            typeof(object)).Bind();

    private static SyntaxTree Parse(string code, string cell, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, cell, cancellation);

    private static IEnumerable<CellDiagnostic> Errors(IEnumerable<Diagnostic> diagnostics, string cell) =>
        // Documentation of what does not compile cannot be written: CS1569 tells a reader nothing that the other errors do not.
        diagnostics.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS1569" }).Select(diagnostic => ToCell(diagnostic, cell)).Distinct()
            .OrderBy(error => error.Cell == cell).ThenBy(error => error.Line).ThenBy(error => error.Column);

    private IEnumerable<MetadataReference> FirstReferences() =>
        HostAssemblies.Platform
            .Concat(options.References.Append(typeof(SubmissionCompiler).Assembly).Select(HostAssemblies.ReferenceTo))
            .Distinct();

    private IEnumerable<string> Usings() => options.Usings.Concat([typeof(NotebookFunctions).FullName!, typeof(DisplayExtensions).FullName!, typeof(Interactive.Formatter).Namespace!]).Distinct(StringComparer.Ordinal);

    private List<CellDiagnostic> MissingReferences(CompilationUnitSyntax root, string cell)
    {
        var errors = new List<CellDiagnostic>();
        foreach (ReferenceDirectiveTriviaSyntax directive in root.GetReferenceDirectives())
        {
            string name = directive.File.ValueText;
            // What the parser has something to say of (a directive that comes after code), it says best.
            if (directive.File.IsMissing || name.Length == 0 || directive.ContainsDiagnostics)
                continue;
            if (references.ResolveReference(name, null, MetadataReferenceProperties.Assembly).IsEmpty)
                errors.Add(ToCell("CS0006", $"There is no assembly \"{name}\" (looked for {references.PathOf(name, null)}). Build it first, or correct the path; it starts from the notebook's folder.", directive.File.GetLocation(), cell));
        }
        return errors;
    }

    // A trailing expression without semicolon is a result, unless it is void; a return statement is one too.
    private static ResultKind ResultOf(CSharpCompilation compilation, CancellationToken cancellation)
    {
        SyntaxTree tree = compilation.SyntaxTrees[^1];
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        StatementSyntax? last = (root.Members.LastOrDefault() as GlobalStatementSyntax)?.Statement;
        if (last is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } expression)
        {
            ITypeSymbol? type = compilation.GetSemanticModel(tree).GetTypeInfo(expression.Expression, cancellation).Type;
            return type is null or { SpecialType: SpecialType.System_Void } ? ResultKind.None : ResultKind.Value;
        }
        bool returns = root.Members.OfType<GlobalStatementSyntax>()
            .SelectMany(member => member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .OfType<ReturnStatementSyntax>().Any(statement => statement.Expression is not null);
        return returns ? ResultKind.ValueUnlessNull : ResultKind.None;
    }

    private static CellDiagnostic ToCell(Diagnostic diagnostic, string cell) =>
        ToCell(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location, cell);

    private static CellDiagnostic ToCell(string id, string message, Location location, string cell)
    {
        FileLinePositionSpan span = location.IsInSource ? location.SourceTree!.GetLineSpan(location.SourceSpan) : default;
        return new CellDiagnostic(
            id,
            message,
            span.Path is { Length: > 0 } path ? (path == cell ? cell : Path.GetFileName(path)) : cell,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }
}

/// <summary>What a cell's end leaves to show.</summary>
internal enum ResultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A value, null included.</summary>
    Value,

    /// <summary>A value, unless it is null.</summary>
    ValueUnlessNull,
}

/// <summary>A compiled cell, or why it did not compile.</summary>
internal sealed class Submission
{
    /// <summary>The compiler's errors; empty when the cell compiled.</summary>
    public IReadOnlyList<CellDiagnostic> Errors { get; init; } = [];

    /// <summary>The types that were lifted out of the cell; null where there were none.</summary>
    public HoistedCell? Hoisted { get; init; }

    /// <summary>The compilation that later cells build on; null when there are errors.</summary>
    public CSharpCompilation? Compilation { get; init; }

    /// <summary>How many references of packages this cell and those before it have.</summary>
    public int PackageReferences { get; init; }

    /// <summary>Runs the cell on the states of the cells before it, and stores its own among them.</summary>
    public Func<object?[], Task<object?>> Run { get; init; } = _ => Task.FromResult<object?>(null);

    /// <summary>Whether the value of <see cref="Run"/> is one to show.</summary>
    public ResultKind ResultKind { get; init; }
}
