using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Characters;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Makes Lucene queries. Scores come in tiers, far enough apart that no sum of word weights crosses them: the whole name, its beginning, a part of
/// it, its sound, and last the words of a text by BM25.
/// </summary>
internal sealed class TextQueries(NameDictionary names)
{
    public const float WholeName = 1000;
    public const float WholeSound = 700;
    private const float SameSound = 600;
    public const float NameStart = 400;
    public const float SoundStart = 300;
    private const float NearName = 250;
    public const float InName = 200;
    private const float InnerSound = 60;
    private const float KnownWord = 4;

    /// <summary>Of a long query that is nowhere in one piece, so much must be there.</summary>
    private const double EnoughPairs = 0.6;

    /// <summary>Every part is found, as it stands.</summary>
    /// <param name="withTexts">Also in texts that are no names.</param>
    public static Query Strict(IReadOnlyList<QueryPart> parts, bool withTexts = true)
    {
        var all = new BooleanQuery();
        foreach (var part in parts)
        {
            var anywhere = new BooleanQuery
            {
                { Constant(Phrase(FieldNames.Name, part.Tokens), InName), Occur.SHOULD },
            };
            if (withTexts)
            {
                anywhere.Add(Phrase(FieldNames.Body, part.Tokens), Occur.SHOULD);
            }

            if (part.IsLatin && !part.IsQuoted)
            {
                anywhere.Add(Constant(new PrefixQuery(new Term(FieldNames.Syllables, part.Text)), SoundStart), Occur.SHOULD);
                anywhere.Add(Constant(new PrefixQuery(new Term(FieldNames.Initials, part.Text)), SoundStart), Occur.SHOULD);
                anywhere.Add(Constant(new PrefixQuery(new Term(FieldNames.InnerSyllables, part.Text)), InnerSound), Occur.SHOULD);
            }

            all.Add(anywhere, Occur.MUST);
        }

        AddWhole(all, parts);
        return all;
    }

    /// <summary>A name that sounds or looks alike, or most of the pairs of characters, known words counting more.</summary>
    public Query Relaxed(IReadOnlyList<QueryPart> parts)
    {
        var whole = Whole(parts);
        var any = new BooleanQuery();
        var edits = whole.Length < 6 ? 1 : 2;
        if (whole.Length >= 3)
        {
            any.Add(Constant(new FuzzyQuery(new Term(FieldNames.Exact, whole), edits, whole.Length > 3 ? 1 : 0), NearName), Occur.SHOULD);
        }

        var sound = Pinyin.Usual(whole);
        if (sound.Length >= 4)
        {
            any.Add(Constant(new TermQuery(new Term(FieldNames.Syllables, sound)), SameSound), Occur.SHOULD);
            any.Add(Constant(new FuzzyQuery(new Term(FieldNames.Syllables, sound), edits, 1), NearName), Occur.SHOULD);
        }

        any.Add(MostPairs(parts), Occur.SHOULD);
        return any;
    }

    public static Filter? Filtering(IReadOnlyList<(Facet Facet, TermId Value)> filters, TermId predicate)
    {
        if (filters.Count == 0 && predicate.IsNone)
        {
            return null;
        }

        var all = new BooleanQuery();
        foreach (var (facet, value) in filters)
        {
            all.Add(new TermQuery(new Term(FieldNames.FacetTerm, FieldNames.Term(facet, value))), Occur.MUST);
        }

        if (!predicate.IsNone)
        {
            all.Add(new TermQuery(new Term(FieldNames.PredicateTerm, FieldNames.Term(predicate))), Occur.MUST);
        }

        return new QueryWrapperFilter(all);
    }

    private static string Whole(IReadOnlyList<QueryPart> parts) => string.Join(' ', parts.Select(part => part.Text));

    private static void AddWhole(BooleanQuery query, IReadOnlyList<QueryPart> parts)
    {
        var whole = Whole(parts);
        query.Add(Constant(new TermQuery(new Term(FieldNames.Exact, whole)), WholeName), Occur.SHOULD);
        query.Add(Constant(new PrefixQuery(new Term(FieldNames.Exact, whole)), NameStart), Occur.SHOULD);
        var joined = whole.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        query.Add(Constant(new TermQuery(new Term(FieldNames.Syllables, joined)), WholeSound), Occur.SHOULD);
        query.Add(Constant(new TermQuery(new Term(FieldNames.Initials, joined)), WholeSound), Occur.SHOULD);
    }

    private BooleanQuery MostPairs(IReadOnlyList<QueryPart> parts)
    {
        var most = new BooleanQuery();
        var pairs = 0;
        foreach (var part in parts)
        {
            foreach (var token in part.Tokens)
            {
                if (IsAsked(token, part.Tokens.Count))
                {
                    most.Add(EitherField(new TermQuery(new Term(FieldNames.Name, token.Text)), new TermQuery(new Term(FieldNames.Body, token.Text))), Occur.SHOULD);
                    pairs++;
                }
            }
        }

        most.MinimumNumberShouldMatch = Math.Max(1, (int)Math.Ceiling(pairs * EnoughPairs));
        var withWords = new BooleanQuery { { most, Occur.MUST } };
        foreach (var word in KnownWords(parts))
        {
            withWords.Add(Boosted(EitherField(Phrase(FieldNames.Name, word), Phrase(FieldNames.Body, word)), KnownWord), Occur.SHOULD);
        }

        return withWords;
    }

    private IEnumerable<List<TextToken>> KnownWords(IReadOnlyList<QueryPart> parts)
    {
        foreach (var part in parts)
        {
            for (var at = 0; at < part.Text.Length;)
            {
                var length = names.LongestAtStart(part.Text.AsSpan(at));
                if (length > 0)
                {
                    var tokens = new List<TextToken>();
                    TextTokenizer.Tokenize(part.Text.AsSpan(at, length), tokens);
                    yield return tokens;
                }

                at += Math.Max(1, length);
            }
        }
    }

    /// <summary>The tokens next to each other; a lone Han character stands for every pair that begins with it.</summary>
    private static Query Phrase(string field, IReadOnlyList<TextToken> tokens)
    {
        var phrase = new PhraseQuery();
        var lone = new List<Query>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var endsPairs = i > 0 && tokens[i - 1].Kind == TokenKind.HanPair;
            if (token.Kind == TokenKind.HanLast && !endsPairs)
            {
                lone.Add(new PrefixQuery(new Term(field, token.Text)));
            }
            else if (token.Kind is not (TokenKind.HanLast or TokenKind.WrittenNumber))
            {
                phrase.Add(new Term(field, token.Text), token.Position);
            }
        }

        var terms = phrase.GetTerms();
        Query? together = terms.Length switch
        {
            0 => null,
            1 => new TermQuery(terms[0]),
            _ => phrase,
        };
        if (lone.Count == 0 && together is not null)
        {
            return together;
        }

        var all = new BooleanQuery();
        if (together is not null)
        {
            all.Add(together, Occur.MUST);
        }

        foreach (var prefix in lone)
        {
            all.Add(prefix, Occur.MUST);
        }

        return all;
    }

    private static bool IsAsked(in TextToken token, int count) =>
        token.Kind is not TokenKind.WrittenNumber && (token.Kind != TokenKind.HanLast || count == 1);

    private static DisjunctionMaxQuery EitherField(Query name, Query body) => new(0) { name, body };

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
