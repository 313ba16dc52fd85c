import type { IncomingMessage } from 'node:http';
import { eventStreamType, streamStallsAfterMs } from '../../shared/http/event-stream.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { SubgraphAddress } from '../config.js';
import { streamCall } from '../files/stream-call.js';
import { CallFailure } from '../sources/call-failure.js';
import { readAnswerText } from '../sources/subgraph-answer.js';
import { questionBody } from '../sources/subgraph-question.js';
import { demandData, type Opening, readPosition, type UpstreamEvent, UpstreamRefusal } from './upstream.js';

const answerWithinMs = 5_000;
export const maxEventBytes = 1_000_000;
const maxRefusalBytes = 100_000;

/** Asks a subgraph for a stream of server-sent events, with a signed call. */
export async function openEventStream(
  { name, url }: Pick<SubgraphAddress, 'name' | 'url'>,
  signer: CallSigner,
  opening: Opening,
): Promise<AsyncIterable<UpstreamEvent>> {
  const { viewer, signal } = opening;
  const body = questionBody(opening);
  const headers = {
    'content-type': 'application/json',
    accept: eventStreamType,
    'content-length': String(body.length),
    [callHeader]: signer.sign({ viewer, issuer: 'gateway' }, name, body),
  };
  const timing = { answerWithinMs, stallsAfterMs: streamStallsAfterMs };
  const answer = await streamCall({ method: 'POST', url: `${url}/graphql`, headers, body, signal, ...timing });
  return isStream(answer) ? eventsOf(answer) : refuse(answer);
}

const isStream = ({ statusCode, headers }: IncomingMessage): boolean =>
  statusCode === 200 && (headers['content-type'] ?? '').startsWith(eventStreamType);

/** Event by event. Fails when the stream breaks off before it said that it is complete. */
async function* eventsOf(answer: AsyncIterable<Buffer>): AsyncGenerator<UpstreamEvent, void, undefined> {
  for await (const { event, id, data } of framesOf(answer)) {
    if (event === 'complete') return;
    // A comment keeps the connection open, and so does any event that is not ours.
    if (event === 'next') yield { answer: demandData(readAnswerText(data)), position: readPosition(id) };
  }
  throw new CallFailure('bad-answer', 'the stream broke off');
}

/** A connection that fails under a stream is no fault of ours. */
async function* unbroken(answer: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield* answer;
  } catch (error) {
    throw new CallFailure('bad-answer', String(error), { cause: error });
  }
}

interface Frame {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** Server-sent events as the HTML standard has them, as far as GraphQL over SSE uses them. */
async function* framesOf(answer: AsyncIterable<Buffer>): AsyncGenerator<Frame, void, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of unbroken(answer)) {
    const searched = Math.max(0, text.length - 1);
    text += decoder.decode(bytes, { stream: true }).replaceAll('\r', ''); // JSON has none
    if (text.includes('\n\n', searched)) {
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      yield* frames.map(readFrame);
    }
    if (text.length > maxEventBytes) throw new CallFailure('bad-answer', `an event larger than ${maxEventBytes} bytes`);
  }
}

function readFrame(frame: string): Frame {
  const lines = frame.split('\n');
  const values = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  return {
    event: values('event').at(-1) ?? 'message',
    id: values('id').at(-1) ?? null,
    data: values('data').join('\n'),
  };
}

/** The subgraph begins no stream: it says why, or it is as good as away. */
async function refuse(answer: IncomingMessage): Promise<never> {
  const { statusCode = 0 } = answer;
  if (statusCode === 404) throw new CallFailure('bad-answer', 'status 404'); // it is still starting
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of unbroken(answer)) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > maxRefusalBytes) throw new CallFailure('bad-answer', 'a refusal without end');
  }
  const { errors = [] } = readAnswerText(text);
  const isOfViewer = errors.some(({ extensions }) => extensions?.['requiredScopes'] !== undefined);
  if (statusCode === 401 && !isOfViewer)
    throw new CallFailure('bad-answer', 'the subgraph does not accept our signature (401)');
  if (errors.length === 0) throw new CallFailure('bad-answer', `no stream, status ${statusCode}`);
  throw new UpstreamRefusal(errors);
}
