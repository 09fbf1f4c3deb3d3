using System.Text;

namespace KnowledgeGraph.Fuzzing.Documents;

/// <summary>Right documents to start from: ours, and those below the folder in the environment variable FUZZ_CORPUS, if there is one.</summary>
internal static class Corpus
{
    private const int LongestFile = 4000;

    public static List<byte[]> Of(IEnumerable<string> samples, string extension)
    {
        var documents = samples.Select(Encoding.UTF8.GetBytes).ToList();
        if (Environment.GetEnvironmentVariable("FUZZ_CORPUS") is { Length: > 0 } folder)
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true };
            documents.AddRange(Directory.EnumerateFiles(folder, "*" + extension, options)
                .Order(StringComparer.Ordinal)
                .Where(file => new FileInfo(file).Length is > 0 and < LongestFile)
                .Select(File.ReadAllBytes));
        }

        return documents;
    }
}
