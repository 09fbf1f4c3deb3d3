using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>Context Processing (JSON-LD 1.1 API §4.1): makes an active context of another one and a context of the document.</summary>
internal sealed class ContextProcessor(JsonLdOptions options)
{
    private const int MaxRemoteContexts = 32;

    private readonly RemoteContexts _remote = new(options.Loader);

    public JsonLdOptions Options => options;

    /// <param name="active">Stays as it is.</param>
    /// <param name="baseUrl">What the IRIs of remote contexts are resolved against.</param>
    public ActiveContext Process(ActiveContext active, object? local, string? baseUrl, ContextFlags? flags = null)
    {
        flags ??= ContextFlags.Default;
        var result = active.Copy();
        var propagate = local is JsonMap map && map.Find("@propagate") is bool given ? given : flags.Propagate;
        if (!propagate && result.Previous is null)
        {
            result.Previous = active;
        }

        foreach (var context in local as List<object?> ?? [local])
        {
            result = ProcessOne(result, active, context, baseUrl, flags with { Propagate = propagate });
        }

        return result;
    }

    private ActiveContext ProcessOne(ActiveContext result, ActiveContext active, object? context, string? baseUrl, ContextFlags flags)
    {
        switch (context)
        {
            case null:
                return Nullify(result, active, flags);
            case string reference:
                return ProcessRemote(result, reference, baseUrl, flags);
            case JsonMap definition:
                ProcessDefinition(result, definition, baseUrl, flags);
                return result;
            default:
                throw new JsonLdException("invalid local context", "a context is null, an IRI or a map");
        }
    }

    private static ActiveContext Nullify(ActiveContext result, ActiveContext active, ContextFlags flags)
    {
        if (!flags.OverrideProtected && result.Terms.Values.Any(t => t.IsProtected))
        {
            throw new JsonLdException("invalid context nullification", "a context with protected terms cannot be set to null");
        }

        return new ActiveContext(active.OriginalBase) { Previous = flags.Propagate ? null : result };
    }

    private ActiveContext ProcessRemote(ActiveContext result, string reference, string? baseUrl, ContextFlags flags)
    {
        var iri = IriText.Resolve(baseUrl, reference);
        if (!IriText.IsAbsolute(iri))
        {
            throw new JsonLdException("loading document failed", $"the context '{reference}' is relative, and there is no base");
        }

        if (!flags.ValidateScoped && flags.Remote.Contains(iri, StringComparer.Ordinal))
        {
            return result;
        }

        if (flags.Remote.Count >= MaxRemoteContexts)
        {
            throw new JsonLdException("context overflow", $"more than {MaxRemoteContexts} contexts include each other");
        }

        var loaded = _remote.Load(iri);
        return Process(result, loaded, iri, new ContextFlags { Remote = [.. flags.Remote, iri], ValidateScoped = flags.ValidateScoped });
    }

    private void ProcessDefinition(ActiveContext result, JsonMap context, string? baseUrl, ContextFlags flags)
    {
        CheckVersion(context);
        context = Import(context, baseUrl);
        ContextDefaults.Apply(result, context, isRemote: flags.Remote.Count > 0, options.IsVersion10);
        var isProtected = context.Find("@protected") switch
        {
            null => false,
            bool given when !options.IsVersion10 => given,
            _ => throw new JsonLdException("invalid @protected value", "@protected is true or false"),
        };
        var definer = new TermDefiner(this, result, context, baseUrl, isProtected, flags);
        foreach (var key in context.Keys.ToList())
        {
            if (key is not ("@base" or "@direction" or "@import" or "@language" or "@propagate" or "@protected" or "@version" or "@vocab"))
            {
                definer.Define(key);
            }
        }
    }

    private void CheckVersion(JsonMap context)
    {
        if (!context.TryGetValue("@version", out var version))
        {
            return;
        }

        if (version is not JsonNumber { Value: 1.1 })
        {
            throw new JsonLdException("invalid @version value", "@version is the number 1.1");
        }

        if (options.IsVersion10)
        {
            throw new JsonLdException("processing mode conflict", "the document needs JSON-LD 1.1");
        }
    }

    private JsonMap Import(JsonMap context, string? baseUrl)
    {
        if (!context.TryGetValue("@import", out var import))
        {
            return context;
        }

        if (options.IsVersion10)
        {
            throw new JsonLdException("invalid context entry", "@import needs JSON-LD 1.1");
        }

        if (import is not string reference)
        {
            throw new JsonLdException("invalid @import value", "@import is an IRI");
        }

        if (_remote.Load(IriText.Resolve(baseUrl, reference)) is not JsonMap imported)
        {
            throw new JsonLdException("invalid remote context", $"the context that @import names, {reference}, is not a map");
        }

        if (imported.ContainsKey("@import"))
        {
            throw new JsonLdException("invalid context entry", $"the context that @import names, {reference}, imports another one");
        }

        var merged = imported.Copy();
        foreach (var (key, value) in context)
        {
            merged[key] = value;
        }

        return merged;
    }
}
