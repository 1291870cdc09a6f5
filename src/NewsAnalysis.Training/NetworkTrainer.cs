using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Takes a network through the examples, batch after batch, and makes a model of it.</summary>
internal sealed class NetworkTrainer
{
    private const int Batch = 12;
    private const float FirstRate = 0.003f, LastRate = 0.0001f, MostGradient = 4;

    // Of ten wrong choices of the parser so many are followed.
    private const int Follow = 9;

    // A word's own row is left out the more often the rarer the word is, so that its letters are learned from too.
    private const int LeftOut = 64;

    private readonly Network _network;
    private readonly SentencePass _pass;
    private readonly AnswerHead _tagHead;
    private readonly AnswerHead _nameHead;
    private readonly ParserHead _parserHead;
    private readonly WordTable _table;
    private readonly TrainingVocabulary _words;
    private readonly TagPair[] _tags;
    private readonly Move[] _moves;
    private readonly Action<string> _report;
    private readonly Chance _chance = new(20240316);
    private int _step;

    public NetworkTrainer(TrainingVocabulary words, TagPair[] tags, Move[] moves, Action<string> report)
    {
        (_words, _tags, _moves, _report) = (words, tags, moves, report);
        _table = new WordTable(words.Words, []);
        _network = new Network(_table, tags.Length, moves.Length, _chance);
        _pass = new SentencePass(_network, _chance);
        _tagHead = new AnswerHead(_network.Tags, _network.TagBias, tags.Length);
        _nameHead = new AnswerHead(_network.Names, _network.NameBias, NameTagger.Answers);
        _parserHead = new ParserHead(_network, moves, _chance);
    }

    /// <summary>Goes through examples.</summary>
    /// <param name="treebank">Examples by people; all are seen in every round.</param>
    /// <param name="news">Examples by a machine; a part of them is seen in each round.</param>
    /// <param name="rounds">How often to go through the treebank.</param>
    /// <param name="part">One example of news in so many is seen in a round.</param>
    /// <param name="from">Which share of the whole training is done before, and with these rounds.</param>
    /// <param name="to">See <paramref name="from"/>.</param>
    public void Train(Example[] treebank, Example[] news, int rounds, int part, float from, float to)
    {
        treebank = [.. treebank.Where(IsShort)];
        news = [.. news.Where(IsShort)];
        new Chance(7).Shuffle(news);
        for (var round = 0; round < rounds; round++)
        {
            var order = treebank.Concat(news.Where((_, i) => i % part == round % part)).ToArray();
            _chance.Shuffle(order);
            var score = new Score();
            for (var i = 0; i < order.Length; i += Batch)
            {
                var done = from + ((to - from) * (round + ((float)i / order.Length)) / rounds);
                Learn(order.AsSpan(i, Math.Min(Batch, order.Length - i)), FirstRate + ((LastRate - FirstRate) * done), score);
            }

            _report($"round {round + 1}: right in training {score}");
        }
    }

    private static bool IsShort(Example example) => example.Sentence.Count <= SentencePass.Longest;

    private void Learn(ReadOnlySpan<Example> batch, float rate, Score score)
    {
        _pass.Refresh();
        _tagHead.Refresh();
        _nameHead.Refresh();
        _parserHead.Refresh();
        foreach (var example in batch)
            Learn(example, score);
        _step++;
        var square = 0.0;
        foreach (var parameters in _network.All)
            square += parameters.Square();
        var size = (float)Math.Sqrt(square) / batch.Length;
        var clip = (size > MostGradient ? MostGradient / size : 1) / batch.Length;
        foreach (var parameters in _network.All)
            parameters.Move(rate, _step, clip);
    }

    private void Learn(Example example, Score score)
    {
        var sentence = Varied(example.Sentence);
        var rows = Rows(sentence);
        _pass.Forward(rows, sentence.Count);
        score.Tags.Add(
            _tagHead.Learn(_pass, sentence.Count, (word, answer) => example.Tags[word].Contains((byte)answer), word => example.Tags[word].Length > 0, example.Share),
            example.Tags.Count(right => right.Length > 0));
        if (example.Names is { } names)
            score.Names.Add(_nameHead.Learn(_pass, sentence.Count, (word, answer) => names[word] == answer, _ => true, 1), sentence.Count);
        if (example.HasTree)
            score.Heads.Add(_parserHead.Learn(_pass, sentence, Follow, example.Share), sentence.Count);
        _pass.Backward();
    }

