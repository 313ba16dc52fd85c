import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { callHeader } from '../../../../shared/trust/call-signer.js';
import type { RealAnswer } from './real-answer.js';
import type { StubCounts } from './stub-settings.js';

interface Replayed {
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** A whole signature is far longer than what a gateway without one would put in its place. */
const shortestSignature = 100;

/** A subgraph that answers each body really once, and from then on with the same bytes, at almost no cost. */
export class ReplayServer {
  private readonly recorded = new Map<string, Replayed>();
  private readonly count = { calls: 0, misses: 0, signed: 0 };
  private isSealed = false;

  constructor(private readonly realAnswer: RealAnswer) {}

  get counts(): Omit<StubCounts, 'spans'> {
    return this.count;
  }

  /** Whatever was not recorded by now is an error. */
  seal(): void {
    this.isSealed = true;
  }

  listen(port: number): void {
    const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0, headersTimeout: 0 }, (...exchange) =>
      this.take(...exchange),
    );
    server.listen(port, '127.0.0.1');
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => {
      const body = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
      this.count.calls++;
      if ((request.headers[callHeader]?.length ?? 0) >= shortestSignature) this.count.signed++;
      const known = this.recorded.get(body.toString('latin1'));
      if (known !== undefined) send(response, known);
      else void this.record(body, response);
    });
  }

  private async record(body: Buffer, response: ServerResponse): Promise<void> {
    this.count.misses++;
    try {
      if (this.isSealed) throw new Error('this question was not recorded');
      const text = Buffer.from(await this.realAnswer(body));
      const headers = ['content-type', 'application/json; charset=utf-8', 'content-length', String(text.length)];
      const answer = { headers, body: text };
      this.recorded.set(body.toString('latin1'), answer);
      send(response, answer);
    } catch (error) {
      console.error(`${String(error)}\n${body.toString().slice(0, 1_000)}`);
      response.writeHead(502).end();
    }
  }
}

function send(response: ServerResponse, { headers, body }: Replayed): void {
  response.sendDate = false;
  response.writeHead(200, headers as string[]).end(body);
}
