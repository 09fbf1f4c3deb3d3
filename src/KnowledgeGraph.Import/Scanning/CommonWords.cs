using System.Collections.Frozen;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>The ordinary words of reports (<c>common-words.tsv</c>): what consists of them is a kind of thing, and a name has a character of its own.</summary>
internal sealed class CommonWords
{
    private readonly FrozenSet<int> _pairs;
    private readonly FrozenSet<char> _joints;

    /// <exception cref="LexiconException">A line has neither one character nor two.</exception>
    public CommonWords(LexiconTable table)
    {
        var pairs = new HashSet<int>();
        var joints = new HashSet<char>();
        foreach (var row in table.Rows)
        {
            switch (row.Required("word"))
            {
                case [var only]:
                    joints.Add(only);
                    break;
                case [var first, var second]:
                    pairs.Add(CharacterPair.Of(first, second));
                    break;
                default:
                    throw row.Error("a common word has one character or two");
            }
        }

        (_pairs, _joints) = (pairs.ToFrozenSet(), joints.ToFrozenSet());
    }

    /// <summary>Two characters that are an ordinary word.</summary>
    public bool IsWord(char first, char second) => _pairs.Contains(CharacterPair.Of(first, second));

    /// <summary>Every character of a stretch belongs to an ordinary word, in whatever way the words overlap, also across its beginning.</summary>
    public bool Cover(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_joints.Contains(text[i]) && !(i > 0 && IsWord(text[i - 1], text[i])) && !(i + 1 < end && IsWord(text[i], text[i + 1])))
            {
                return false;
            }
        }

        return true;
    }
}
