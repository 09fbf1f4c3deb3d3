namespace KnowledgeGraph.Web.Reading;

/// <summary>An interface of the server as a page shows it, in the reader's language.</summary>
/// <param name="Methods">HTTP methods.</param>
/// <param name="Description">More than the summary, or null.</param>
/// <param name="Bodies">Media types of a request's body.</param>
/// <param name="Answers">Media types of answers.</param>
/// <param name="Examples">Links that can be followed.</param>
/// <param name="Commands">Commands for a shell.</param>
public sealed record InterfaceView(
    string Path,
    string Group,
    IReadOnlyList<string> Methods,
    string Summary,
    string? Description,
    IReadOnlyList<ParameterView> Parameters,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<string> Answers,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> Commands)
{
    /// <summary>A name for links within the page.</summary>
    public string Anchor => Path.Trim('/').Length == 0 ? "root" : string.Concat(Path.Trim('/').Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}

/// <param name="Place"><c>path</c> or <c>query</c>.</param>
/// <param name="Type">A type of JSON Schema.</param>
public sealed record ParameterView(string Name, string Place, string Type, string Meaning);
