// Answers queries with Comunica: one JSON object a line in, one a line out.
import { createInterface } from 'node:readline';
import { QueryEngine } from '@comunica/query-sparql';

const engine = new QueryEngine();

function cell(term) {
  if (term === undefined) {
    return null;
  }

  switch (term.termType) {
    case 'NamedNode':
      return { type: 'iri', value: term.value };
    case 'Literal':
      return { type: 'literal', value: term.value, language: term.language || null, datatype: term.datatype.value };
    default:
      return { type: 'blank', value: '' };
  }
}

async function select({ query, sources, unionDefaultGraph }) {
  await engine.invalidateHttpCache();
  const result = await engine.query(query, { sources, unionDefaultGraph, httpRetryCount: 0 });
  const { variables } = await result.metadata();
  const names = variables.map(variable => (variable.variable ?? variable).value);
  const rows = (await (await result.execute()).toArray()).map(bindings => names.map(name => cell(bindings.get(name))));
  return { variables: names, rows };
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify(await select(JSON.parse(line))));
  } catch (failure) {
    console.log(JSON.stringify({ error: String(failure.stack ?? failure) }));
  }
}
