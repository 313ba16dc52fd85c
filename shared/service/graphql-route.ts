import type { HTTPGraphQLResponse } from '@apollo/server';
import { wantsEventStream } from '../http/event-stream.js';
import type { Exchange, Route } from '../http/http-server.js';
import { demandJson, parseJsonObject, readBody } from '../http/request-body.js';
import type { OperationKind, OperationWatch } from '../observation/operation-watch.js';
import { codeOf, outcomeOf, outcomeOfError } from '../observation/outcome.js';
import { type ServiceObservation, unobservedService } from '../observation/service-observation.js';
import { callHeader, type CallSigner } from '../trust/call-signer.js';
import type { GraphqlExecutor } from './graphql-executor.js';
import type { Subscriptions } from './subscription-route.js';

const maxBodyBytes = 10 * 1024 * 1024; // representations of a long list

interface GraphqlRouteOptions {
  readonly executor: GraphqlExecutor;
  readonly subscriptions: Pick<Subscriptions<never>, 'answer'>;
  readonly signer: CallSigner;
  readonly audience: string;
  readonly observation?: Pick<ServiceObservation, 'operations' | 'statementsOf'>;
}

/** Answers signed calls only: the signature is checked before a byte of the question is parsed, `_service` included. */
export function graphqlRoute({ executor, subscriptions, signer, audience, ...observed }: GraphqlRouteOptions): Route {
  const { operations, statementsOf } = observed.observation ?? unobservedService;
  return async ({ request, response }) => {
    const token = request.headers[callHeader];
    const raw = await readBody(request, maxBodyBytes);
    const { viewer } = signer.verify(Array.isArray(token) ? token[0] : token, audience, raw);
    demandJson(request);
    if (wantsEventStream(request)) return subscriptions.answer({ response }, parseJsonObject(raw), viewer);
    const watch = operations.begin(request.headers);
    try {
      const body = parseJsonObject(raw);
      watch?.knownAs(kindOf(body['query']), null);
      const listen = (abandon: () => void): void =>
        void response.once('close', () => response.writableFinished || abandon());
      const { response: answer } = await executor.execute(body, { viewer, listen, watch: statementsOf(watch) });
      if (!response.destroyed) send(response, answer);
      if (watch !== null) answered(watch, answer);
    } catch (error) {
      watch?.end(outcomeOfError(error), [codeOf(error)]);
      throw error;
    }
  };
}

function send(response: Exchange['response'], { headers, status, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.writeHead(status ?? 200);
  response.end(body.kind === 'complete' ? body.string : '');
}

/** What errors there are, the gateway counts by their codes; an answer with errors begins with them. */
function answered(watch: OperationWatch, { status, body }: HTTPGraphQLResponse): void {
  const hasErrors = body.kind === 'complete' && body.string.startsWith('{"errors"');
  watch.end(outcomeOf(status ?? 200, hasErrors), []);
}

/** The gateway writes the word first, or none for a query. */
const kindOf = (query: unknown): OperationKind =>
  typeof query === 'string' && /^\s*mutation\b/.test(query) ? 'mutation' : 'query';
