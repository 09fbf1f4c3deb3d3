using System.CommandLine;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Data() => new("--data") { Description = "The folder of a store on disk; it is made where it is not there.", HelpName = "DIR" };

    public static Option<DirectoryInfo?> Lexicons() => new("--lexicons") { Description = "A folder with lexicons (NAME.tsv) that take the place of the built-in ones of their names.", HelpName = "DIR" };

    /// <summary>The folder of lexicons that the option names, or else the configuration.</summary>
    public static LexiconSource LexiconsOf(DirectoryInfo? folder) => LexiconSource.At(folder?.FullName ?? ServerHost.ReadOptions().Lexicons);

    public static Option<bool> NoSeeds() => new("--no-seeds") { Description = "Do not load the sample reports." };

    public static Option<string?> BaseIri() => new("--base") { Description = "What the IRIs of things start with (default http://localhost:5080/).", HelpName = "IRI" };
}
