namespace NewsAnalysis.Text;

/// <summary>The features that a word's tag is chosen by.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features of a word.</summary>
    public const int Count = 37;

    /// <summary>Empty words around a sentence's own, so that every word has two neighbours on each side.</summary>
    public const int Margin = 2;

    /// <summary>Gathers the features of a word.</summary>
    /// <param name="forms">The sentence's words, with margins.</param>
    /// <param name="tags">The tags, one more than their number, with margins; those left of the word are set.</param>
    /// <param name="at">The word's index, margin included.</param>
    /// <param name="keys">Takes the features.</param>
    public static void Gather(ReadOnlySpan<WordForm> forms, ReadOnlySpan<byte> tags, int at, Span<uint> keys)
    {
        ref readonly var word = ref forms[at];
        ref readonly var left = ref forms[at - 1];
        ref readonly var farLeft = ref forms[at - 2];
        ref readonly var right = ref forms[at + 1];
        ref readonly var farRight = ref forms[at + 2];
        uint tag = tags[at - 1], farTag = tags[at - 2];
        keys = keys[..Count];
        keys[0] = FeatureHash.Key(1, word.Lower);
        keys[1] = FeatureHash.Key(2, word.Lower, tag);
        keys[2] = FeatureHash.Key(3, word.Suffix1, word.Shape);
        keys[3] = FeatureHash.Key(4, word.Suffix2);
        keys[4] = FeatureHash.Key(5, word.Suffix3);
        keys[5] = FeatureHash.Key(6, word.Suffix4);
        keys[6] = FeatureHash.Key(7, word.Prefix1, word.Shape);
        keys[7] = FeatureHash.Key(8, word.Prefix2);
        keys[8] = FeatureHash.Key(9, word.Prefix3);
        keys[9] = FeatureHash.Key(10, word.Shape);
        keys[10] = FeatureHash.Key(11, left.Lower);
        keys[11] = FeatureHash.Key(12, farLeft.Lower);
        keys[12] = FeatureHash.Key(13, right.Lower);
        keys[13] = FeatureHash.Key(14, farRight.Lower);
        keys[14] = FeatureHash.Key(15, tag);
        keys[15] = FeatureHash.Key(16, farTag);
        keys[16] = FeatureHash.Key(17, tag, farTag);
        keys[17] = FeatureHash.Key(18, left.Lower, word.Lower);
        keys[18] = FeatureHash.Key(19, word.Lower, right.Lower);
        keys[19] = FeatureHash.Key(20, word.Ambiguity, tag);
        keys[20] = FeatureHash.Key(21, word.Ambiguity, tag, farTag);
        keys[21] = FeatureHash.Key(22, word.Ambiguity, right.Ambiguity);
        keys[22] = FeatureHash.Key(23, tag, word.Ambiguity, right.Ambiguity);
        keys[23] = FeatureHash.Key(24, right.Ambiguity);
        keys[24] = FeatureHash.Key(25, farRight.Ambiguity);
        keys[25] = FeatureHash.Key(26, right.Ambiguity, farRight.Ambiguity);
        keys[26] = FeatureHash.Key(27, word.Ambiguity, left.Lower);
        keys[27] = FeatureHash.Key(28, word.Ambiguity, right.Lower);
        keys[28] = FeatureHash.Key(29, tag, right.Lower);
        keys[29] = FeatureHash.Key(30, word.Suffix3, tag);
        keys[30] = FeatureHash.Key(31, word.Suffix2, word.Shape);
        keys[31] = FeatureHash.Key(32, word.Shape, right.Shape);
        keys[32] = FeatureHash.Key(33, word.Shape, left.Shape);
        keys[33] = FeatureHash.Key(34, right.Suffix3);
        keys[34] = FeatureHash.Key(35, left.Suffix3);
        keys[35] = FeatureHash.Key(36, left.Lower, right.Lower);
        keys[36] = FeatureHash.Key(37, word.Ambiguity, right.Ambiguity, farRight.Ambiguity);
    }
}
