namespace KnowledgeGraph.Architecture;

public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["KnowledgeGraph.Rdf"] = [],
        ["KnowledgeGraph.Store"] = ["Rdf"],
        ["KnowledgeGraph.Sparql"] = ["Rdf", "Store"],
        ["KnowledgeGraph.Search"] = ["Rdf", "Store"],
        ["KnowledgeGraph.Shacl"] = ["Rdf", "Store", "Sparql"],
        ["KnowledgeGraph.Import"] = ["Rdf"],
        ["KnowledgeGraph.Web"] = ["Rdf", "Store", "Sparql", "Search"],
        ["KnowledgeGraph.Server"] = ["Rdf", "Store", "Sparql", "Search", "Shacl", "Import", "Web"],
        ["KnowledgeGraph.Cli"] = ["Rdf", "Store", "Sparql", "Search", "Shacl", "Import", "Web", "Server"],
    };

    /// <summary>Folders that point at each other today. A knot may be untied here, never grow.</summary>
    private static readonly string[] KnownKnots =
    [
        "KnowledgeGraph.Import: Facts, Mentions, Scanning",
        "KnowledgeGraph.Rdf: JsonLd, Reading, Writing",
    ];

    /// <summary>Types of a root namespace that are the project's result, which its last folders read.</summary>
    private static readonly string[] SharedResults = ["ExtractedReport.cs", "ReportExtractor.cs", "PreBindingException.cs"];

    [Fact]
    public void Projects_refer_only_to_those_below_them()
    {
        foreach (var (project, references) in SourceTree.ProjectReferences())
        {
            Assert.True(Allowed.ContainsKey(project), $"{project} has no place in the design; say here what it may refer to");
            Assert.Empty(references.Except(Allowed[project].Select(name => "KnowledgeGraph." + name)));
        }
    }

    [Fact]
    public void Folders_of_a_project_point_one_way()
    {
        var cycles = SourceTree.Files()
            .GroupBy(file => file.Project)
            .SelectMany(project => Cycles(project).Select(cycle => $"{project.Key}: {cycle}"))
            .Where(knot => !KnownKnots.Contains(knot))
            .ToList();
        Assert.True(cycles.Count == 0, "folders that point at each other: " + string.Join("; ", cycles));
    }

    [Fact]
    public void Nothing_that_folders_share_lives_in_a_root_namespace()
    {
        var roots = SourceTree.Files().Where(file => file.Folder.Length == 0 && !SharedResults.Contains(file.Name)).ToList();
        var names = roots.ToDictionary(file => file.Path, file => Path.GetFileNameWithoutExtension(file.Name));
        var used = SourceTree.Files()
            .Where(file => file.Folder.Length > 0)
            .SelectMany(file => roots
                .Where(root => root.Project == file.Project && file.Lines.Any(line => Mentions(line, names[root.Path])))
                .Select(root => $"{file.Path} uses {root.Path}"))
            .ToList();
        Assert.True(used.Count == 0, string.Join('\n', used));
    }

    private static bool Mentions(string line, string type)
    {
        var code = line.TrimStart();
        if (code.StartsWith("//", StringComparison.Ordinal) || code.StartsWith("using ", StringComparison.Ordinal))
        {
            return false;
        }

        var at = code.IndexOf(type, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !(char.IsLetterOrDigit(code[at - 1]) || code[at - 1] is '_' or '.' or '"'))
            && (at + type.Length == code.Length || !(char.IsLetterOrDigit(code[at + type.Length]) || code[at + type.Length] == '_'));
    }

    private static IEnumerable<string> Cycles(IEnumerable<SourceFile> files)
    {
        var arrows = files
            .Where(file => file.Folder.Length > 0)
            .SelectMany(file => SourceTree.UsedFolders(file).Where(used => used != file.Folder).Select(used => (From: file.Folder, To: used)))
            .ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        return arrows.Select(group => group.Key).Where(folder => Reaches(arrows, folder, folder, [])).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } knot
            ? [string.Join(", ", knot)]
            : [];
    }

    private static bool Reaches(ILookup<string, string> arrows, string from, string wanted, HashSet<string> seen)
    {
        foreach (var next in arrows[from])
        {
            if (next == wanted || (seen.Add(next) && Reaches(arrows, next, wanted, seen)))
            {
                return true;
            }
        }

        return false;
    }
}
