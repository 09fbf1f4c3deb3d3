using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Growth;

/// <summary>
/// A graph of products and their makers that can be of any size and looks the same from near by at every size: a product has nine triples,
/// a maker fifty products, a country its share of the makers. The same size is the same graph in every run.
/// </summary>
internal sealed class ProductGraph(long triples)
{
    public const string Namespace = "http://benchmark.example/";
    private const int ProductsOfMaker = 50;
    private const int TriplesOfProduct = 9;
    private const int TriplesOfMaker = 3;
    private const int Countries = 40;
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly string[] Words = ["red", "green", "long", "warm", "steel", "paper", "silk", "stone", "river", "north", "little", "old"];

    private readonly Random _random = new(20);

    public long Makers { get; } = Math.Max(1, triples / ((ProductsOfMaker * TriplesOfProduct) + TriplesOfMaker));

    public long Products => Makers * ProductsOfMaker;

    /// <summary>Writes the graph as N-Triples to a temporary file and returns its path.</summary>
    public string WriteFile()
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"kg-products-{Environment.ProcessId}-{triples}.nt"));
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
        Write(output);
        return path;
    }

    public void Write(TextWriter output)
    {
        for (var maker = 0L; maker < Makers; maker++)
        {
            var subject = Thing("maker", maker);
            WriteTriple(output, subject, "label", $"\"{Name()} works\"");
            WriteTriple(output, subject, "country", Thing("country", _random.Next(Countries)));
            WriteTriple(output, subject, "founded", Value(1950 + _random.Next(70), "gYear"));
        }

        for (var product = 0L; product < Products; product++)
        {
            WriteProduct(output, product);
        }
    }

    /// <summary>A product or maker by its number, as in N-Triples and SPARQL.</summary>
    public static string Thing(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"<{Namespace}{kind}/{number}>");

    private void WriteProduct(TextWriter output, long product)
    {
        var subject = Thing("product", product);
        WriteTriple(output, subject, "kind", Thing("kind", _random.Next(20)));
        WriteTriple(output, subject, "label", $"\"{Name()} {product}\"");
        WriteTriple(output, subject, "maker", Thing("maker", product % Makers));
        WriteTriple(output, subject, "price", Value(5 + _random.Next(2000), "integer"));
        WriteTriple(output, subject, "weight", Value(_random.Next(1, 10_000) / 8.0m, "decimal"));
        WriteTriple(output, subject, "since", $"\"{new DateOnly(2000, 1, 1).AddDays(_random.Next(8000)):yyyy-MM-dd}\"^^<{Xsd}date>");
        WriteTriple(output, subject, "stock", Value(_random.Next(100), "integer"));
        WriteTriple(output, subject, "goesWith", Thing("product", _random.NextInt64(Products)));
        WriteTriple(output, subject, "replaces", Thing("product", _random.NextInt64(Products)));
    }

    private static void WriteTriple(TextWriter output, string subject, string predicate, string value) =>
        output.Write($"{subject} <{Namespace}{predicate}> {value} .\n");

    private static string Value(decimal value, string type) => string.Create(CultureInfo.InvariantCulture, $"\"{value}\"^^<{Xsd}{type}>");

    private string Name() => $"{Words[_random.Next(Words.Length)]} {Words[_random.Next(Words.Length)]}";
}
