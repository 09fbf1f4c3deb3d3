using System.Collections.Immutable;
using System.Reflection;

namespace KnowledgeGraph.Import.Lexicons;

/// <summary>
/// Where the lexicons and rules come from: the files of <c>seeds/lexicons</c>, built into the assembly, each of which a file of
/// the same name in a directory replaces.
/// </summary>
public sealed class LexiconSource
{
    private const string ResourcePrefix = "lexicons/";

    private readonly string? _directory;

    private LexiconSource(string? directory) => _directory = directory;

    /// <summary>The lexicons that are part of the program.</summary>
    public static LexiconSource BuiltIn { get; } = new(null);

    /// <summary>The built-in lexicons, save those that <paramref name="directory"/> has a file for.</summary>
    public static LexiconSource FromDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (!Directory.Exists(directory))
        {
            throw new LexiconException(directory, 0, "no such directory; name one that holds lexicon files (NAME.tsv)");
        }

        var known = Names();
        foreach (var file in Directory.EnumerateFiles(directory, "*.tsv"))
        {
            if (!known.Contains(Path.GetFileNameWithoutExtension(file)))
            {
                // A file that nobody reads would be a wrong name that nobody notices.
                throw new LexiconException(file, 0, $"there is no lexicon of this name; known are {string.Join(", ", known)}");
            }
        }

        return new LexiconSource(directory);
    }

    /// <summary>The lexicons of a directory, or the built-in ones where none is named.</summary>
    /// <exception cref="LexiconException">There is no such directory, or it has a file of another name.</exception>
    public static LexiconSource At(string? directory) => directory is null ? BuiltIn : FromDirectory(directory);

    /// <summary>The table in <c>NAME.tsv</c>.</summary>
    /// <exception cref="LexiconException">There is no such table, or it cannot be read.</exception>
    public LexiconTable Read(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_directory is not null && Path.Combine(_directory, name + ".tsv") is var path && File.Exists(path))
        {
            using var file = File.OpenText(path);
            return LexiconTable.Parse(path, file);
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + name + ".tsv")
            ?? throw new LexiconException(name, 0, $"there is no lexicon of this name; known are {string.Join(", ", Names())}");
        using var reader = new StreamReader(stream);
        return LexiconTable.Parse(name + ".tsv", reader);
    }

    /// <summary>The names of the built-in lexicons.</summary>
    public static ImmutableArray<string> Names() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(resource => Path.GetFileNameWithoutExtension(resource))
            .Order(StringComparer.Ordinal),
    ];
}
