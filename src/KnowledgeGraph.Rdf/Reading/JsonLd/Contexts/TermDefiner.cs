using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>Create Term Definition (JSON-LD 1.1 API §4.2) for the terms of one context.</summary>
internal sealed class TermDefiner
{
    private readonly ContextProcessor _processor;
    private readonly ActiveContext _active;
    private readonly string? _baseUrl;
    private readonly bool _protected;
    private readonly ContextFlags _flags;
    private readonly TermPending _pending;
    private readonly bool _isVersion10;

    public TermDefiner(
        ContextProcessor processor, ActiveContext active, JsonMap local, string? baseUrl, bool isProtected, ContextFlags flags)
    {
        _processor = processor;
        _active = active;
        _baseUrl = baseUrl;
        _protected = isProtected;
        _flags = flags;
        _pending = new TermPending(local, Define);
        _isVersion10 = processor.Options.IsVersion10;
    }

    public void Define(string term)
    {
        if (_pending.Defined.TryGetValue(term, out var complete))
        {
            if (!complete)
            {
                throw new JsonLdException("cyclic IRI mapping", $"the term '{term}' depends on itself");
            }

            return;
        }

        if (term.Length == 0)
        {
            throw Invalid("a term cannot be empty");
        }

        _pending.Defined[term] = false;
        var value = _pending.Local[term];
        if (!CheckName(term, value))
        {
            return;
        }

        var previous = _active.Remove(term);
        var map = value switch
        {
            null => new JsonMap { ["@id"] = null },
            string iri => new JsonMap { ["@id"] = iri },
            JsonMap given => given,
            _ => throw Invalid($"the term '{term}' is neither an IRI nor a map nor null"),
        };
        if (Build(term, map, isSimple: value is string) is { } definition)
        {
            _active.Define(term, Protect(term, definition, previous));
            _pending.Defined[term] = true;
        }
    }

    // False for what looks like a keyword, which is left alone.
    private bool CheckName(string term, object? value)
    {
        if (term == "@type" && !_isVersion10)
        {
            var allowed = value is JsonMap { Count: > 0 } map
                && map.All(e => (e.Key == "@container" && e.Value is "@set") || (e.Key == "@protected"));
            return allowed ? true : throw new JsonLdException("keyword redefinition", "@type can only have @container and @protected");
        }

        if (Keywords.Contains(term))
        {
            throw new JsonLdException("keyword redefinition", $"{term} is a keyword");
        }

        return !Keywords.HasForm(term);
    }

    private TermDefinition Protect(string term, TermDefinition definition, TermDefinition? previous)
    {
        if (_flags.OverrideProtected || previous is not { IsProtected: true })
        {
            return definition;
        }

        return definition.SaysTheSameAs(previous)
            ? previous
            : throw new JsonLdException("protected term redefinition", $"the term '{term}' is protected");
    }

    private TermDefinition? Build(string term, JsonMap map, bool isSimple)
    {
        var definition = new TermDefinition { IsProtected = Protection(map), Type = TypeMapping(map) };
        if (map.TryGetValue("@reverse", out var reverse))
        {
            return Reverse(definition, map, reverse);
        }

        var mapped = IriMapping(term, map, definition, isSimple);
        if (mapped is null)
        {
            return null;
        }

        definition = TermParts.WithContainer(mapped, map, _isVersion10);
        definition = WithIndex(definition, map);
        definition = WithContext(definition, map);
        return TermParts.WithRest(definition, term, map, _isVersion10);
    }

    private bool Protection(JsonMap map)
    {
        if (!map.TryGetValue("@protected", out var given))
        {
            return _protected;
        }

        if (_isVersion10)
        {
            throw Invalid("@protected needs JSON-LD 1.1");
        }

        return given is bool isProtected
            ? isProtected
            : throw new JsonLdException("invalid @protected value", "@protected is true or false");
    }

    private string? TypeMapping(JsonMap map)
    {
        if (!map.TryGetValue("@type", out var given))
        {
            return null;
        }

        var type = given is string text ? IriExpansion.Expand(_active, text, pending: _pending) : null;
        var isKnown = type is "@id" or "@vocab" || (type is "@json" or "@none" && !_isVersion10) || (type is not null && IriText.IsAbsolute(type));
        return isKnown ? type : throw new JsonLdException("invalid type mapping", "@type of a term is an IRI, @id, @vocab, @json or @none");
    }

