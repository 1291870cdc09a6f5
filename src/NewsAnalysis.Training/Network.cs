using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>The network of the model while it learns: encoder and heads in single precision, forward and backward.</summary>
internal sealed class Network
{
    /// <summary>Number of layers that tags and names are read from; the parser has more.</summary>
    public const int EncoderLayers = 3;

    private const int Row = ParserFeatures.Places * Parser.Hidden;

    private readonly List<Parameters> _all = [];
    private readonly Chance _chance;

    public Network(WordTable table, int tags, int moves, Chance chance)
    {
        _chance = chance;
        Words = Make(table.Count, WordTable.Width, 0.1f, sparse: true);
        Layers = [.. Enumerable.Range(0, EncoderLayers + Parser.ContextLayers)
            .Select(layer => (layer == 0 ? Make(Encoder.FirstInputs, Encoder.Width, 0.08f) : Make(Encoder.LaterInputs, Encoder.Width, 0.1f), Make(1, Encoder.Width, 0)))];
        Tags = Make(Encoder.Width, Tagger.OutputsFor(tags), 0.1f);
        TagBias = Make(1, Tagger.OutputsFor(tags), 0);
        Names = Make(Encoder.Width, Tagger.OutputsFor(NameTagger.Answers), 0.1f);
        NameBias = Make(1, Tagger.OutputsFor(NameTagger.Answers), 0);
        Places = Make(Encoder.Width, Row, 0.08f);
        Absent = Make(1, Row, 0.1f);
        Marks = Make(ParserFeatures.Marks + 1, Parser.Hidden, 0.05f, sparse: true);
        Choice = Make(Parser.Hidden, Tagger.OutputsFor(moves), 0.1f);
        ChoiceBias = Make(1, Tagger.OutputsFor(moves), 0);
    }

    public Parameters Words { get; }

    /// <summary>The layers of the encoder, then those of the parser.</summary>
    public (Parameters Weights, Parameters Bias)[] Layers { get; }

    public Parameters Tags { get; }

    public Parameters TagBias { get; }

    public Parameters Names { get; }

    public Parameters NameBias { get; }

    public Parameters Places { get; }

    public Parameters Absent { get; }

    public Parameters Marks { get; }

    public Parameters Choice { get; }

    public Parameters ChoiceBias { get; }

    public IReadOnlyList<Parameters> All => _all;

    private Parameters Make(int rows, int width, float spread, bool sparse = false)
    {
        var made = new Parameters(rows, width, spread, _chance, sparse);
        _all.Add(made);
        return made;
    }
}
