using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Terms by id and ids by term. Terms are UTF-8 in arenas, without an object or a string for each; what is common before the last
/// <c>/</c> or <c>#</c> of IRIs is stored once. Readers never wait; any number of threads may intern.
/// </summary>
public sealed class TermDictionary
{
    /// <summary>A literal's code is a datatype's or language's number and, in the low bits, one of these forms.</summary>
    private const int FormBits = 2;
    private const uint TypedForm = 0;
    private const uint LanguageForm = 1;

    private readonly ByteTable _prefixes;
    private readonly ByteTable _iris;
    private readonly ByteTable _literals;
    private readonly ByteTable _tripleTerms;
    private readonly BlankNodeTable _blankNodes;
    private readonly LanguageTable _languages;

    public TermDictionary()
    {
        _prefixes = new ByteTable();
        _iris = new ByteTable();
        _literals = new ByteTable();
        _tripleTerms = new ByteTable();
        _blankNodes = new BlankNodeTable();
        _languages = new LanguageTable();
        for (var index = 0; index < KnownDatatypes.Count; index++)
        {
            _iris.Intern(_prefixes.Intern(0, KnownDatatypes.NamespaceOf(index)), KnownDatatypes.NameOf(index));
        }
    }

    /// <summary>The dictionary that <see cref="WriteTo"/> wrote.</summary>
    internal TermDictionary(SectionReader file)
    {
        _tripleTerms = new ByteTable(file);
        _literals = new ByteTable(file);
        _languages = new LanguageTable(file);
        _blankNodes = new BlankNodeTable(file);
        _iris = new ByteTable(file);
        _prefixes = new ByteTable(file);
    }

    /// <summary>How many terms the dictionary holds, inline values and fresh blank nodes not counted.</summary>
    public long Count => _iris.Count + _literals.Count + _tripleTerms.Count + _blankNodes.LabelCount;

    /// <summary>Bytes of memory that the terms take.</summary>
    public long Bytes => _prefixes.Bytes + _iris.Bytes + _literals.Bytes + _tripleTerms.Bytes + _blankNodes.Bytes + _languages.Bytes;

