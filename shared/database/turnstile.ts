import { HubError } from '../errors/hub-error.js';
import type { ReadTransaction } from './read-transaction.js';

/** Lets a few through at once, lets a few wait in order, and refuses the rest. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly refusal: () => HubError = tooMany,
  ) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.atOnce) this.inside++;
    else if (this.waiting.length < this.mayWait) await new Promise<void>((enter) => this.waiting.push(enter));
    else throw this.refusal();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.inside--;
      else next(); // the place is handed on
    }
  }
}

const turnstiles = new WeakMap<object, Turnstile>();
const turns = new WeakMap<ReadTransaction, Promise<unknown>>();

/**
 * Work for which a request needs more connections than the one it holds: its own second one, or those of the requests
 * that come back to this service. Half the pool stays free of it, or requests that each hold one and wait for another
 * would stop the service. Within one request one goes after the other.
 */
export function withMoreConnections<Result>(db: ReadTransaction, work: () => Promise<Result>): Promise<Result> {
  const turnstile = turnstileOf(db);
  const before = turns.get(db) ?? Promise.resolve();
  const result = before.then(() => turnstile.pass(work));
  turns.set(
    db,
    result.catch(() => undefined),
  );
  return result;
}

function turnstileOf({ dataSource }: ReadTransaction): Turnstile {
  const known = turnstiles.get(dataSource);
  if (known !== undefined) return known;
  const poolSize = Number((dataSource.options as { poolSize?: number }).poolSize ?? 10);
  const atOnce = Math.max(1, Math.floor(poolSize / 4));
  const made = new Turnstile(atOnce, Math.max(0, Math.floor(poolSize / 2) - atOnce));
  turnstiles.set(dataSource, made);
  return made;
}

const tooMany = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: 'Đang có quá nhiều yêu cầu loại này (diễn tập sáp nhập, đối chiếu báo cáo). Xin thử lại sau ít giây.',
      en: 'Too many requests of this kind at once (rehearsing mergers, comparing reports). Try again in a few seconds.',
    },
    { retryable: true },
  );
