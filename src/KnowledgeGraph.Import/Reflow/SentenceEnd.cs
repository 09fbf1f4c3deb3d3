using System.Buffers;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>Where a sentence stops: at 。！？, with the quotation marks and brackets that close behind them.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> Closers = SearchValues.Create("”’）)」』》");

    /// <summary>The end of the sentence that begins at <paramref name="start"/>.</summary>
    public static int Find(string text, int start, int end)
    {
        var at = text.AsSpan(start, end - start).IndexOfAny(Stops);
        if (at < 0)
        {
            return end;
        }

        var stop = start + at + 1;
        while (stop < end && (Stops.Contains(text[stop]) || Closers.Contains(text[stop])))
        {
            stop++;
        }

        return stop;
    }
}
