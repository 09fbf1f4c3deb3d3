using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Tests.Parsing;

/// <summary>Texts that were once right, with pieces cut, doubled, swapped and overwritten: readers read them or refuse them, and do nothing else. KG_FUZZ_TEXTS says how many.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] Queries =
    [
        "PREFIX e: <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s e:p/e:q* [ e:r 1.5, 'x'@zh ] OPTIONAL { ?s a ?t FILTER(?t != e:T && !BOUND(?u)) } } GROUP BY ?s HAVING (COUNT(*) > 2) ORDER BY DESC(?n) LIMIT 5 OFFSET 1",
        "BASE <http://b/> ASK { GRAPH ?g { ?s ?p (1 2 <x>) } MINUS { ?s !(a|^<q>) ?o } BIND(IF(?o IN (1, 2.0e3), CONCAT('a', \"\"\"b\nc\"\"\"), COALESCE(?x, -1)) AS ?y) }",
        "CONSTRUCT { ?s <p> [] . << ?s <p> ?o ~ ?r >> <q> 1 } FROM <g> FROM NAMED <h> WHERE { ?s <p> ?o ~ ?r {| <q> <<( ?s <p> 'y'@ar--rtl )>> |} VALUES (?s ?o) { (<a> UNDEF) } }",
        "VERSION '1.2' DESCRIBE <a> ?x WHERE { { SELECT ?x { SERVICE SILENT <s> { ?x <p> ?y } } } UNION { FILTER NOT EXISTS { ?x <\\u0070> ?y } } } # end",
    ];

    private static readonly string[] Updates =
    [
        "PREFIX e: <http://e/> WITH e:g DELETE { ?s e:p ?o } INSERT { GRAPH ?g { ?s e:q [] } } USING NAMED e:h WHERE { GRAPH ?g { ?s e:p ?o } } ; CLEAR SILENT ALL ; COPY DEFAULT TO e:g",
        "INSERT DATA { _:a <p> 'x'^^<t> . GRAPH <g> { <s> <p> <<( <a> <b> 1 )>> } } ; DELETE WHERE { ?s ?p ?o } ; LOAD SILENT <d> INTO GRAPH <g>",
    ];

    private static readonly SolutionTable Table = new(
        ["a", "b"],
        [
            [new Iri("http://e/a"), Literal.WithLanguage("x\n\"y\"", "ar", BaseDirection.RightToLeft)],
            [null, new TripleTerm(new BlankNode("b"), new Iri("http://e/p"), new Literal("1", Xsd.Integer))],
        ]);

    [Fact]
    public void A_mutated_query_is_read_or_refused() => Mutate(Queries.Select(Encoding.UTF8.GetBytes), text => SparqlParser.ParseQuery(text));

    [Fact]
    public void A_mutated_update_is_read_or_refused() => Mutate(Updates.Select(Encoding.UTF8.GetBytes), text => SparqlParser.ParseUpdate(text));

    [Theory]
    [InlineData(ResultsSyntax.Json)]
    [InlineData(ResultsSyntax.Xml)]
    [InlineData(ResultsSyntax.Csv)]
    [InlineData(ResultsSyntax.Tsv)]
    public async Task A_mutated_result_is_read_or_refused(ResultsSyntax syntax)
    {
        var document = new MemoryStream();
        using var rows = new TableRows(Table);
        await ResultsWriter.WriteAsync(rows, syntax, document);
        Mutate([document.ToArray()], text => ResultsReader.Read(text, syntax));
    }

    private static void Mutate(IEnumerable<byte[]> texts, Action<byte[]> read)
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("KG_FUZZ_TEXTS") ?? "3000", CultureInfo.InvariantCulture);
        var seeds = texts.ToArray();
        for (var seed = 0; seed < count; seed++)
        {
            var text = Mutated(seeds[seed % seeds.Length], new Random(seed));
            try
            {
                read(text);
            }
            catch (Exception refusal) when (refusal is SparqlSyntaxException or ResultsSyntaxException)
            {
                Assert.NotEmpty(refusal.Message);
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}: {Encoding.UTF8.GetString(text)}\n{failure}");
            }
        }
    }

    private static byte[] Mutated(byte[] text, Random random)
    {
        var bytes = text.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 1; change--)
        {
            var start = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 12), bytes.Count - start);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(start, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(start, length));
                    break;
                case 2:
                    bytes[start] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes[start] = "<>\"'{}[]()|\\@^?$:.;,#%~\0"u8[random.Next(24)];
                    break;
                default:
                    bytes.InsertRange(start, Encoding.UTF8.GetBytes(((string[])["<<(", ")>>", "{|", "|}", "\\u12", "_:", "''", "\"\"\"", "@a--", "1e", "SELECT", "&#0;"])[random.Next(12)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
