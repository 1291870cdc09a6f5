namespace NewsAnalysis.Training;

/// <summary>A sentence with all that the network shall learn from it.</summary>
/// <param name="Sentence">The sentence, with its tree where it has one.</param>
/// <param name="Tags">The numbers of the tags that count as right for each word; empty where nothing is known.</param>
/// <param name="Names">The name tagger's answer for each word; null when names are not known.</param>
/// <param name="HasTree">True when the sentence has a tree.</param>
/// <param name="Share">How much its errors count: 1 for people's work.</param>
internal sealed record Example(TrainingSentence Sentence, byte[][] Tags, byte[]? Names, bool HasTree, float Share);
