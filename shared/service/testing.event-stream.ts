import type { TestAnswer } from './testing.js';

/** What came over a stream, frame by frame. */
export interface TestStream {
  readonly status: number;
  readonly contentType: string | null;
  /** Each `next`; the iteration ends with `complete`, and fails when the stream breaks off. */
  readonly results: AsyncGenerator<Pick<TestAnswer, 'data' | 'errors'>, void, undefined>;
  /** So many results, in order. */
  take(count: number): Promise<Pick<TestAnswer, 'data' | 'errors'>[]>;
  close(): void;
}

/** Opens a stream as a client of server-sent events does. */
export async function openTestStream(url: string, init: RequestInit): Promise<TestStream> {
  const closing = new AbortController();
  const response = await fetch(url, { ...init, signal: closing.signal });
  const results = readResults(response);
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    results,
    async take(count) {
      const taken: Pick<TestAnswer, 'data' | 'errors'>[] = [];
      while (taken.length < count) {
        const { value, done } = await results.next();
        if (done === true) throw new Error(`The stream ended after ${taken.length} of ${count} results`);
        taken.push(value);
      }
      return taken;
    },
    close: () => closing.abort(),
  };
}

async function* readResults(response: Response): TestStream['results'] {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
    yield (await response.json()) as TestAnswer;
    return;
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      if (frame.startsWith('event: complete')) return;
      const [, data] = /^data: (.*)$/m.exec(frame) ?? [];
      if (frame.startsWith('event: next\n') && data !== undefined) yield JSON.parse(data) as TestAnswer;
    }
  }
  throw new Error('The stream broke off');
}
