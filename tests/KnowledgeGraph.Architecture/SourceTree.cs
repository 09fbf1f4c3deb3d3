using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Architecture;

/// <summary>A C# file of a project.</summary>
/// <param name="Folder">The first folder below the project, or empty.</param>
internal sealed record SourceFile(string Project, string Folder, string Path, IReadOnlyList<string> Lines)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>The repository's sources as text: what a reader sees, not what a compiler makes of it.</summary>
internal static partial class SourceTree
{
    public static readonly string Root = FindRoot();

    public static IReadOnlyDictionary<string, string[]> ProjectReferences() => Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(
            project => Path.GetFileNameWithoutExtension(project),
            project => XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ToArray(),
            StringComparer.Ordinal);

    public static IEnumerable<SourceFile> Files()
    {
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(Root, "src"), "KnowledgeGraph.*"))
        {
            foreach (var path in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            {
                var inside = Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar);
                yield return new SourceFile(Path.GetFileName(project), inside.Length > 1 ? inside[0] : "", Path.GetRelativePath(Root, path), File.ReadAllLines(path));
            }
        }
    }

    /// <summary>The folders of its own project that a file uses.</summary>
    public static IEnumerable<string> UsedFolders(SourceFile file)
    {
        foreach (var line in file.Lines)
        {
            var match = Using().Match(line);
            if (match.Success && match.Groups["name"].Value is var name && name.StartsWith(file.Project + ".", StringComparison.Ordinal))
            {
                yield return name[(file.Project.Length + 1)..].Split('.')[0];
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?(?<name>KnowledgeGraph[\w.]+);")]
    private static partial Regex Using();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("KnowledgeGraph.sln is above no folder of the test's own.");
        }

        return folder.FullName;
    }
}
