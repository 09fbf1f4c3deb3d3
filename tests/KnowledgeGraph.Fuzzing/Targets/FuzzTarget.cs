namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>One parser, and what has to hold for whatever it is given.</summary>
/// <param name="extension">The ending of file names of its language.</param>
internal abstract class FuzzTarget(string extension)
{
    public string Extension => extension;

    /// <summary>Right documents that together use the whole language.</summary>
    public abstract IEnumerable<string> Samples { get; }

    /// <summary>Reads a document or refuses it as it should; anything else is an exception.</summary>
    public abstract void Try(byte[] document, Random random);
}
