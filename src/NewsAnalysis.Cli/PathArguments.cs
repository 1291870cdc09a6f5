using System.CommandLine;

namespace NewsAnalysis.Cli;

/// <summary>Arguments that take paths.</summary>
internal static class PathArguments
{
    /// <summary>Makes a misspelt option an error: an argument of many values would take it for a path that is missing.</summary>
    public static void RefuseUnknownOptions(this Argument<string[]> argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value.StartsWith('-') && !Path.Exists(token.Value))
                result.AddError($"There is no option '{token.Value}'.");
        }
    });
}
