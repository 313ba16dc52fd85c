import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { readBody } from '../../shared/http/request-body.js';
import { callHeader, hmacCallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';

/** What a subgraph was asked, as it arrived. */
export interface CapturedCall {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> };
  readonly viewer: Viewer;
}

type Misbehaviour = (response: ServerResponse, request: IncomingMessage) => void;

export interface TinySubgraph {
  readonly name: string;
  readonly url: string;
  readonly callSecret: string;
  readonly calls: CapturedCall[];
  /** How it answers from now on, whatever is asked; null for properly. */
  misbehave(how: Misbehaviour | null): void;
  stop(): Promise<void>;
}

interface TinySubgraphParts {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: object;
  readonly port?: number;
}

/** A real subgraph behind real HTTP that answers only calls signed for it. */
export async function startTinySubgraph({ name, sdl, resolvers, port = 0 }: TinySubgraphParts): Promise<TinySubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const callSecret = `${name} `.padEnd(40, 'secret');
  const signer = hmacCallSigner(() => callSecret);
  const calls: CapturedCall[] = [];
  let how: Misbehaviour | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await readBody(request, 10_000_000);
    const { viewer } = signer.verify(request.headers[callHeader] as string, name, raw);
    const body = JSON.parse(raw.toString()) as CapturedCall['body'];
    calls.push({ headers: request.headers, body, viewer });
    if (how !== null) return how(response, request);
    const { query: source, variables: variableValues } = body;
    const result = await graphql({ schema, source, variableValues, contextValue: { viewer } });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(401).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    callSecret,
    calls,
    misbehave: (next) => void (how = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
