using System.Globalization;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>The addresses of a page and its neighbours.</summary>
/// <param name="Page">As the client wrote it: clients look for exactly this in the answer.</param>
internal sealed record FragmentLinks(string Page, string First, string? Previous, string? Next)
{
    public static FragmentLinks Of(string address, int page, long total)
    {
        return new FragmentLinks(address, To(1), page > 1 ? To(page - 1) : null, (long)page * Fragment.PageSize < total ? To(page + 1) : null);

        string To(int number)
        {
            var question = address.IndexOf('?', StringComparison.Ordinal);
            var parameters = question < 0 ? [] : address[(question + 1)..].Split('&').Where(parameter => !parameter.StartsWith("page=", StringComparison.Ordinal));
            var all = parameters.Append("page=" + number.ToString(CultureInfo.InvariantCulture));
            return $"{(question < 0 ? address : address[..question])}?{string.Join('&', all)}";
        }
    }
}
