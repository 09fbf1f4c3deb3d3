using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Says in words what SHACL shapes demand.</summary>
internal sealed class ShapeReader(Snapshot snapshot, Labels labels)
{
    private bool IsChinese => labels.Language == "zh";

    /// <summary>What shapes demand of a class' instances, of a property's values, or what a shape itself demands.</summary>
    public IReadOnlyList<ShapeRule> Rules(TermId term, TermKind kind)
    {
        if (TermKinds.IsProperty(kind))
        {
            return [.. Subjects("path", term).SelectMany(property => Subjects("property", property).Select(shape => Rule(shape, property)))];
        }

        var shapes = kind == TermKind.Shape ? [term] : kind == TermKind.Class ? Subjects("targetClass", term) : [];
        return [.. shapes.SelectMany(shape => Statements.Objects(snapshot, shape, Find("property")).Select(property => Rule(shape, property)))];
    }

    private ShapeRule Rule(TermId shape, TermId property)
    {
        var target = Object(shape, "targetClass");
        return new ShapeRule(Value(target.IsNone ? shape : target), Value(Object(property, "path")), Words(property), labels.Best(property, Vocabulary.Shacl + "message"));
    }

    private string Words(TermId property)
    {
        var words = new List<string>();
        Add(words, Cardinality(Number(property, "minCount"), Number(property, "maxCount")));
        Add(words, Named(property, "datatype", "类型为", "of type "));
        Add(words, Named(property, "class", "属于类", "an instance of "));
        Add(words, Object(property, "nodeKind") is { IsNone: false } kind ? Kind(kind) : null);
        Add(words, Named(property, "minInclusive", "不小于 ", "at least "));
        Add(words, Named(property, "maxInclusive", "不大于 ", "at most "));
        Add(words, Named(property, "minLength", "长度不少于 ", "of length at least "));
        Add(words, Named(property, "pattern", "符合模式 ", "matching "));
        Add(words, Named(property, "lessThan", "小于", "less than "));
        Add(words, Named(property, "node", "符合形状", "conforming to "));
        Add(words, Members(Object(property, "in")) is { Count: > 0 } members
            ? (IsChinese ? "取值为：" : "one of: ") + string.Join(IsChinese ? "、" : ", ", members.Select(labels.Of)) : null);
        return string.Join(IsChinese ? "；" : "; ", words);
    }

    private string? Cardinality(long least, long most) => (least, most, IsChinese) switch
    {
        (1, 1, true) => "恰有一个",
        (1, 1, false) => "exactly one",
        ( >= 1, -1, true) => $"至少 {least} 个",
        ( >= 1, -1, false) => $"at least {least}",
        ( < 1, >= 0, true) => $"至多 {most} 个",
        ( < 1, >= 0, false) => $"at most {most}",
        ( >= 1, >= 0, true) => $"{least} 至 {most} 个",
        ( >= 1, >= 0, false) => $"{least} to {most}",
        _ => null,
    };

    private string Kind(TermId kind) => Labels.LocalName(((Iri)snapshot.Terms.Decode(kind)).Value) switch
    {
        "IRI" => IsChinese ? "为 IRI" : "an IRI",
        "Literal" => IsChinese ? "为字面量" : "a literal",
        "BlankNode" => IsChinese ? "为空白节点" : "a blank node",
        var other => other,
    };

    private string? Named(TermId property, string constraint, string chinese, string english)
    {
        var value = Object(property, constraint);
        return value.IsNone ? null : (IsChinese ? chinese : english) + labels.Of(value);
    }

    private List<TermId> Members(TermId list)
    {
        var members = new List<TermId>();
        while (!list.IsNone && Statements.Object(snapshot, list, RdfVocabulary.Namespace + "first") is { IsNone: false } first)
        {
            members.Add(first);
            list = Statements.Object(snapshot, list, RdfVocabulary.Namespace + "rest");
        }

        return members;
    }

    private long Number(TermId property, string name) => Statements.Number(snapshot, Object(property, name));

    private TermId Object(TermId subject, string name) => Statements.Object(snapshot, subject, Vocabulary.Shacl + name);

    private List<TermId> Subjects(string name, TermId @object) => Statements.Subjects(snapshot, Find(name), @object);

    private TermId Find(string name) => Vocabulary.Find(snapshot, Vocabulary.Shacl + name);

    private ValueView Value(TermId id) => new(id, snapshot.Terms.Decode(id), labels.Of(id));

    private static void Add(List<string> words, string? word)
    {
        if (word is not null)
        {
            words.Add(word);
        }
    }
}
