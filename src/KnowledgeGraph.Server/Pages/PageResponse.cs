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

    /// <summary>The reader's language, by <c>?lang=</c>, by what was chosen before, or by what the browser asks for.</summary>
    public static PageContext Context(HttpContext context, ServerOptions options)
    {
        var request = context.Request;
        var chosen = request.Query["lang"].ToString();
        if (chosen is "zh" or "en")
        {
            context.Response.Cookies.Append(LanguageCookie, chosen, new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true });
        }
        else
        {
            chosen = request.Cookies[LanguageCookie] is "zh" or "en" ? request.Cookies[LanguageCookie]! : Preferred(request);
        }

        var query = request.Query.Where(parameter => parameter.Key != "lang");
        return new PageContext(chosen, Links(options), QueryHelpers.AddQueryString(request.Path.ToUriComponent(), query));
    }

    public static Links Links(ServerOptions options) => new(options.BaseIri, IriForm.ToUri);

    public static Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        context.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
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
