using System.Reflection;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Server.Loading;

/// <summary>A sample query: <c>seeds/queries/NAME.rq</c>, whose first line is its title behind a <c>#</c>.</summary>
public sealed record SampleQuery(string Name, string Title, string Text);

/// <summary>The ontology, sample reports and sample queries that are part of the program.</summary>
public static class Seeds
{
    private const string OntologyFolder = "ontology/";
    private const string ReportFolder = "reports/";
    private const string QueryFolder = "queries/";

    /// <summary>The files of the ontology, by name.</summary>
    public static IReadOnlyList<(string Name, byte[] Turtle)> Ontology() =>
        [.. Names(OntologyFolder).Select(name => (name[OntologyFolder.Length..], Read(name)))];

    public static IReadOnlyList<ReportFile> Reports() =>
    [
        .. Names(ReportFolder).Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Select(name =>
            new ReportFile(name[ReportFolder.Length..], Text(name), SideFile.Parse(Text(Path.ChangeExtension(name, ".json")), name))),
    ];

    public static IReadOnlyList<SampleQuery> Queries() =>
    [
        .. Names(QueryFolder).Select(name =>
        {
            var text = Text(name);
            var title = text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ');
            return new SampleQuery(Path.GetFileNameWithoutExtension(name), title, text);
        }),
    ];

    private static IEnumerable<string> Names(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static byte[] Read(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"the program was built without {name}");
}
