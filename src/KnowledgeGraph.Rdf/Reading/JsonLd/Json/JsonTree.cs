using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Json;

/// <summary>Reads JSON into a tree of <see cref="JsonMap"/>s and writes it again.</summary>
internal static class JsonTree
{
    private const int MaxDepth = 500;

    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 10_000,
        NewLine = "\n",
    };

    /// <exception cref="JsonException">Not JSON, or nested too deep.</exception>
    public static object? Read(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var value = Value(ref reader);
        reader.Read();
        return value;
    }

    public static object? Read(string document) => Read(Encoding.UTF8.GetBytes(document));

    public static void Write(object? value, System.Buffers.IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Indented);
        Write(value, writer);
    }

    /// <summary>Whether two values are the same JSON, the order of entries apart.</summary>
    public static new bool Equals(object? a, object? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonMap x, JsonMap y) => x.Count == y.Count && x.All(e => y.TryGetValue(e.Key, out var other) && Equals(e.Value, other)),
        (List<object?> x, List<object?> y) => x.Count == y.Count && x.Zip(y).All(pair => Equals(pair.First, pair.Second)),
        _ => a is not null && a.Equals(b),
    };

    private static object? Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref reader);
            case JsonTokenType.StartArray:
                return Array(ref reader);
            case JsonTokenType.String:
                return Text(ref reader);
            case JsonTokenType.Number:
                return new JsonNumber(Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                return null;
        }
    }

    private static JsonMap Map(ref Utf8JsonReader reader)
    {
        var map = new JsonMap { Offset = reader.TokenStartIndex };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Text(ref reader);
            reader.Read();
            map[key] = Value(ref reader);
        }

        return map;
    }

    private static List<object?> Array(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return items;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("a string holds half of a surrogate pair", error);
        }
    }

    public static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case JsonMap map:
                writer.WriteStartObject();
                foreach (var (key, entry) in map)
                {
                    writer.WritePropertyName(key);
                    Write(entry, writer);
                }

                writer.WriteEndObject();
                break;
            case List<object?> items:
                writer.WriteStartArray();
                items.ForEach(item => Write(item, writer));
                writer.WriteEndArray();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case JsonNumber number:
                writer.WriteRawValue(number.Text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
