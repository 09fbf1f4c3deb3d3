namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>The flags of fn:matches and fn:replace (XPath F&amp;O 3.1 §5.6.2).</summary>
internal readonly record struct RegexFlags(bool DotAll, bool Multiline, bool IgnoreCase, bool IgnoreSpace, bool Literal)
{
    /// <summary>False where a letter is no flag.</summary>
    public static bool TryParse(string letters, out RegexFlags flags)
    {
        flags = default;
        foreach (var letter in letters)
        {
            switch (letter)
            {
                case 's': flags = flags with { DotAll = true }; break;
                case 'm': flags = flags with { Multiline = true }; break;
                case 'i': flags = flags with { IgnoreCase = true }; break;
                case 'x': flags = flags with { IgnoreSpace = true }; break;
                case 'q': flags = flags with { Literal = true }; break;
                default: return false;
            }
        }

        return true;
    }
}
