namespace KnowledgeGraph.Import.Resolution;

/// <summary>Brings the spellings of one name to one form, so that the same thing gets the same IRI in every report.</summary>
public static class ThingName
{
    // Words that tell what is done with a project rather than which it is; reports add and drop them freely.
    private static readonly string[] ProjectTails = ["建设工程", "建设项目", "工程", "项目"];

    /// <summary>The name with full-width letters and digits made half-width, and without quotation marks.</summary>
    public static string Display(string name)
    {
        var same = 0;
        while (same < name.Length && IsShown(name[same]) && Fold(name[same]) == name[same])
        {
            same++;
        }

        if (same == name.Length)
        {
            return name;
        }

        var characters = new char[name.Length];
        name.CopyTo(0, characters, 0, same);
        var length = same;
        foreach (var character in name.AsSpan(same))
        {
            if (IsShown(character))
            {
                characters[length++] = Fold(character);
            }
        }

        return length == 0 ? name : new string(characters, 0, length);
    }

    private static bool IsShown(char character) =>
        character is not ('“' or '”' or '"' or '「' or '」' or '《' or '》' or '‘' or '’') && !char.IsWhiteSpace(character);

    private static char Fold(char character) => character switch
    {
        >= '！' and <= '～' when char.IsAsciiLetterOrDigit((char)(character - 0xFEE0)) => (char)(character - 0xFEE0),
        '－' or '—' or '–' => '-',
        _ => character,
    };

    /// <summary>The part of a project's name that identifies it: a section in brackets stays, a closing 工程 or 项目 goes.</summary>
    public static string ProjectKey(string displayName)
    {
        foreach (var tail in ProjectTails)
        {
            if (displayName.Length >= tail.Length + 3 && displayName.EndsWith(tail, StringComparison.Ordinal))
            {
                return displayName[..^tail.Length];
            }
        }

        return displayName;
    }
}
