using System.Diagnostics;
using NewsAnalysis.Text;
using NewsAnalysis.Training;

// The model must be the same on every machine: nothing below uses floating point, threads or the clock, but for what it prints.
if (args is not [var treebankPath, var silverPath, var output, .. { Length: > 0 } articles])
{
    Console.Error.WriteLine("usage: dotnet run --project src/NewsAnalysis.Training -c Release -- <treebank.conllu[.gz]> <news.tsv[.gz]> <model> <articles.jsonl>...");
    return 2;
}

var watch = Stopwatch.StartNew();
var treebank = Treebank.Read(treebankPath).ToArray();
Report($"{treebank.Length} sentences of the treebank");
var tags = TaggerTrainer.TagsOf(treebank);
var trainer = new TaggerTrainer(tags);
var first = trainer.Train(treebank, [], rounds: 5, atLeast: 2);
Report("first tagger");
var silver = SilverNews.Read(silverPath, articles).ToArray();
var news = silver.Select(pair => TagProjection.Project(first, pair.Sentence, pair.Silver)).ToArray();
Report($"{news.Length} sentences of news");
var tagger = trainer.Train(treebank, news, rounds: 9, atLeast: 3);
Report($"tagger, {tagger.Weights.Entries} weights");
var lemmatizer = LemmaTrainer.Train(treebank, news);
Report("lemmas");
var examples = ParserExamples.Of(treebank, trainer);
Report("tags for the parser");
var parsers = new ParserTrainer(treebank);
var firstParser = parsers.Train(examples, [], rounds: 6, atLeast: 3);
Report("first parser");
var trees = silver.Zip(news, (pair, sentence) => TreeProjection.Project(firstParser, tagger, sentence, pair.Silver)).ToArray();
Report("trees of news");
var parser = parsers.Train(examples, trees, rounds: 9, atLeast: 3);
Report($"parser, {parser.Weights.Entries} weights");
var model = new SyntaxModel { Tagger = NumberWords.AddTo(tagger), Lemmatizer = lemmatizer, Parser = parser };
var bytes = model.ToBytes();
File.WriteAllBytes(output, bytes);
Report($"{bytes.Length} bytes written to {output}");
return 0;

void Report(string message) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} s  {message}");
