import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;

/** Reads and writes with Jena: one JSON object a line in, one a line out. */
public final class JenaClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] arguments) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      JsonObject answer;
      try {
        answer = answer(JSON.parse(line));
      } catch (Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        answer = new JsonObject();
        answer.put("error", trace.toString());
      }
      out.println(JSON.toStringFlat(answer));
    }
  }

  private static JsonObject answer(JsonObject asked) throws Exception {
    switch (text(asked, "do")) {
      case "results":
        return results(asked);
      case "read":
        return read(asked);
      case "write":
        return write(asked);
      case "store":
        return store(asked);
      case "federate":
        return federate(asked);
      default:
        throw new IllegalArgumentException(asked.toString());
    }
  }

  /** Rows of SELECT, or the answer of ASK, by the client of ARQ. */
  private static JsonObject results(JsonObject asked) {
    Query query = QueryFactory.create(text(asked, "query"));
    try (var execution = QueryExecutionHTTP.service(text(asked, "url")).query(query).acceptHeader(text(asked, "accept")).build()) {
      if (query.isAskType()) {
        var answer = new JsonObject();
        answer.put("boolean", execution.execAsk());
        return answer;
      }
      return rows(execution.execSelect());
    }
  }

  private static JsonObject rows(ResultSet found) {
    var variables = new JsonArray();
    found.getResultVars().forEach(variables::add);
    var rows = new JsonArray();
    while (found.hasNext()) {
      var solution = found.next();
      var row = new JsonArray();
      for (String name : found.getResultVars()) {
        RDFNode node = solution.get(name);
        add(row, node == null ? null : node.asNode());
      }
      rows.add(row);
    }
    var answer = new JsonObject();
    answer.put("variables", variables);
    answer.put("rows", rows);
    return answer;
  }

  /** Statements of a document. */
  private static JsonObject read(JsonObject asked) throws Exception {
    String accept = text(asked, "accept");
    var request = HttpRequest.newBuilder(URI.create(text(asked, "url"))).header("Accept", accept);
    if (asked.hasKey("query")) {
      String form = "query=" + URLEncoder.encode(text(asked, "query"), StandardCharsets.UTF_8);
      request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
    }
    HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    Lang lang = syntax(response.headers().firstValue("Content-Type").orElse(""));
    if (response.statusCode() != 200 || lang != syntax(accept)) {
      throw new IllegalStateException(response.statusCode() + " " + response.headers().map() + new String(response.body(), StandardCharsets.UTF_8));
    }
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(response.body())).lang(lang).base(text(asked, "url")).parse(data);
    var rows = new JsonArray();
    for (Iterator<Quad> quads = data.find(); quads.hasNext(); ) {
      Quad quad = quads.next();
      var row = new JsonArray();
      add(row, quad.getSubject());
      add(row, quad.getPredicate());
      add(row, quad.getObject());
      if (RDFLanguages.isQuads(lang) && !lang.equals(Lang.JSONLD10)) {
        add(row, quad.isDefaultGraph() ? null : quad.getGraph());
      }
      rows.add(row);
    }
    var answer = new JsonObject();
    answer.put("rows", rows);
    return answer;
  }

  /** Sends a document, given as N-Triples, in another syntax. */
  private static JsonObject write(JsonObject asked) throws Exception {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(text(asked, "triples")).lang(Lang.NTRIPLES).parse(model);
    var body = new ByteArrayOutputStream();
    Lang lang = syntax(text(asked, "mediaType"));
    if (lang.equals(Lang.TRIG) || lang.equals(Lang.NQUADS)) {
      RDFDataMgr.write(body, DatasetFactory.wrap(model), lang);
    } else {
      RDFDataMgr.write(body, model, lang);
    }
    var request = HttpRequest.newBuilder(URI.create(text(asked, "url")))
        .header("Content-Type", text(asked, "mediaType"))
        .method(text(asked, "method"), HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    var answer = new JsonObject();
    answer.put("status", HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    return answer;
  }

  /** Queries, updates and graphs through Jena's own connection. */
  private static JsonObject store(JsonObject asked) {
    String graph = "http://example.org/jena/图";
    String question = "SELECT ?name { GRAPH <" + graph + "> { ?s <http://example.org/name> ?name } }";
    var model = ModelFactory.createDefaultModel();
    model.createResource("http://example.org/永康").addProperty(model.createProperty("http://example.org/name"), "永康市", "zh");
    var answer = new JsonObject();
    try (RDFConnection connection = RDFConnectionRemote.service(text(asked, "base"))
        .queryEndpoint("sparql").updateEndpoint("sparql").gspEndpoint("graphs").build()) {
      connection.put(graph, model);
      connection.update("INSERT DATA { GRAPH <" + graph + "> { <http://example.org/武义> <http://example.org/name> '武义县'@zh } }");
      try (var execution = connection.query(question)) {
        answer.put("rows", rows(execution.execSelect()).get("rows"));
      }
      answer.put("fetched", connection.fetch(graph).size());
      connection.delete(graph);
      try (var execution = connection.query("ASK { GRAPH <" + graph + "> { ?s ?p ?o } }")) {
        answer.put("left", execution.execAsk() ? 1 : 0);
      }
    }
    return answer;
  }

  /** A query of ARQ's own that asks an endpoint by SERVICE. */
  private static JsonObject federate(JsonObject asked) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(text(asked, "triples")).lang(Lang.NTRIPLES).parse(model);
    try (QueryExecution execution = QueryExecutionFactory.create(text(asked, "query"), model)) {
      return rows(execution.execSelect());
    }
  }

  /** By the reader of JSON-LD 1.0: that of 1.1 needs a library that Debian does not have. */
  private static Lang syntax(String mediaType) {
    Lang lang = RDFLanguages.contentTypeToLang(mediaType.split(";")[0]);
    return Lang.JSONLD.equals(lang) || Lang.JSONLD11.equals(lang) ? Lang.JSONLD10 : lang;
  }

  private static void add(JsonArray row, Node node) {
    if (node == null) {
      row.add(JsonNull.instance);
      return;
    }
    var cell = new JsonObject();
    cell.put("type", node.isURI() ? "iri" : node.isLiteral() ? "literal" : "blank");
    cell.put("value", node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "");
    if (node.isLiteral()) {
      cell.put("language", node.getLiteralLanguage());
      cell.put("datatype", node.getLiteralDatatypeURI());
    }
    row.add(cell);
  }

  private static String text(JsonObject object, String key) {
    return object.get(key).getAsString().value();
  }
}
