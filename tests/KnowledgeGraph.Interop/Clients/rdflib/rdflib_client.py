"""Reads and writes with RDFLib: one JSON object a line in, one a line out."""
import io
import json
import sys
import traceback
import urllib.parse
import urllib.request

import rdflib
from rdflib import ConjunctiveGraph, Dataset, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from rdflib.query import Result

rdflib.NORMALIZE_LITERALS = False

RESULTS = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
SYNTAXES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/ld+json": "json-ld",
    "application/trig": "trig",
    "application/n-quads": "nquads",
}
QUADS = ("application/trig", "application/n-quads")


def cell(term):
    if term is None:
        return None
    if isinstance(term, URIRef):
        return {"type": "iri", "value": str(term)}
    if isinstance(term, Literal):
        return {"type": "literal", "value": str(term), "language": term.language, "datatype": str(term.datatype or "")}
    return {"type": "blank", "value": ""}


def fetch(request):
    headers = {"Accept": request["accept"]}
    body = urllib.parse.urlencode({"query": request["query"]}).encode() if "query" in request else None
    with urllib.request.urlopen(urllib.request.Request(request["url"], data=body, headers=headers)) as answer:
        media_type = answer.headers.get_content_type()
        assert media_type == request["accept"], media_type
        return answer.read()


def results(request):
    """Rows of SELECT, or the answer of ASK."""
    result = Result.parse(io.BytesIO(fetch(request)), format=RESULTS[request["accept"]])
    if result.type == "ASK":
        return {"boolean": bool(result.askAnswer)}
    names = [str(name) for name in result.vars]
    return {"variables": names, "rows": [[cell(row.get(name)) for name in result.vars] for row in result.bindings]}


def statements(graph, with_graphs):
    if not with_graphs:
        return {"rows": [[cell(term) for term in triple] for triple in graph]}
    rows = []
    for s, p, o, g in graph.quads((None, None, None, None)):
        name = g.identifier if isinstance(g, Graph) else g
        rows.append([cell(s), cell(p), cell(o), cell(name if isinstance(name, URIRef) and not name.startswith("urn:x-rdflib:") else None)])
    return {"rows": rows}


def read(request):
    """Statements of a document."""
    with_graphs = request["accept"] in QUADS
    graph = ConjunctiveGraph() if with_graphs else Graph()
    # With a base RDFLib takes its name for that of the default graph.
    graph.parse(data=fetch(request), format=SYNTAXES[request["accept"]], publicID=None if with_graphs else request["url"])
    return statements(graph, with_graphs)


def write(request):
    """Sends a document, given as N-Triples, in another syntax."""
    graph = Graph()
    graph.parse(data=request["triples"], format="nt")
    if request["mediaType"] in QUADS:
        dataset = Dataset()
        for triple in graph:
            dataset.default_context.add(triple)
        graph = dataset
    body = graph.serialize(format=SYNTAXES[request["mediaType"]], encoding="utf-8")
    http = urllib.request.Request(request["url"], data=body, method=request["method"], headers={"Content-Type": request["mediaType"]})
    with urllib.request.urlopen(http) as answer:
        return {"status": answer.status}


def store(request):
    """Asks and changes through RDFLib's own SPARQL stores."""
    changing = SPARQLUpdateStore(request["url"], request["url"], returnFormat="json", context_aware=False)
    subject, predicate = URIRef("http://example.org/rdflib/永康"), URIRef("http://example.org/name")
    changing.add((subject, predicate, Literal("永康市", lang="zh")))
    changing.commit()
    found = [[cell(term) for term in row] for row in SPARQLStore(request["url"], returnFormat="xml").query("SELECT ?name { <%s> <%s> ?name }" % (subject, predicate))]
    changing.remove((subject, predicate, None), None)
    changing.commit()
    left = len(list(SPARQLStore(request["url"], returnFormat="csv").query("SELECT ?name { <%s> ?p ?name }" % subject)))
    return {"rows": found, "left": left}


DEEDS = {"results": results, "read": read, "write": write, "store": store}

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = DEEDS[asked["do"]](asked)
    except Exception:
        answer = {"error": traceback.format_exc()}
    print(json.dumps(answer), flush=True)
