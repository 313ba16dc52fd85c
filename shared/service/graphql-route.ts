import { wantsEventStream } from '../http/event-stream.js';
import type { Route } from '../http/http-server.js';
import { demandJson, parseJsonObject, readBody } from '../http/request-body.js';
import { callHeader, type CallSigner } from '../trust/call-signer.js';
import type { GraphqlExecutor } from './graphql-executor.js';
import type { Subscriptions } from './subscription-route.js';

const maxBodyBytes = 10 * 1024 * 1024; // representations of a long list

interface GraphqlRouteOptions {
  readonly executor: GraphqlExecutor;
  readonly subscriptions: Pick<Subscriptions<never>, 'answer'>;
  readonly signer: CallSigner;
  readonly audience: string;
}

/** Answers signed calls only: the signature is checked before a byte of the question is parsed, `_service` included. */
export function graphqlRoute({ executor, subscriptions, signer, audience }: GraphqlRouteOptions): Route {
  return async ({ request, response }) => {
    const token = request.headers[callHeader];
    const body = await readBody(request, maxBodyBytes);
    const { viewer } = signer.verify(Array.isArray(token) ? token[0] : token, audience, body);
    demandJson(request);
    if (wantsEventStream(request)) return subscriptions.answer({ response }, parseJsonObject(body), viewer);
    const { response: answer } = await executor.execute(parseJsonObject(body), viewer, (abandon) =>
      response.once('close', () => response.writableFinished || abandon()),
    );
    if (response.destroyed) return;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.writeHead(answer.status ?? 200);
    response.end(answer.body.kind === 'complete' ? answer.body.string : '');
  };
}
