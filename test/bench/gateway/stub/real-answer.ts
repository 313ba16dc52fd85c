import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { callHeader, hmacCallSigner } from '../../../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../../../shared/trust/viewer.js';
import { benchSubgraphs } from '../graph/bench-graph.js';
import type { StubbedSubgraph } from './stub-settings.js';

/** Answers a body that was never seen: the text that is replayed from then on. */
export type RealAnswer = (body: Buffer) => Promise<string>;

export const realAnswerOf = (subgraph: StubbedSubgraph): RealAnswer =>
  subgraph.upstream === null ? inProcess(subgraph.name) : forwarded(subgraph.name, subgraph.upstream);

function inProcess(name: string): RealAnswer {
  const part = benchSubgraphs[name];
  if (part === undefined) throw new Error(`The bench graph has no subgraph ${name}`);
  const schema = buildSubgraphSchema({ typeDefs: parse(part.sdl), resolvers: part.resolvers as never });
  return async (body) => {
    const { query: source, variables: variableValues } = JSON.parse(body.toString()) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    return demandNoErrors(name, JSON.stringify(await graphql({ schema, source, variableValues })));
  };
}

/** Asks the real subgraph with a signature of our own, as an anonymous caller: a peer signs nothing. */
function forwarded(name: string, { url, callSecret }: NonNullable<StubbedSubgraph['upstream']>): RealAnswer {
  const signer = hmacCallSigner(() => callSecret);
  return async (body) => {
    const signature = signer.sign({ viewer: anonymousViewer(randomUUID()), issuer: 'gateway' }, name, body);
    const headers = { 'content-type': 'application/json', [callHeader]: signature };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return demandNoErrors(name, await answer.text());
  };
}

function demandNoErrors(name: string, text: string): string {
  const { errors } = JSON.parse(text) as { errors?: unknown };
  if (errors !== undefined) throw new Error(`${name} answers with errors: ${text.slice(0, 500)}`);
  return text;
}
