import { HubError } from '../../shared/errors/hub-error.js';
import { whenGone } from '../../shared/files/send-pieces.js';
import { wantsEventStream } from '../../shared/http/event-stream.js';
import type { Exchange, Route, Routes } from '../../shared/http/http-server.js';
import { supergraphDigestHeader } from '../../shared/http/supergraph-digest.js';
import { demandJson, parseJsonObject, readBody } from '../../shared/http/request-body.js';
import type { OperationObserver } from '../../shared/observation/operation-watch.js';
import type { Engine } from '../engine/engine.js';
import type { Identify } from '../identity/identify.js';
import { answered, failed } from '../observation/end-watch.js';
import { EventStreamReader } from '../subscriptions/event-stream-reader.js';
import type { Subscriptions } from '../subscriptions/subscriptions.js';
import { type GraphqlAnswer, isSubscription, type OperationAnswers, streamNotAsked } from './answer-operation.js';
import { limits } from './limits.js';
import { sendMultipart, takesParts } from './multipart-answer.js';
import { demandOperation } from './operation-request.js';
import type { OperationValidator } from './operation-validator.js';

interface GraphqlRouteParts {
  readonly validator: Pick<OperationValidator, 'find' | 'read'>;
  readonly answers: OperationAnswers;
  readonly identify: Identify;
  readonly engine: Pick<Engine, 'supergraphDigest'>;
  readonly subscriptions: Pick<Subscriptions, 'follow'>;
  readonly operations: OperationObserver;
}

/** `/graphql`: one operation per POST; a subscription answers with a stream, and what is deferred in parts. Of the client's headers only those read here have any effect. */
export const graphqlRoutes = (parts: GraphqlRouteParts): Routes => ({
  'POST /graphql': answerPost(parts),
  '/graphql': onlyPost,
});

const answerPost =
  ({ validator, answers, identify, engine, subscriptions, operations }: GraphqlRouteParts): Route =>
  async ({ request, response, requestId, locale }) => {
    const watch = operations.begin(request.headers);
    const send = (answer: GraphqlAnswer): void => {
      sendAnswer(response, answer, engine.supergraphDigest);
      if (watch !== null) answered(watch, answer);
    };
    try {
      const deadline = Date.now() + limits.requestMs;
      demandJson(request);
      const { viewer, expiresAt } = await identify({ headers: request.headers, requestId, locale });
      const asked = demandOperation(parseJsonObject(await readBody(request, limits.maxBodyBytes)));

      const operation = validator.find(asked) ?? (await validator.read(asked, viewer));
      if ('body' in operation) return send(operation);
      watch?.knownAs(operation.operation.operation, operation.operation.name?.value ?? null);
      const call = { viewer, deadline, span: watch?.span };
      if (!isSubscription(operation)) {
        if (!takesParts(request)) return send(await answers.answer(operation, asked.variables, call));
        const left = whenGone(response);
        const answer = await answers.answerInParts(operation, { variables: asked.variables, call, left });
        if ('body' in answer) return send(answer);
        response.setHeader(supergraphDigestHeader, engine.supergraphDigest);
        await sendMultipart(response, answer, left);
        return watch?.end('ok', []);
      }
      if (!wantsEventStream(request)) throw streamNotAsked();
      const reader = new EventStreamReader(response, send);
      await subscriptions.follow(operation, { asked, viewer, expiresAt, reader });
      watch?.end('ok', []); // unless it was refused
    } catch (error) {
      if (watch !== null) failed(watch, error);
      throw error;
    }
  };

function sendAnswer(response: Exchange['response'], { status, body }: GraphqlAnswer, digest: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    [supergraphDigestHeader]: digest,
  });
  response.end(body);
}

/** GET would put questions, and what people ask for, into logs and histories. */
const onlyPost: Route = ({ response }) => {
  response.setHeader('allow', 'POST');
  throw new HubError('METHOD_NOT_ALLOWED', {
    vi: 'Chỉ nhận POST với JSON {"query": "…"}. Trang thử nghiệm ở “/”.',
    en: 'Only POST with JSON {"query": "…"} is answered. A page to try queries is at “/”.',
  });
};
