using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// What a file <c>NAME.json</c> beside a report <c>NAME.txt</c> says of it. Every field may be left out; what it says goes before what the text says.
/// </summary>
/// <param name="Place">The administrative division code.</param>
public sealed record SideFile(string? Title, string? Place, string? PlaceName, int? Year, string? Source)
{
    public static readonly SideFile Empty = new(null, null, null, null, null);

    /// <exception cref="FormatException">The text is not such a JSON object.</exception>
    public static SideFile Parse(string json, string fileName)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SideFileJson.Default.SideFile) ?? Empty;
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"{fileName}: {error.Message} A side file is a JSON object with any of title, place (code), placeName, year and source.", error);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SideFile))]
internal sealed partial class SideFileJson : JsonSerializerContext;
