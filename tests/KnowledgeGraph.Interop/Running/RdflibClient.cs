namespace KnowledgeGraph.Interop.Running;

/// <summary>RDFLib, as Debian's <c>python3-rdflib</c> has it.</summary>
public sealed class RdflibClient : Client
{
    protected override string? Missing => Find("/usr/lib/python3/dist-packages/rdflib/__init__.py") is null ? "RDFLib is not installed: apt-get install python3-rdflib" : null;

    private protected override ClientProcess Start() => new("/usr/bin/python3", ["rdflib_client.py"], Path.Combine(Folder, "rdflib"));
}
