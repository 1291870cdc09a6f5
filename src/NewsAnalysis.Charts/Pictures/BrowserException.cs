namespace NewsAnalysis.Charts.Pictures;

/// <summary>The browser did not do what it was asked.</summary>
internal sealed class BrowserException(string message, Exception? inner = null) : Exception(message, inner);
