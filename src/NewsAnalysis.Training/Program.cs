using System.Diagnostics;
using NewsAnalysis.Training;

var watch = Stopwatch.StartNew();

// The model must be the same on every machine: one thread, chance from a seed, and arithmetic that is rounded in one way only, see Products.
if (args is ["attributions", var markedArticles, var attributions, var model])
{
    var marked = GoldAttributions.Read(markedArticles, attributions).ToArray();
    Report($"{marked.Length} articles");
    var weights = AttributionTrainer.Train(marked, Report).ToBytes();
    File.WriteAllBytes(model, weights);
    Report($"{weights.Length} bytes written to {model}");
    return 0;
}

if (args is not [var treebankPath, var silverPath, var output, .. { Length: > 0 } articles])
{
    Console.Error.WriteLine("usage: dotnet run --project src/NewsAnalysis.Training -c Release -- <treebank.conllu[.gz]> <news.tsv[.gz]> <model> <articles.jsonl>...");
    Console.Error.WriteLine("       dotnet run --project src/NewsAnalysis.Training -c Release -- attributions <articles.jsonl> <attributions.jsonl> <model>");
    return 2;
}

var treebank = Treebank.Read(treebankPath).ToArray();
Report($"{treebank.Length} sentences of the treebank");
var silver = SilverNews.Read(silverPath, articles).ToArray();
Report($"{silver.Length} sentences of news");
var bytes = ModelTrainer.Train(treebank, silver, Report).ToBytes();
File.WriteAllBytes(output, bytes);
Report($"{bytes.Length} bytes written to {output}");
return 0;

void Report(string message) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} s  {message}");
