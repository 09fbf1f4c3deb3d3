using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>The readers of RDF, each with documents that use all of its syntax.</summary>
internal static class RdfTargets
{
    public static readonly ReaderTarget NTriples = new(RdfSyntax.NTriples, ".nt",
    [
        "<http://e/s> <http://e/p> \"永\\u5EB7\"@zh-Hans--ltr . # 注\n_:a <http://e/p> <<( _:b <http://e/q> \"1\"^^<http://e/t> )>> .\nVERSION \"1.2\"\n",
    ]);

    public static readonly ReaderTarget NQuads = new(RdfSyntax.NQuads, ".nq",
    [
        "<http://e/s> <http://e/p> \"o\" <http://e/g> .\n_:s <http://e/p> _:o _:g .\n_:s <http://e/p> <<( <http://e/s> <http://e/p> \"x\"@en )>> <http://e/g> . # c\n",
    ]);

    public static readonly ReaderTarget Turtle = new(RdfSyntax.Turtle, ".ttl",
    [
        "@prefix e: <http://e/> . BASE <x/>\ne:s a e:T ; e:p 1, 2.5, 3e4, true, 'x'@en, \"\"\"long\n\"\"\" ; .\n[ e:p ( 1 ( e:a ) [] ) ] .\n",
        "PREFIX : <http://e/> VERSION '1.2'\n:s :p :o ~ :r {| :q << :a :b :c ~ _:d >> |}, <<( :x :y <<( :z a 1 )>> )>> .\n<< :s :p :o >> .\n:a\\-b :%41 :c. .",
    ]);

    public static readonly ReaderTarget TriG = new(RdfSyntax.TriG, ".trig",
    [
        "@prefix e: <http://e/> . e:g { e:s e:p e:o . _:b e:q [] } GRAPH _:g { } { e:s e:p ( ) . } e:s e:p 'x' . [] { <s> a 1 }",
        "PREFIX : <http://e/> :g { :s :p :o ~ {| :q 'y'@ar--rtl |} . << :a :b << :c :d 1 >> ~ :r >> :e (1 [ :f 2 ]) }",
    ]);

    public static readonly ReaderTarget RdfXml = new(RdfSyntax.RdfXml, ".rdf",
    [
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x \"永康\">]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\" xml:base=\"http://e/\" rdf:version=\"1.2\"><e:T rdf:about=\"s\" e:a=\"&x;\"><e:p rdf:resource=\"o\"/><e:q xml:lang=\"zh\">&x;</e:q><e:l rdf:parseType=\"Collection\"><e:T rdf:nodeID=\"n\"/></e:l><e:x rdf:parseType=\"Literal\"><b c=\"1\">t</b></e:x><e:t rdf:parseType=\"Triple\"><e:T/></e:t><rdf:li rdf:ID=\"i\" rdf:annotation=\"y\">z</rdf:li></e:T></rdf:RDF>",
    ]);

    public static readonly ReaderTarget JsonLd = new(RdfSyntax.JsonLd, ".jsonld",
    [
        "{\"@context\":{\"@vocab\":\"http://e/\",\"e\":\"http://e/\",\"l\":{\"@container\":\"@list\"},\"m\":{\"@id\":\"e:m\",\"@container\":\"@language\"},\"t\":{\"@type\":\"@id\",\"@context\":{\"x\":\"e:x\"}},\"r\":{\"@reverse\":\"e:r\"}},\"@id\":\"e:s\",\"@type\":\"T\",\"l\":[1,2.5,[true]],\"m\":{\"zh\":\"永\"},\"t\":{\"x\":null},\"r\":{\"@id\":\"_:b\"},\"@graph\":[{\"@id\":\"e:g\",\"j\":{\"@value\":{\"a\":[]},\"@type\":\"@json\"}}]}",
        "[{\"@context\":[{\"@version\":1.1,\"@base\":\"http://b/\",\"@language\":\"en\",\"@direction\":\"rtl\",\"@protected\":true,\"n\":\"@nest\",\"i\":{\"@id\":\"http://e/i\",\"@container\":[\"@graph\",\"@id\"]},\"k\":{\"@id\":\"http://e/k\",\"@container\":\"@index\",\"@index\":\"http://e/x\"},\"y\":{\"@id\":\"http://e/y\",\"@container\":\"@type\"},\"z\":{\"@id\":\"http://e/z\",\"@nest\":\"n\"}}],\"n\":{\"z\":\"v\"},\"i\":{\"_:g\":{\"z\":{\"@set\":[1e400]}}},\"k\":{\"a\":\"b\"},\"y\":{\"http://e/T\":{\"@id\":\"q\"}},\"@included\":[{\"@id\":\"../s\",\"z\":{\"@value\":\"w\",\"@direction\":\"ltr\"}}]}]",
    ]);
}
