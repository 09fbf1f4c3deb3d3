using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;

namespace KnowledgeGraph.Search.Tests;

public sealed class SearchTests
{
    private static SmallStore Sample() => new SmallStore()
        .Named("yongkang", "永康市", "Place")
        .Named("yongkang-hospital", "永康市第一人民医院", "Institution")
        .Named("expo", "中国五金博览会", "Event")
        .Named("road", "义龙庆高速", "Project")
        .Named("zhoushan", "舟山镇", "Place")
        .Named("taizhou", "臺州市", "Place")
        .Named("lvdao", "滨江绿道", "Project")
        .Says("s1", "永康市举办中国五金博览会，参展企业5.29万家。")
        .Says("s2", "我们完成全消化道肿瘤筛查52900人，城乡收入倍差缩小到1.68。")
        .Says("s3", "义龙庆高速开工建设，舟山镇获评省级健康镇。");

    [Theory]
    [InlineData("永康市", "yongkang")]
    [InlineData("永康", "yongkang")]
    [InlineData("第一人民医院", "yongkang-hospital")]
    [InlineData("五金博览会", "expo")]
    [InlineData("yongkang", "yongkang")]
    [InlineData("yks", "yongkang")]
    [InlineData("YKS", "yongkang")]
    [InlineData("wujin", "expo")]
    [InlineData("zgwjblh", "expo")]
    [InlineData("台州", "taizhou")]
    [InlineData("義龍慶高速", "road")]
    [InlineData("lvdao", "lvdao")]
    [InlineData("城乡收入倍差", "s2")]
    [InlineData("肿瘤筛查", "s2")]
    [InlineData("省级健康镇", "s3")]
    [InlineData("永康是", "yongkang")]
    [InlineData("舟上镇", "zhoushan")]
    [InlineData("义龙庆高数", "road")]
    [InlineData("健", "s3")]
    public void The_first_hit_is_what_was_meant(string query, string expected)
    {
        using var store = Sample();
        Assert.Equal(expected, store.Found(query).FirstOrDefault());
    }

    [Theory]
    [InlineData("52900")]
    [InlineData("5.29万")]
    [InlineData("５．２９万")]
    public void A_number_is_found_however_it_is_written(string query)
    {
        using var store = Sample();
        Assert.Equal(["s1", "s2"], store.Found(query).Order());
    }

    [Fact]
    public void Names_come_before_quotes()
    {
        using var store = Sample();
        Assert.Equal(["expo", "s1"], store.Found("中国五金博览会"));
    }

    [Fact]
    public void Every_word_of_a_query_must_be_found()
    {
        using var store = Sample();
        Assert.Equal(["s3"], store.Found("高速 健康镇"));
    }

    [Fact]
    public void Quotation_marks_ask_for_the_words_as_they_stand()
    {
        using var store = Sample();
        Assert.Equal(["s2"], store.Found("“收入倍差缩小”"));
    }

    [Fact]
    public void The_match_is_marked_in_the_snippet()
    {
        using var store = Sample();
        var snippet = store.Search("肿瘤筛查").Hits[0].Snippet;
        var (start, length) = Assert.Single(snippet.Marks);
        Assert.Equal("肿瘤筛查", snippet.Text.Substring(start, length));
    }

    [Fact]
    public void Characters_are_marked_whose_sound_was_typed()
    {
        using var store = Sample();
        var snippet = store.Search("wujin").Hits[0].Snippet;
        var (start, length) = Assert.Single(snippet.Marks);
        Assert.Equal("五金", snippet.Text.Substring(start, length));
    }

    [Fact]
    public void A_query_that_finds_nothing_gets_the_nearest_name_proposed()
    {
        using var store = Sample();
        Assert.Equal("永康市", store.Search("永康是").DidYouMean);
        Assert.Null(store.Search("永康市").DidYouMean);
    }

    [Fact]
    public void Hits_are_counted_by_type_and_can_be_narrowed_to_one()
    {
        using var store = Sample();
        var place = store.Id(new Iri(SmallStore.Kg + "Place"));
        var all = store.Search("永康市");
        Assert.Contains(new FacetCount(place, 1), all.Facets[Facet.Type]);
        var places = store.Search(new SearchRequest("永康市") { Filters = [(Facet.Type, place)] });
        Assert.Equal(1, places.Total);
    }

    [Fact]
    public void Pages_follow_each_other_without_gap()
    {
        using var store = Sample();
        var all = store.Found("永康");
        var paged = Enumerable.Range(0, all.Length)
            .SelectMany(offset => store.Search(new SearchRequest("永康") { Offset = offset, Limit = 1 }).Hits)
            .Select(hit => hit.Literal);
        Assert.Equal(store.Search("永康").Hits.Select(hit => hit.Literal), paged);
    }

    [Fact]
    public void Suggestions_continue_characters_pinyin_and_initials()
    {
        using var store = Sample();
        Assert.Equal("yongkang", store.Suggested("永")[0]);
        Assert.Equal("yongkang", store.Suggested("yongk")[0]);
        Assert.Equal("expo", store.Suggested("zgwj")[0]);
        Assert.DoesNotContain("s1", store.Suggested("永康"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("*:* AND (")]
    [InlineData("~~~[]{}^")]
    public void Any_text_is_a_query(string query)
    {
        using var store = Sample();
        Assert.NotNull(store.Search(query).Hits);
    }
}
