using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>
/// Terms by IRI, container, and type or language (JSON-LD 1.1 API §4.3): the shortest term, and of those the least, wins.
/// </summary>
internal sealed class InverseContext
{
    private readonly Dictionary<(string Iri, string Container, string Kind, string Value), string> _terms = [];
    private readonly HashSet<string> _iris = new(StringComparer.Ordinal);
    private readonly ActiveContext _context;

    private InverseContext(ActiveContext context)
    {
        _context = context;
        foreach (var (term, definition) in context.Terms.OrderBy(t => t.Key.Length).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            if (definition.Iri is not null)
            {
                Add(term, definition, definition.Iri);
            }
        }
    }

    /// <summary>The inverse of a context, made once.</summary>
    public static InverseContext Of(ActiveContext context)
    {
        var inverse = context.Inverse as InverseContext ?? new InverseContext(context);
        context.Inverse = inverse;
        return inverse;
    }

    /// <summary>The key of the context's default language and direction.</summary>
    public static string DefaultLanguage(ActiveContext context)
    {
        var language = context.Language?.ToLowerInvariant();
        return context.Direction is null ? language ?? "@none" : $"{language}_{context.Direction}";
    }

    public bool Knows(string iri) => _iris.Contains(iri);

    /// <summary>Term Selection (§4.4): the first term that fits, in the order of the preferences.</summary>
    public string? Select(string iri, IEnumerable<string> containers, string kind, IReadOnlyList<string> values)
    {
        foreach (var container in containers)
        {
            foreach (var value in values)
            {
                if (_terms.TryGetValue((iri, container, kind, value), out var term))
                {
                    return term;
                }
            }
        }

        return null;
    }

    private void Add(string term, TermDefinition definition, string iri)
    {
        var container = definition.Container.Count == 0 ? "@none" : string.Concat(definition.Container.Order(StringComparer.Ordinal));
        _iris.Add(iri);
        void Set(string kind, string value) => _terms.TryAdd((iri, container, kind, value), term);

        Set("@any", "@none");
        if (definition.IsReverse)
        {
            Set("@type", "@reverse");
        }
        else if (definition.Type == "@none")
        {
            Set("@language", "@any");
            Set("@type", "@any");
        }
        else if (definition.Type is not null)
        {
            Set("@type", definition.Type);
        }
        else if (definition.HasLanguage || definition.HasDirection)
        {
            Set("@language", LanguageKey(definition));
        }
        else
        {
            Set("@language", DefaultLanguage(_context));
            Set("@language", "@none");
            Set("@type", "@none");
        }
    }

    private static string LanguageKey(TermDefinition definition)
    {
        var language = definition.Language?.ToLowerInvariant();
        return (definition.HasLanguage, definition.HasDirection) switch
        {
            (true, true) when definition.Direction is not null => $"{language}_{definition.Direction}",
            (true, _) => language ?? "@null",
            _ => definition.Direction is null ? "@none" : "_" + definition.Direction,
        };
    }
}
