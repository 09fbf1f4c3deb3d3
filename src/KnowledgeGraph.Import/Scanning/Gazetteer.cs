using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>The administrative areas of China down to townships, with their codes (<c>seeds/gazetteer/divisions.tsv.gz</c>).</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Loaded = new(Load);

    private readonly FrozenDictionary<string, Division> _byCode;
    private readonly ILookup<string, Division> _byParent;
    private readonly ILookup<string, Division> _byName;

    private Gazetteer(ImmutableArray<Division> divisions)
    {
        Divisions = divisions;
        _byCode = divisions.ToFrozenDictionary(division => division.Code, StringComparer.Ordinal);
        _byParent = divisions.ToLookup(division => division.Parent, StringComparer.Ordinal);
        _byName = divisions.ToLookup(division => division.Name, StringComparer.Ordinal);
    }

    /// <summary>The areas that are part of the program.</summary>
    public static Gazetteer BuiltIn => Loaded.Value;

    /// <summary>All areas, by code.</summary>
    public ImmutableArray<Division> Divisions { get; }

    /// <summary>The area with this code, or null.</summary>
    public Division? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The areas right below this one.</summary>
    public IEnumerable<Division> ChildrenOf(string code) => _byParent[code];

    /// <summary>The areas of exactly this full name; many townships share theirs.</summary>
    public IEnumerable<Division> Named(string name) => _byName[name];

    private static Gazetteer Load()
    {
        const string Resource = "gazetteer/divisions.tsv.gz";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new LexiconException(Resource, 0, "the gazetteer is not part of the assembly");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return new Gazetteer([.. Read(Resource, reader).DistinctBy(division => division.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The lines of the table; a prefecture without counties stands in it once more as its own county.</summary>
    private static IEnumerable<Division> Read(string source, TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 4 || !Enum.TryParse<DivisionLevel>(cells[2], ignoreCase: true, out var level))
            {
                throw new LexiconException(source, number, "expected four cells: code, name, level, parent");
            }

            yield return new Division(cells[0], cells[1], level, cells[3] == "-" ? "" : cells[3]);
        }
    }
}
