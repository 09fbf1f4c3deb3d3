namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Which file each report of an import comes from. Of several files that are the report of one place and year the one given last is kept, in whatever sequence they are read.
/// </summary>
internal sealed class KeptFiles
{
    private readonly Dictionary<(string Scope, int Year), (int Number, string FileName)> _files = [];

    /// <summary>Whether a report is to be written, and the other file that it replaces or that is kept instead of it.</summary>
    public bool IsKept(ReadReport report, out string? other)
    {
        other = null;
        if (report is not { Content: not null, Load.Identity: { } identity })
        {
            return true;
        }

        var isKept = true;
        if (_files.TryGetValue((identity.Scope, identity.Year), out var known))
        {
            other = known.FileName;
            isKept = known.Number < report.Number;
        }

        if (isKept)
        {
            _files[(identity.Scope, identity.Year)] = (report.Number, report.Load.FileName);
        }

        return isKept;
    }
}
