using System.Text.Json;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The parameters of a Reconciliation API request: JSON in the query or in a form.</summary>
internal static class ReconciliationRequest
{
    /// <summary>The JSON object of a parameter, or null where the request has no such parameter.</summary>
    /// <exception cref="RequestProblem">The parameter is no JSON object.</exception>
    public static async Task<JsonDocument?> ObjectAsync(HttpContext context, string name)
    {
        var text = context.Request.Query[name].ToString();
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            text = form.TryGetValue(name, out var field) ? field.ToString() : text;
        }

        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed : throw new JsonException("it is no object");
        }
        catch (JsonException wrong)
        {
            throw Wrong(name, wrong.Message);
        }
    }

    public static RequestProblem Wrong(string name, string why) =>
        RequestProblem.BadRequest(name, $"{name} is not as the Reconciliation API 0.2 has it: {why}");

    /// <summary>The strings of a member that is a string or an array of strings.</summary>
    public static IReadOnlyList<string> Strings(JsonElement parent, string name) => !parent.TryGetProperty(name, out var member) ? [] : member.ValueKind switch
    {
        JsonValueKind.String => [member.GetString()!],
        JsonValueKind.Array => [.. member.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    /// <summary>A member as text: a string, a number, or the id or name of an object.</summary>
    public static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        JsonValueKind.Object when element.TryGetProperty("id", out var id) => Text(id),
        JsonValueKind.Object when element.TryGetProperty("name", out var name) => Text(name),
        _ => null,
    };
}
