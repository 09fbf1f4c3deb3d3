// Cuts a query into tokens for colouring and completion. It accepts anything: what it does not know is plain text.

const keywords = new Set(`
  ADD ALL AS ASC ASK BASE BIND BY CLEAR CONSTRUCT COPY CREATE DATA DEFAULT DELETE DESC DESCRIBE DISTINCT DROP EXISTS FILTER FROM GRAPH GROUP HAVING IN INSERT INTO
  LIMIT LOAD MINUS MOVE NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT SEPARATOR SERVICE SILENT TO UNDEF UNION USING VALUES VERSION WHERE WITH`.trim().split(/\s+/));

const functions = new Set(`
  ABS AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE DAY ENCODE_FOR_URI FLOOR GROUP_CONCAT HASLANG HOURS IF IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG LANGMATCHES
  LCASE MAX MD5 MIN MINUTES MONTH NOW OBJECT PREDICATE RAND REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT STRENDS STRLANG
  STRLEN STRSTARTS STRUUID SUBJECT SUBSTR SUM TIMEZONE TRIPLE TZ UCASE URI UUID YEAR`.trim().split(/\s+/));

const rules = [
  ["space", /\s+/uy],
  ["comment", /#[^\n]*/uy],
  ["string", /"""(?:[^"\\]|\\.|"(?!""))*(?:"""|$)|'''(?:[^'\\]|\\.|'(?!''))*(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/suy],
  ["iri", /<[^<>"{}|\\^`\s]*>/uy],
  ["variable", /[?$][\p{L}\p{N}_]+/uy],
  ["tag", /@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*/uy],
  ["name", /[\p{L}][\p{L}\p{N}_.-]*?:[\p{L}\p{N}_%:\\.~-]*|:[\p{L}\p{N}_%.-]+/uy],
  ["number", /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["other", /./suy],
];

/** The tokens of a text without gaps: kind, start, end. */
export function tokenize(text) {
  const tokens = [];
  for (let at = 0; at < text.length;) {
    const [kind, end] = next(text, at);
    tokens.push({ kind: kind === "word" ? wordKind(text.slice(at, end)) : kind, start: at, end });
    at = end;
  }

  return tokens;
}

export const words = [...keywords, ...functions];

function next(text, at) {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].length > 0) {
      // A dot at the end of a name ends the triple.
      const length = kind === "name" ? match[0].replace(/\.+$/u, "").length : match[0].length;
      return [kind, at + Math.max(1, length)];
    }
  }

  return ["other", at + 1];
}

function wordKind(word) {
  const upper = word.toUpperCase();
  return keywords.has(upper) || functions.has(upper) || word === "a" || word === "true" || word === "false" ? "keyword" : "word";
}
