using System.Reflection;

namespace NewsAnalysis.Testing;

/// <summary>Compares the public API of an assembly with the copy that was approved.</summary>
internal static class PublicApi
{
    /// <summary>
    /// Fails where <paramref name="assembly"/> differs from the approved file, and leaves what it has beside it for a reviewer. With
    /// <c>APPROVE=1</c> in the environment, what it has becomes the approved file.
    /// </summary>
    /// <param name="assembly">The library.</param>
    /// <param name="approvedPath">The approved text, committed.</param>
    public static void AssertApproved(Assembly assembly, string approvedPath)
    {
        string received = PublicApiPrinter.Print(assembly);
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        string receivedPath = approvedPath.Replace(".approved.", ".received.", StringComparison.Ordinal);
        if (received != approved && Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approvedPath, received);
            approved = received;
        }
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received);
        string[] before = approved.Split('\n');
        string[] after = received.Split('\n');
        IEnumerable<string> changes = before.Except(after).Select(line => "- " + line.Trim()).Concat(after.Except(before).Select(line => "+ " + line.Trim()));
        Assert.Fail($"The public API of {assembly.GetName().Name} is not the approved one. If it is meant to change, run this test with APPROVE=1, or move {receivedPath} over {approvedPath}.\n{string.Join('\n', changes)}");
    }
}
