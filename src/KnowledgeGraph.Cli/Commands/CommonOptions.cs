using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Data() => new("--data") { Description = "The folder of a store on disk; it is made where it is not there.", HelpName = "DIR" };

    public static Option<bool> NoSeeds() => new("--no-seeds") { Description = "Do not load the sample reports." };

    public static Option<string?> BaseIri() => new("--base") { Description = "What the IRIs of things start with (default http://localhost:5080/).", HelpName = "IRI" };
}
