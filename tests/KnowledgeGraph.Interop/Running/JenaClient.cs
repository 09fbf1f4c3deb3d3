using System.IO.Compression;

namespace KnowledgeGraph.Interop.Running;

/// <summary>Jena's ARQ, as Debian's <c>libapache-jena-java</c> has it.</summary>
public sealed class JenaClient : Client
{
    private const string Jars = "/usr/share/java/";
    private const string Bundles = "org/apache/jena/ext/xerces/";

    private static readonly string[] Names =
    [
        "jena-arq", "jena-base", "jena-core", "jena-iri", "jena-rdfconnection", "jena-shacl", "commons-lang3", "commons-csv", "commons-io", "commons-codec", "commons-compress",
        "commons-cli", "slf4j-api", "slf4j-nop", "protobuf", "gson", "thrift", "dexx.collection", "jakarta.json-api", "titanium-json-ld", "jsonld-java", "jackson-core",
        "jackson-databind", "jackson-annotations", "guava", "httpclient", "httpclient-cache", "httpcore", "commons-logging",
    ];

    private readonly string _classes = Directory.CreateTempSubdirectory("kg-jena-").FullName;

    protected override string? Missing =>
        Find("java") is null || Find("javac") is null ? "no JDK is installed: apt-get install default-jdk-headless"
        : Find(Jars + "jena-arq.jar") is null ? "Jena is not installed: apt-get install libapache-jena-java"
        : null;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Directory.Delete(_classes, recursive: true);
    }

    private protected override ClientProcess Start()
    {
        CopyBundles();
        var classPath = string.Join(':', Names.Select(name => $"{Jars}{name}.jar").Where(File.Exists).Append(_classes));
        return new ClientProcess(Find("java")!, ["-cp", classPath, "JenaClient.java"], Path.Combine(Folder, "jena"));
    }

    /// <summary>Debian moved the classes of Xerces to <c>xerces</c> and left their messages behind, without which nothing starts.</summary>
    private void CopyBundles()
    {
        using var jar = ZipFile.OpenRead(Jars + "jena-core.jar");
        foreach (var bundle in jar.Entries.Where(entry => entry.FullName.StartsWith(Bundles, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            var target = Path.Combine(_classes, "xerces", bundle.FullName[Bundles.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            bundle.ExtractToFile(target, overwrite: true);
        }
    }
}
