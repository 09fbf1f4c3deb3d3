using System.Collections.Frozen;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>What the interfaces say of themselves, in Chinese.</summary>
internal static class InterfaceWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SPARQL"] = "SPARQL",
        ["Search"] = "搜索",
        ["Goals"] = "目标对照",
        ["Linked data"] = "关联数据",
        ["Graph store"] = "图存储",
        ["Reports"] = "报告",
        ["Descriptions"] = "数据集描述",
        ["Fragments"] = "片段",
        ["Reconciliation"] = "对齐",
        ["MCP"] = "语言模型",
        ["Health"] = "运行状态",

        ["SPARQL 1.1 query and update"] = "SPARQL 1.1 查询与更新",
        ["Queries by GET, POST and QUERY; updates by POST. Without any parameter GET gives the service description."] =
            "查询用 GET、POST 或 QUERY，更新用 POST。不带参数的 GET 返回服务描述。",
        ["the query"] = "查询",
        ["the update; by POST"] = "更新，用 POST",
        ["a graph for the default graph of a query; any number"] = "查询的默认图由哪些图组成，可多次给出",
        ["a named graph of a query; any number"] = "查询的命名图，可多次给出",
        ["a graph for the default graph of an update; any number"] = "更新的默认图由哪些图组成，可多次给出",
        ["a named graph of an update; any number"] = "更新的命名图，可多次给出",
        ["the version of SPARQL: 1.0, 1.1, 1.2-basic or 1.2"] = "SPARQL 版本：1.0、1.1、1.2-basic 或 1.2",
        ["seconds, up to the server's limit"] = "秒数，不超过服务器的限制",
        ["json, xml, csv, tsv, html, ttl, nt, jsonld, rdf, trig, nq or sd, in the place of Accept"] = "json、xml、csv、tsv、html、ttl、nt、jsonld、rdf、trig、nq 或 sd，代替 Accept",
        ["plan, or run to measure it"] = "plan 只看计划，run 运行并计时",
        ["Prefixes and terms, for query editors"] = "前缀和术语，供查询编辑器使用",
        ["zh or en for the first label"] = "第一个标签用 zh 还是 en",

        ["Things and sentences by words, part of a name, pinyin, initials or number"] = "按词、名称的一部分、拼音、首字母或数字查找事物和句子",
        ["words and \"phrases\""] = "词，引号内为短语",
        ["only of this IRI"] = "只要这个 IRI 的",
        ["only of this year"] = "只要这一年的",
        ["up to 100"] = "最多 100",
        ["hits to pass over"] = "跳过多少条",
        ["zh or en, for labels"] = "标签的语言：zh 或 en",
        ["Names that continue what was typed"] = "接着已输入内容的名称",
        ["what was typed, in characters, pinyin or initials"] = "已输入的汉字、拼音或首字母",
        ["up to 50"] = "最多 50",

        ["Goals against results, with both sentences"] = "目标与成果对照，附两边的原句",
        ["A page, or with format every pair of a goal and a result as a table."] = "网页；带 format 则以表格给出每一对目标和成果。",
        ["the place's IRI"] = "地方的 IRI",
        ["the year of the goals"] = "目标的年份",
        ["Met, NotMet, Disputed, NotMentioned or NotReported"] = "Met、NotMet、Disputed、NotMentioned 或 NotReported",
        ["goals to pass over"] = "跳过多少个目标",
        ["csv, tsv, json or xml; without it a page"] = "csv、tsv、json 或 xml；不给则为网页",

        ["A thing: 303 to its page or data"] = "一个事物：303 转到它的网页或数据",
        ["The page about a thing"] = "关于一个事物的网页",
        ["What is said about a thing, as RDF (.ttl .nt .jsonld .rdf .trig .nq)"] = "关于一个事物的 RDF 数据（.ttl .nt .jsonld .rdf .trig .nq）",
        ["Page or data about any IRI (?iri=)"] = "关于任一 IRI 的网页或数据（?iri=）",
        ["The ontology, as a page or as RDF"] = "本体，网页或 RDF",
        ["A term of the ontology, as a page or as RDF"] = "本体中的一个术语，网页或 RDF",
        ["the part of the thing's IRI after /id/"] = "事物 IRI 中 /id/ 之后的部分",
        ["the part of the thing's IRI after /id/, and the ending of a format"] = "事物 IRI 中 /id/ 之后的部分，加格式的后缀",
        ["the term's name"] = "术语的名称",
        ["the IRI"] = "IRI",
        ["ttl, nt, jsonld, rdf, trig or nq, in the place of Accept"] = "ttl、nt、jsonld、rdf、trig 或 nq，代替 Accept",
        ["a part of a name, label or definition narrows the page"] = "名称、标签或定义的一部分，用来缩小范围",

        ["Read, replace, extend or delete a graph named by a parameter, or read the whole dataset"] = "读取、替换、补充或删除由参数指明的图，或读取全部数据",
        ["A document that goes to a named graph or to the default graph must not name graphs of its own. POST without a graph keeps those it names and makes a new one for the rest."] =
            "写入命名图或默认图的文档自身不得再含命名图。不指明图的 POST 保留文档所含的图，其余写入一个新图。",
        ["Read, replace, extend or delete the graph at this address"] = "读取、替换、补充或删除这个地址上的图",
        ["the graph's IRI"] = "图的 IRI",
        ["the default graph"] = "默认图",
        ["the part of the graph's IRI after /graphs/"] = "图的 IRI 中 /graphs/ 之后的部分",

        ["Import reports"] = "导入报告",
        ["A report as text/plain, or several as multipart/form-data files. The same report again changes nothing; a changed one replaces its graphs."] =
            "一份报告用 text/plain，多份用 multipart/form-data。同一份再导入不改变任何内容；改动过的会替换它的图。",
        ["the file's name"] = "文件名",
        ["where the text does not say it"] = "正文没有写明时的标题",
        ["the code of the place"] = "地方的区划代码",
        ["its name"] = "地方的名称",
        ["of the report"] = "报告的年份",
        ["true: say what would change, and change nothing"] = "true：只说会改变什么，什么也不改变",
        ["where it was published"] = "发表处",

        ["VoID: what the dataset holds, counted exactly"] = "VoID：数据集的内容与精确计数",
        ["DCAT 3 catalogue"] = "DCAT 3 目录",
        ["The pages of all things, for search engines"] = "全部事物的网页，供搜索引擎使用",
        ["from 1; without it the index"] = "从 1 起；不给则为总目录",

        ["Quads that match a pattern, page by page, with exact counts"] = "符合模式的四元组，逐页，附精确计数",
        ["With graphs in TriG, N-Quads and JSON-LD, without them in the other syntaxes."] = "TriG、N-Quads 和 JSON-LD 带图，其他语法不带。",
        ["Triples of the union of all graphs that match a pattern, page by page, with exact counts"] = "全部图的并集中符合模式的三元组，逐页，附精确计数",
        ["a term, a ?variable, or nothing"] = "一个项、一个 ?变量，或不给",
        ["a graph, a ?variable, or nothing"] = "一个图、一个 ?变量，或不给",
        ["bindings of the variables as in VALUES (brTPF)"] = "变量的绑定，写法同 VALUES（brTPF）",
        ["from 1"] = "从 1 起",

        ["Reconciliation API 0.2"] = "对齐接口 0.2（OpenRefine）",
        ["Without parameters the service's manifest."] = "不带参数则返回服务清单。",
        ["a JSON object of queries, each with query, type, properties and limit; in the form of a POST as well"] = "一个 JSON 对象，每个查询有 query、type、properties 和 limit；也可放在 POST 的表单里",
        ["a JSON object with ids and properties, whose values are wanted; in the form of a POST as well"] = "一个 JSON 对象，给出要哪些 ids 的哪些 properties；也可放在 POST 的表单里",
        ["Properties that things of a type have"] = "某个类型的事物有哪些属性",
        ["the type's IRI"] = "类型的 IRI",
        ["how many"] = "多少个",
        ["A small page about a thing, to be framed by other pages"] = "关于一个事物的小网页，可嵌入其他网页",
        ["the thing's IRI"] = "事物的 IRI",
        ["Names of things that begin with a prefix"] = "以已输入内容开头的事物名称",
        ["Properties by their names"] = "按名称找属性",
        ["Types by their names"] = "按名称找类型",
        ["what was typed"] = "已输入的内容",
        ["how many to pass over"] = "跳过多少个",
        ["A few words about a thing, property or type"] = "关于事物、属性或类型的几句话",
        ["its IRI"] = "它的 IRI",

        ["Tools for language models (Model Context Protocol, streamable HTTP)"] = "供语言模型使用的工具（Model Context Protocol，可流式 HTTP）",
        ["Four tools: search, describe, query and schema."] = "四个工具：search、describe、query 和 schema。",
        ["Figures of the running server, as Prometheus reads them"] = "运行中服务器的数字，供 Prometheus 读取",
        ["The process lives"] = "进程在运行",
        ["Store and text index answer"] = "存储和全文索引可用",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words in Chinese; as they are where nobody has translated them.</summary>
    public static string Chinese(string words) => Words.GetValueOrDefault(words, words);

    public static bool Knows(string words) => Words.ContainsKey(words);
}
