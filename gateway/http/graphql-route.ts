import { type ApolloServer, HeaderMap } from '@apollo/server';
import { HubError } from '../../shared/errors/hub-error.js';
import { wantsEventStream } from '../../shared/http/event-stream.js';
import type { Route, Routes } from '../../shared/http/http-server.js';
import { supergraphDigestHeader } from '../../shared/http/supergraph-digest.js';
import { demandJson, parseJsonObject, readBody } from '../../shared/http/request-body.js';
import type { Engine } from '../engine/engine.js';
import type { Identify } from '../identity/identify.js';
import type { CallContext } from '../sources/subgraph-source.js';
import { refuseConditionalRoot } from './conditional-root.js';
import { limits } from './limits.js';
import { demandOperation } from './operation-request.js';
import type { SubscriptionStreams } from './subscription-stream.js';

interface GraphqlRouteParts {
  readonly server: ApolloServer<CallContext>;
  readonly identify: Identify;
  readonly engine: Pick<Engine, 'supergraphDigest'>;
  readonly streams: Pick<SubscriptionStreams, 'pass'>;
}

/** `/graphql`: one operation per POST; a subscription answers with a stream. Of the client's headers only those read here have any effect. */
export const graphqlRoutes = (parts: GraphqlRouteParts): Routes => ({
  'POST /graphql': answerPost(parts),
  '/graphql': onlyPost,
});

const answerPost =
  ({ server, identify, engine, streams }: GraphqlRouteParts): Route =>
  async ({ request, response, requestId, locale }) => {
    const deadline = Date.now() + limits.requestMs;
    demandJson(request);
    const viewer = await identify({ headers: request.headers, requestId, locale });
    const body = demandOperation(parseJsonObject(await readBody(request, limits.maxBodyBytes)));
    const headers = new HeaderMap([['content-type', 'application/json']]);
    refuseConditionalRoot(body);
    const stream: NonNullable<CallContext['stream']> = { fetch: null };
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => ({ viewer, deadline, ...(wantsEventStream(request) ? { stream } : {}) }),
    });
    if (stream.fetch !== null) return streams.pass({ fetch: stream.fetch, viewer, response });
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    response.writeHead(answer.status ?? 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      [supergraphDigestHeader]: engine.supergraphDigest,
    });
    response.end(text);
  };

/** GET would put questions, and what people ask for, into logs and histories. */
const onlyPost: Route = ({ response }) => {
  response.setHeader('allow', 'POST');
  throw new HubError('METHOD_NOT_ALLOWED', {
    vi: 'Chỉ nhận POST với JSON {"query": "…"}. Trang thử nghiệm ở “/”.',
    en: 'Only POST with JSON {"query": "…"} is answered. A page to try queries is at “/”.',
  });
};
