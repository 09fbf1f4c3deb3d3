using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Puts the ontology into a graph of its own. The graph carries a digest of the files it came from, so that opening a store again neither loads it again nor
/// doubles its blank nodes.
/// </summary>
public sealed class OntologyLoader(QuadStore store, InstanceIris iris)
{
    private const string Digest = "https://schema.org/sha256";

    public string Graph => iris.Base + "graph/ontology";

    /// <summary>Loads the files where the store does not hold just these; true when it did.</summary>
    public bool Load(IReadOnlyList<(string Name, byte[] Turtle)> files, CancellationToken cancellation = default)
    {
        using var transaction = store.Begin(cancellation);
        var terms = transaction.Terms;
        var graph = terms.Intern(new Iri(Graph));
        var mark = new QuadIds(graph, terms.Intern(new Iri(Digest)), terms.Intern(new Literal(DigestOf(files))), graph);
        if (transaction.Before.Contains(mark))
        {
            return false;
        }

        transaction.Clear(graph);
        foreach (var (name, turtle) in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Read(name, turtle, new StoreSink(transaction, graph));
        }

        transaction.Add(mark);
        transaction.Commit(cancellation);
        return true;
    }

    private static void Read(string name, byte[] turtle, StoreSink sink)
    {
        try
        {
            RdfReader.Read<TermId, StoreSink>(new MemoryStream(turtle), RdfSyntax.Turtle, baseIri: null, sink);
        }
        catch (RdfSyntaxException error)
        {
            throw new InvalidDataException($"ontology/{name}: {error.Message}", error);
        }
    }

    private static string DigestOf(IReadOnlyList<(string Name, byte[] Turtle)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, turtle) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(turtle);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