    private int[] Rows(TrainingSentence sentence)
    {
        var rows = new int[sentence.Count * WordTable.Features];
        var lettering = WordForm.LetteringOf(sentence.Document.Tokens);
        for (var i = 0; i < sentence.Count; i++)
        {
            var own = rows.AsSpan(i * WordTable.Features, WordTable.Features);
            _table.Gather(WordForm.Of(sentence.Document.Text, sentence.Document.Tokens, i, lettering), own);
            if (own[0] != 0 && _chance.Below(256 * (LeftOut + (8 * _words.Counts[own[0] - 1]))) < 256 * LeftOut / 2)
                own[0] = 0;
        }

        return rows;
    }

    /// <summary>Now and then the sentence in capitals, in small letters or as a headline, so that letters are not all the network goes by.</summary>
    private TrainingSentence Varied(TrainingSentence sentence) => _chance.Below(24) switch
    {
        0 => sentence.Recased(text => text.ToUpperInvariant()),
        1 => sentence.Recased(text => text.ToLowerInvariant()),
        2 => sentence.Recased(Headline),
        _ => sentence,
    };

    private static string Headline(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == ' ')
                letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>The model that the network is now.</summary>
    public SyntaxModel Model(Lemmatizer lemmatizer)
    {
        const int weights = Encoder.WeightBits, sums = Encoder.WeightBits + Encoder.ActivationBits;
        return new SyntaxModel
        {
            Encoder = new Encoder(
                new WordTable(_words.Words, [.. _network.Words.Values.Select(value => (sbyte)Whole(value, Encoder.ActivationBits - 2, sbyte.MaxValue))]),
                Layer(0),
                Layer(1),
                Layer(2)),
            Tagger = new Tagger(_tags, Layer(_network.Tags, _network.TagBias, weights, sums, rectify: false)),
            Names = new NameTagger(Layer(_network.Names, _network.NameBias, weights, sums, rectify: false)),
            Lemmatizer = lemmatizer,
            Parser = new Parser(
                _moves,
                [.. Enumerable.Range(Network.EncoderLayers, Parser.ContextLayers).Select(Layer)],
                Layer(_network.Places, null, Parser.PlaceShift, sums, rectify: false),
                Shorts(_network.Absent.Values, Parser.HiddenBits),
                Shorts(_network.Marks.Values, Parser.HiddenBits),
                Layer(_network.Choice, _network.ChoiceBias, Parser.ChoiceShift, Parser.HiddenBits + Encoder.WeightBits, rectify: false)),
        };
    }

    private DenseLayer Layer(int number) =>
        Layer(_network.Layers[number].Weights, _network.Layers[number].Bias, Encoder.WeightBits, Encoder.WeightBits + Encoder.ActivationBits, rectify: true);

    private static DenseLayer Layer(Parameters values, Parameters? bias, int shift, int biasBits, bool rectify) => new(
        Shorts(values.Values, Encoder.WeightBits),
        [.. Enumerable.Range(0, values.Width).Select(i => (bias is null ? 0 : Whole(bias.Values[i], biasBits, int.MaxValue / 4)) + (1 << (shift - 1)))],
        shift,
        rectify);

    private static short[] Shorts(float[] values, int bits) => [.. values.Select(value => (short)Whole(value, bits, short.MaxValue))];

    private static int Whole(float value, int bits, int most) => (int)Math.Clamp(Math.Round((double)value * (1 << bits)), -most, most);

    private sealed class Score
    {
        public Share Tags { get; } = new();

        public Share Names { get; } = new();

        public Share Heads { get; } = new();

        public override string ToString() => $"tags {Tags}, names {Names}, heads {Heads}";
    }

    private sealed class Share
    {
        private int _hits, _all;

        public void Add(int hits, int all) => (_hits, _all) = (_hits + hits, _all + all);

        public override string ToString() => _all == 0 ? "-" : FormattableString.Invariant($"{100.0 * _hits / _all:0.00} %");
    }
}