    private TermDefinition? Reverse(TermDefinition definition, JsonMap map, object? reverse)
    {
        if (map.ContainsKey("@id") || map.ContainsKey("@nest"))
        {
            throw new JsonLdException("invalid reverse property", "a reverse property has neither @id nor @nest");
        }

        if (reverse is not string text)
        {
            throw new JsonLdException("invalid IRI mapping", "@reverse is an IRI");
        }

        if (Keywords.HasForm(text))
        {
            return null;
        }

        var iri = IriExpansion.Expand(_active, text, pending: _pending);
        if (iri is null || !(IriText.IsAbsolute(iri) || IriText.IsBlankNode(iri)))
        {
            throw new JsonLdException("invalid IRI mapping", $"@reverse is an IRI, '{text}' is none");
        }

        definition = definition with { Iri = iri, IsReverse = true };
        return map.Find("@container") switch
        {
            null => definition,
            "@set" or "@index" => WithIndex(definition with { Container = [(string)map["@container"]!] }, map),
            _ => throw new JsonLdException("invalid reverse property", "the container of a reverse property is @set or @index"),
        };
    }

    private TermDefinition? IriMapping(string term, JsonMap map, TermDefinition definition, bool isSimple)
    {
        if (map.TryGetValue("@id", out var id) && !term.Equals(id))
        {
            return id switch
            {
                null => definition,
                string text when !Keywords.Contains(text) && Keywords.HasForm(text) => null,
                string text => Mapped(term, text, definition, isSimple),
                _ => throw new JsonLdException("invalid IRI mapping", $"@id of the term '{term}' is an IRI or null"),
            };
        }

        var colon = term.IndexOf(':', 1);
        if (colon > 0)
        {
            _pending.Define(term[..colon]);
            var prefix = _active.Find(term[..colon]);
            return definition with { Iri = prefix?.Iri is { } iri ? iri + term[(colon + 1)..] : term };
        }

        if (term.Contains('/', StringComparison.Ordinal))
        {
            var iri = IriExpansion.Expand(_active, term, pending: null);
            return iri is not null && IriText.IsAbsolute(iri)
                ? definition with { Iri = iri }
                : throw new JsonLdException("invalid IRI mapping", $"the term '{term}' is no IRI");
        }

        if (term == "@type")
        {
            return definition with { Iri = "@type" };
        }

        return _active.Vocabulary is { } vocabulary
            ? definition with { Iri = vocabulary + term }
            : throw new JsonLdException("invalid IRI mapping", $"the term '{term}' has no @id, and there is no @vocab");
    }

    private TermDefinition Mapped(string term, string id, TermDefinition definition, bool isSimple)
    {
        var iri = IriExpansion.Expand(_active, id, pending: _pending);
        if (iri == "@context")
        {
            throw new JsonLdException("invalid keyword alias", "@context has no alias");
        }

        if (iri is null || !(Keywords.Contains(iri) || IriText.IsAbsolute(iri) || IriText.IsBlankNode(iri)))
        {
            throw new JsonLdException("invalid IRI mapping", $"@id of the term '{term}' is '{id}', which is no IRI");
        }

        var hasColon = term.AsSpan(1..Math.Max(1, term.Length - 1)).Contains(':');
        if (hasColon || term.Contains('/', StringComparison.Ordinal))
        {
            _pending.Defined[term] = true;
            if (IriExpansion.Expand(_active, term, pending: _pending) != iri)
            {
                throw new JsonLdException("invalid IRI mapping", $"the term '{term}' looks like an IRI and stands for another one");
            }
        }

        var mayBePrefix = isSimple && !term.Contains(':', StringComparison.Ordinal) && !term.Contains('/', StringComparison.Ordinal);
        var isPrefix = mayBePrefix && (IriText.IsBlankNode(iri) || ":/?#[]@".Contains(iri[^1], StringComparison.Ordinal));
        return definition with { Iri = iri, IsPrefix = isPrefix };
    }

    private TermDefinition WithIndex(TermDefinition definition, JsonMap map)
    {
        if (!map.TryGetValue("@index", out var given))
        {
            return definition;
        }

        var index = given as string;
        var iri = index is null || _isVersion10 || !definition.Holds("@index") ? null : IriExpansion.Expand(_active, index, pending: _pending);
        return iri is not null && IriText.IsAbsolute(iri)
            ? definition with { Index = index }
            : throw Invalid("@index of a term is an IRI, and needs the container @index");
    }

    private TermDefinition WithContext(TermDefinition definition, JsonMap map)
    {
        if (!map.TryGetValue("@context", out var context))
        {
            return definition;
        }

        if (_isVersion10)
        {
            throw Invalid("@context of a term needs JSON-LD 1.1");
        }

        try
        {
            _processor.Process(
                _active, context, _baseUrl, new ContextFlags { OverrideProtected = true, ValidateScoped = false, Remote = _flags.Remote });
        }
        catch (JsonLdException error)
        {
            throw new JsonLdException("invalid scoped context", error.Message);
        }

        return definition with { HasContext = true, Context = context, BaseUrl = _baseUrl };
    }

    private static JsonLdException Invalid(string message) => new("invalid term definition", message);
}
