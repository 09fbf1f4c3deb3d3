using System.Globalization;
using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>Whether records quote the text at their positions.</summary>
internal sealed class SliceCheck
{
    private readonly int[] _characters;
    private readonly string _text;
    private readonly HashSet<(int?, int?, string)> _names = [];

    /// <param name="source">The report, with or without its white space.</param>
    /// <param name="records">All records of the side that is checked: a status may name an entity at its place.</param>
    public SliceCheck(string source, IEnumerable<AnnotationRecord> records)
    {
        _text = RecordComparison.Strip(source);
        var starts = new List<int>(_text.Length + 1);
        for (var i = 0; i < _text.Length; i += char.IsSurrogatePair(_text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(_text.Length);
        _characters = [.. starts];
        foreach (var record in records.Where(record => record.Kind == "entity"))
        {
            _names.Add((record.Start, record.End, RecordComparison.Strip(record.Text ?? "")));
            _names.Add((record.Start, record.End, RecordComparison.Strip(record.Name ?? "")));
        }
    }

    /// <summary>What is wrong with the record, or null.</summary>
    public string? Problem(AnnotationRecord record)
    {
        if (record.Kind == "relation")
        {
            return null;
        }

        if (record.Start is not (>= 0 and var start) || record.End is not { } end || end <= start || end >= _characters.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no valid span: {record.Start} to {record.End}");
        }

        var slice = _text[_characters[start].._characters[end]];
        if (record.Kind == "status")
        {
            var target = RecordComparison.Strip(record.Target ?? "");
            return target == slice || _names.Contains((start, end, target))
                ? null
                : $"target is neither the slice '{slice}' nor the name of an entity there";
        }

        return record.Text == slice ? null : $"text is not the slice '{slice}'";
    }
}