    /// <summary>The id of a term that the store knows, or <see cref="TermId.None"/>.</summary>
    public TermId Find(Term term) => term switch
    {
        Iri iri => FindIri(Encoding.UTF8.GetBytes(iri.Value)),
        BlankNode node => FindBlankNode(Encoding.UTF8.GetBytes(node.Label)),
        Literal { Language: { } language } literal =>
            FindLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(language), literal.Direction),
        Literal literal => FindLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype)),
        TripleTerm triple => FindTripleTerm(Find(triple.Subject), Find(triple.Predicate), Find(triple.Object)),
        _ => throw new ArgumentException($"{term.GetType().Name} is not a kind of RDF term.", nameof(term)),
    };

    /// <summary>The id of a term, which becomes known where it was not.</summary>
    public TermId Intern(Term term) => term switch
    {
        Iri iri => InternIri(Encoding.UTF8.GetBytes(iri.Value)),
        BlankNode node => InternBlankNode(Encoding.UTF8.GetBytes(node.Label)),
        Literal { Language: { } language } literal =>
            InternLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(language), literal.Direction),
        Literal literal => InternLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype)),
        TripleTerm triple => InternTripleTerm(Intern(triple.Subject), Intern(triple.Predicate), Intern(triple.Object)),
        _ => throw new ArgumentException($"{term.GetType().Name} is not a kind of RDF term.", nameof(term)),
    };

    public TermId FindIri(ReadOnlySpan<byte> iri)
    {
        var split = PrefixLength(iri);
        return _prefixes.TryFind(0, iri[..split], out var prefix) && _iris.TryFind(prefix, iri[split..], out var index)
            ? new TermId(TermTag.Iri, index)
            : TermId.None;
    }

    public TermId InternIri(ReadOnlySpan<byte> iri)
    {
        var split = PrefixLength(iri);
        return new TermId(TermTag.Iri, _iris.Intern(_prefixes.Intern(0, iri[..split]), iri[split..]));
    }

    internal uint InternPrefix(ReadOnlySpan<byte> prefix) => _prefixes.Intern(0, prefix);

    /// <summary>Numbers the terms of a batch.</summary>
    internal void Intern(PendingEntries iris, PendingEntries literals)
    {
        _iris.Intern(iris);
        _literals.Intern(literals);
    }

    /// <summary>The id of a literal whose value is inline, else the code that its entry has.</summary>
    internal bool TryInline(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype, out TermId inline, out uint code)
    {
        (inline, code) = (TermId.None, ((uint)KnownDatatypes.String.Payload << FormBits) | TypedForm);
        if (datatype.SequenceEqual(KnownDatatypes.XsdString))
        {
            return false;
        }

        if (InlineValues.TryEncode(lexicalForm, datatype, out inline))
        {
            return true;
        }

        code = ((uint)InternIri(datatype).Payload << FormBits) | TypedForm;
        return false;
    }

    /// <summary>The code of literals in a language, which becomes known where it was not.</summary>
    internal uint CodeOf(ReadOnlySpan<byte> language, BaseDirection direction) => LanguageCode(_languages.Intern(language), direction);

    public TermId FindBlankNode(ReadOnlySpan<byte> label) => _blankNodes.Find(label);

    /// <summary>The blank node with this label in this store; a document's own labels are not these.</summary>
    public TermId InternBlankNode(ReadOnlySpan<byte> label) => _blankNodes.Intern(label);

    /// <summary>A blank node that nothing else in the store is.</summary>
    public TermId FreshBlankNode() => _blankNodes.Fresh();

    /// <param name="datatype">The datatype's IRI; not <c>rdf:langString</c>.</param>
    public TermId FindLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype)
    {
        if (InlineValues.TryEncode(lexicalForm, datatype, out var inline))
        {
            return inline;
        }

        var type = FindIri(datatype);
        return type.IsNone ? TermId.None : FindLiteral(((uint)type.Payload << FormBits) | TypedForm, lexicalForm);
    }

    public TermId FindLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        _languages.TryFind(language, out var index) ? FindLiteral(LanguageCode(index, direction), lexicalForm) : TermId.None;

    public TermId InternLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        TryInline(lexicalForm, datatype, out var inline, out var code) ? inline : InternLiteral(code, lexicalForm);

    public TermId InternLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        InternLiteral(CodeOf(language, direction), lexicalForm);

    public TermId FindTripleTerm(TermId subject, TermId predicate, TermId @object)
    {
        ReadOnlySpan<TermId> parts = [subject, predicate, @object];
        return _tripleTerms.TryFind(0, MemoryMarshal.AsBytes(parts), out var index) ? new TermId(TermTag.TripleTerm, index) : TermId.None;
    }

    public TermId InternTripleTerm(TermId subject, TermId predicate, TermId @object)
    {
        ReadOnlySpan<TermId> parts = [subject, predicate, @object];
        return new TermId(TermTag.TripleTerm, _tripleTerms.Intern(0, MemoryMarshal.AsBytes(parts)));
    }

    /// <summary>The term of an id as spans, without allocation.</summary>
    /// <param name="scratch">
    /// At least <see cref="TermView.ScratchSize"/> bytes; written only for terms that are not text in the dictionary.
    /// </param>
    public TermView View(TermId id, Span<byte> scratch)
    {
        var index = (uint)id.Payload;
        switch (id.Tag)
        {
            case TermTag.Iri:
                var suffix = Known(_iris, id).Get(index, out var prefix);
                return new TermView { Id = id, Prefix = _prefixes.Get(prefix, out _), Suffix = suffix };
            case TermTag.BlankNode:
                return new TermView { Id = id, Suffix = _blankNodes.Label(id, scratch) };
            case TermTag.Literal:
                var lexicalForm = Known(_literals, id).Get(index, out var code);
                return ViewLiteral(id, lexicalForm, code);
            case TermTag.TripleTerm:
                var parts = MemoryMarshal.Cast<byte, TermId>(Known(_tripleTerms, id).Get(index, out _));
                return new TermView { Id = id, Subject = parts[0], Predicate = parts[1], Object = parts[2] };
            default:
                var length = InlineValues.Format(id, scratch);
                var type = KnownDatatypes.Of(id.Tag);
                return new TermView
                {
                    Id = id,
                    Suffix = scratch[..length],
                    DatatypeId = type,
                    DatatypePrefix = KnownDatatypes.XsdNamespace,
                    DatatypeSuffix = KnownDatatypes.NameOf((int)type.Payload),
                };
        }
    }

    /// <summary>
    /// Asks for the memory of some terms that are about to be viewed, so that the waits for it overlap. Ids may be of any kind, none among them.
    /// </summary>
    public void Prefetch(ReadOnlySpan<TermId> ids)
    {
        foreach (var id in ids)
        {
            TextTable(id)?.RequestOffset((uint)id.Payload);
        }

        foreach (var id in ids)
        {
            TextTable(id)?.RequestEntry((uint)id.Payload);
        }
    }

    /// <summary>The term of an id of this dictionary, as an object: for what is returned, not for what is scanned.</summary>
    public Term Decode(TermId id)
    {
        var view = View(id, stackalloc byte[TermView.ScratchSize]);
        if (view.IsTripleTerm)
        {
            return new TripleTerm(Decode(view.Subject), (Iri)Decode(view.Predicate), Decode(view.Object));
        }

        var text = Text(view.Prefix, view.Suffix);
        return view switch
        {
            { IsIri: true } => new Iri(text),
            { IsBlankNode: true } => new BlankNode(text),
            { Language.IsEmpty: false } => Literal.WithLanguage(text, Encoding.UTF8.GetString(view.Language), view.Direction),
            _ when view.DatatypeId == KnownDatatypes.String => new Literal(text),
            _ => new Literal(text, Text(view.DatatypePrefix, view.DatatypeSuffix)),
        };
    }

    /// <summary>How many terms of each kind there are, and so which have come since.</summary>
    internal TermCounts Counts()
    {
        // Terms refer to terms of the kinds further on, so those are counted later.
        var (tripleTerms, literals, languages) = (_tripleTerms.Count, _literals.Count, _languages.Count);
        var (labels, fresh) = (_blankNodes.Labels.Count, _blankNodes.Next);
        return new TermCounts(tripleTerms, literals, languages, labels, fresh, _iris.Count);
    }

    /// <summary>Gives out no fresh blank node below a number from now on.</summary>
    internal void ReserveBlankNodes(long number) => _blankNodes.Reserve(number);

    /// <summary>
    /// An entry of a kind of terms as it is kept: bytes and code, which is a datatype's or language's number for a literal.
    /// </summary>
    internal ReadOnlySpan<byte> Entry(TermKind kind, uint index, out uint code)
    {
        code = 0;
        return kind switch
        {
            TermKind.TripleTerm => _tripleTerms.Get(index, out code),
            TermKind.Literal => _literals.Get(index, out code),
            TermKind.Language => _languages.Get(index),
            _ => _blankNodes.Labels.Get(index, out code),
        };
    }

    /// <summary>Puts back what <see cref="Entry"/> gave, and returns its number.</summary>
    internal uint InternEntry(TermKind kind, uint code, ReadOnlySpan<byte> bytes) => kind switch
    {
        TermKind.TripleTerm => _tripleTerms.Intern(code, bytes),
        TermKind.Literal => _literals.Intern(code, bytes),
        TermKind.Language => _languages.Intern(bytes),
        _ => _blankNodes.Labels.Intern(code, bytes),
    };

    /// <summary>Writes the terms that are there; more may be added meanwhile.</summary>
    internal void WriteTo(SectionWriter file)
    {
        // In this sequence, so that all that a written term refers to is written as well.
        _tripleTerms.WriteTo(file);
        _literals.WriteTo(file);
        _languages.WriteTo(file);
        _blankNodes.WriteTo(file);
        _iris.WriteTo(file);
        _prefixes.WriteTo(file);
    }

    private TermView ViewLiteral(TermId id, ReadOnlySpan<byte> lexicalForm, uint code)
    {
        var form = code & ((1 << FormBits) - 1);
        if (form != TypedForm)
        {
            var direction = (BaseDirection)(form - LanguageForm);
            return new TermView
            {
                Id = id,
                Suffix = lexicalForm,
                DatatypeId = direction == BaseDirection.None ? KnownDatatypes.LangString : KnownDatatypes.DirLangString,
                DatatypePrefix = KnownDatatypes.RdfNamespace,
                DatatypeSuffix = direction == BaseDirection.None ? "langString"u8 : "dirLangString"u8,
                Language = _languages.Get(code >> FormBits),
                Direction = direction,
            };
        }

        var type = code >> FormBits;
        var typeName = _iris.Get(type, out var typePrefix);
        return new TermView
        {
            Id = id,
            Suffix = lexicalForm,
            DatatypeId = new TermId(TermTag.Iri, type),
            DatatypePrefix = _prefixes.Get(typePrefix, out _),
            DatatypeSuffix = typeName,
        };
    }

    private TermId FindLiteral(uint code, ReadOnlySpan<byte> lexicalForm) =>
        _literals.TryFind(code, lexicalForm, out var index) ? new TermId(TermTag.Literal, index) : TermId.None;

    private TermId InternLiteral(uint code, ReadOnlySpan<byte> lexicalForm) => new(TermTag.Literal, _literals.Intern(code, lexicalForm));

    private static uint LanguageCode(uint language, BaseDirection direction) => (language << FormBits) | (LanguageForm + (uint)direction);

    internal static int PrefixLength(ReadOnlySpan<byte> iri) => iri.LastIndexOfAny((byte)'/', (byte)'#') + 1;

    /// <summary>The table that has the text of an id, or null where there is none.</summary>
    private ByteTable? TextTable(TermId id) =>
        (id.Tag == TermTag.Iri ? _iris : id.Tag == TermTag.Literal ? _literals : null) is { } table && id.Payload < table.Count ? table : null;

    private static ByteTable Known(ByteTable table, TermId id) =>
        id.Payload < table.Count
            ? table
            : throw new ArgumentException($"The dictionary has no {id.Tag} with number {id.Payload}; the id is of another store.", nameof(id));

    private static string Text(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix)
    {
        if (prefix.IsEmpty)
        {
            return Encoding.UTF8.GetString(suffix);
        }

        var prefixLength = Encoding.UTF8.GetCharCount(prefix);
        return string.Create(prefixLength + Encoding.UTF8.GetCharCount(suffix), new Pieces(prefix, suffix), static (text, pieces) =>
        {
            var written = Encoding.UTF8.GetChars(pieces.Prefix, text);
            Encoding.UTF8.GetChars(pieces.Suffix, text[written..]);
        });
    }

    private readonly ref struct Pieces(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix)
    {
        public readonly ReadOnlySpan<byte> Prefix = prefix;
        public readonly ReadOnlySpan<byte> Suffix = suffix;
    }

    /// <summary>The ids inside a triple term of this dictionary; false where <paramref name="id"/> is something else.</summary>
    public bool TryGetTripleTerm(TermId id, out TermId subject, out TermId predicate, out TermId @object)
    {
        if (id.Tag == TermTag.TripleTerm)
        {
            var view = View(id, default);
            (subject, predicate, @object) = (view.Subject, view.Predicate, view.Object);
            return true;
        }

        (subject, predicate, @object) = (TermId.None, TermId.None, TermId.None);
        return false;
    }
}
