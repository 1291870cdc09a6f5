using NewsAnalysis.Text;

namespace NewsAnalysis.Training.Tests;

public class ModelTrainerTests
{
    private static readonly Lazy<SyntaxModel> Model = new(Train);

    [Fact]
    public void TrainsTheSameModelTwiceByteForByte() => Assert.Equal(Model.Value.ToBytes(), Train().ToBytes());

    [Fact]
    public void AModelKnowsWhatItWasTaught()
    {
        var model = Model.Value;
        var space = new EncoderSpace();
        var state = new ParserState();
        foreach (var sentence in Sentences())
        {
            var tags = new byte[sentence.Count];
            model.Tagger.Tag(model.Encoder.Encode(sentence.Document.Text, sentence.Document.Tokens, space), tags);
            Assert.Equal(sentence.Tags, tags.Select(tag => (TagPair?)model.Tagger.Tags[tag]));
            state.Start(sentence.Document.Tokens);
            model.Parser.Parse(space, state);
            Assert.Equal(sentence.Heads.Select(head => head + 1), state.Heads[1..(sentence.Count + 1)]);
            Assert.Equal(sentence.Relations, state.Relations[1..(sentence.Count + 1)].Select(relation => (Relation)relation));
            Assert.Equal(sentence.Lemmas, sentence.Tags.Select((tag, i) => model.Lemmatizer.Lemma(sentence.Document.Written(i), tag!.Value)));
        }
    }

    private static SyntaxModel Train() => ModelTrainer.Train([.. Enumerable.Repeat(Sentences(), 15).SelectMany(sentences => sentences)], [], _ => { });

    private static List<TrainingSentence> Sentences() => Treebank.Read(Path.Combine(AppContext.BaseDirectory, "tiny.conllu"));
}
