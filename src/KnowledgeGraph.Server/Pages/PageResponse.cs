using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Web.Parts;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeGraph.Server.Pages;

/// <summary>Answers with pages.</summary>
internal static class PageResponse
{
    private const string LanguageCookie = "lang";

    /// <summary>Everything that a page needs comes from this server, and nothing in a page's text can become a script.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    /// <summary>What a page needs to know of a request; remembers a language that was chosen.</summary>
    public static PageContext Context(HttpContext context, ServerOptions options)
    {
        var request = context.Request;
        var language = Language(context);
        if (request.Query["lang"] == language)
        {
            context.Response.Cookies.Append(LanguageCookie, language, new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true });
        }

        var query = request.Query.Where(parameter => parameter.Key != "lang");
        return new PageContext(language, Links(options), QueryHelpers.AddQueryString(request.Path.ToUriComponent(), query));
    }

    /// <summary>The reader's language, by <c>?lang=</c>, by what was chosen before, or by what the browser asks for.</summary>
    public static string Language(HttpContext context)
    {
        var chosen = context.Request.Query["lang"].ToString();
        var before = context.Request.Cookies[LanguageCookie];
        return chosen is "zh" or "en" ? chosen : before is "zh" or "en" ? before : Preferred(context.Request);
    }

    public static Links Links(ServerOptions options) => new(options.BaseIri, IriForm.ToUri);

    public static Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => WriteAsync<TPage>(context, parameters, status, "'none'");

    /// <summary>A page that others may show in a frame of theirs.</summary>
    public static Task WriteFramedAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters)
        where TPage : IComponent => WriteAsync<TPage>(context, parameters, StatusCodes.Status200OK, "*");

    private static Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status, string ancestors)
        where TPage : IComponent
    {
        context.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy + ancestors;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(context);
    }

    private static string Preferred(HttpRequest request)
    {
        var languages = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        foreach (var language in languages)
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return "zh";
            }

            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return "en";
            }
        }

        return "zh";
    }
}
