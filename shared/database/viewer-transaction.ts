import type { Writable } from 'node:stream';
import { DatabaseError, escapeLiteral, type PoolClient, type QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { badInput, type Bilingual } from '../errors/hub-error.js';
import { type StatementWatch, watched } from '../observation/statement-watch.js';
import { columnTexts } from './column-values.js';
import { statementName } from './statement-name.js';

/** What row-level security reads with `current_setting`: names such as `hub.subject`. */
export type ViewerSettings = Readonly<Record<string, string>>;

interface Opened {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
}

interface RunOptions {
  readonly values: unknown[];
  readonly rowMode?: 'array';
  readonly types?: typeof columnTexts;
}

/**
 * One transaction that carries its viewer, over one connection of the pool, taken when it is first needed.
 * Statements that are asked for together travel together, and are answered in their order.
 */
export abstract class ViewerTransaction {
  /** How many statements were run for the caller; BEGIN, settings and COMMIT are not among them. */
  statements = 0;
  /** Whether the database could not be reached, or went away: nothing was wrong with the question. */
  isDatabaseGone = false;
  private opening: Promise<Opened> | null = null;
  private closing: Promise<void> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly dataSource: DataSource,
    private readonly settings: ViewerSettings,
    /** Null: nobody is told of its statements. */
    private readonly watch: StatementWatch | null = null,
  ) {}

  /** Starts the transaction with its settings. */
  protected abstract begin(opened: Opened, setSettings: string): Promise<void>;

  /** Plain SQL on the driver itself; a text that comes again is prepared. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.run<Row>(sql, { values: [...parameters] });
  }

  /** The same, where each row is the list of its values, instants as texts: what is made of many rows is made faster so. */
  valuesOf(sql: string, parameters: readonly unknown[] = []): Promise<unknown[][]> {
    return this.run<unknown[]>(sql, { values: [...parameters], rowMode: 'array', types: columnTexts });
  }

  private async run<Row extends object>(text: string, options: RunOptions): Promise<Row[]> {
    const { client } = await this.open();
    const name = statementName(text);
    const statement = { text, ...options, ...(name === undefined ? {} : { name }) };
    gather(client);
    return this.counted(text, async () => {
      const { rows } = await client.query(statement as QueryConfig).catch((error: unknown) => this.fail(error));
      return rows as Row[];
    });
  }

  /** TypeORM's view of the same connection and transaction. */
  get manager(): Promise<EntityManager> {
    return this.open().then(({ runner }) => runner.manager);
  }

  /** Ends the transaction and gives the connection back, or throws it away when it broke. Again: nothing. */
  protected end(outcome: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.closing ??= this.opening === null ? Promise.resolve() : this.finish(this.opening, outcome);
    return this.closing;
  }

  /** Nobody waits for it any more: the connection is cut, and with it whatever still runs on it. */
  abandon(): void {
    this.closing ??= this.cut();
  }

  private async cut(): Promise<void> {
    const opened = await this.opening?.catch(() => null);
    if (!opened) return;
    await release(opened.runner, new Error('The request was abandoned'));
    streamOf(opened.client).destroy(); // what was sent is not waited for
  }

  private open(): Promise<Opened> {
    if (this.closing !== null) return Promise.reject(new Error('This transaction is closed'));
    this.opening ??= this.start();
    return this.opening;
  }

  /** A connection that died while idle shows it only now; another is as good, since nothing has been asked yet. */
  private async start(): Promise<Opened> {
    try {
      return await this.begun().catch((error: unknown) => {
        if (!isConnectionLost(error)) throw error;
        return this.begun();
      });
    } catch (error) {
      this.isDatabaseGone = true;
      throw error;
    }
  }

  private async begun(): Promise<Opened> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const opened = { runner, client };
      await this.begin(opened, settingsStatement(this.settings));
      this.countStatementsOf(runner);
      return opened;
    } catch (error) {
      await release(runner, error as Error);
      throw error;
    }
  }

  private fail(error: unknown): never {
    this.isDatabaseGone ||= isConnectionLost(error);
    throw explained(error);
  }

  private countStatementsOf(runner: QueryRunner): void {
    const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
    const counted = (...all: unknown[]) => this.counted(String(all[0]), () => query(...all));
    runner.query = counted as QueryRunner['query'];
  }

  private counted<Result>(sql: string, statement: () => Promise<Result>): Promise<Result> {
    this.statements++;
    const result = this.watch === null ? statement() : watched(this.watch, sql, statement);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async finish(opening: Promise<Opened>, outcome: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const opened = await opening.catch(() => null);
    if (opened === null) return; // whoever asked has heard why
    await this.last;
    const { command } = await opened.client.query(outcome).catch(async (error: unknown) => {
      await release(opened.runner, error as Error);
      throw error;
    });
    usedAt.set(opened.client, performance.now());
    await release(opened.runner);
    // After a failed statement PostgreSQL answers COMMIT with ROLLBACK, and no error.
    if (command !== outcome) throw new Error('The transaction was rolled back: one of its statements failed');
  }
}

const usedAt = new WeakMap<PoolClient, number>();
const aliveForMs = 250;

/** A connection that has just answered lives: what is asked of it need not wait to see that. */
export const isSurelyAlive = (client: PoolClient): boolean =>
  performance.now() - (usedAt.get(client) ?? -Infinity) < aliveForMs;

/** Holds back what is written until this turn of the event loop ends: one system call for all of its statements. */
export function gather(client: PoolClient): void {
  const stream = streamOf(client);
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}

const streamOf = (client: PoolClient): Writable =>
  (client as unknown as { readonly connection: { readonly stream: Writable } }).connection.stream;

/** Values are quoted, not bound: so BEGIN and settings travel in one message. One column: nobody reads it. */
function settingsStatement(settings: ViewerSettings): string {
  const calls = Object.entries(settings).map(([name, value]) => {
    if (value.includes('\0')) throw new Error(`The setting ${name} holds a zero character`); // it would end the message
    return `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`;
  });
  return calls.length === 0 ? '' : `SELECT ${calls.join(' || ')}`;
}

/** With an error the pool closes the connection instead of lending it again; TypeORM offers that only inside. */
async function release(runner: QueryRunner, broken?: Error): Promise<void> {
  const inside = runner as unknown as { releasePostgresConnection(error?: Error): Promise<void> };
  await inside.releasePostgresConnection(broken);
}

/** What a caller sent and PostgreSQL cannot hold is the caller's fault, not ours. */
function explained(error: unknown): unknown {
  const text = refusals[sqlState(error) ?? ''];
  return text === undefined ? error : badInput(text);
}

const zeroCharacter: Bilingual = {
  vi: 'Chuỗi gửi lên chứa ký tự U+0000, không thể lưu hay tìm.',
  en: 'A text holds the character U+0000, which can be neither stored nor searched.',
};
const noSuchDay: Bilingual = { vi: 'Ngày gửi lên không tồn tại.', en: 'A date that was sent does not exist.' };

const refusals: Readonly<Record<string, Bilingual>> = {
  '22021': zeroCharacter,
  '22P05': zeroCharacter, // the same, within JSON
  '54000': {
    vi: 'Một mã hoặc số hiệu gửi lên quá dài để có thể tìm lại. Rút ngắn còn vài trăm ký tự.',
    en: 'A code or number that was sent is too long to be found again. Keep it within some hundred characters.',
  },
  '22007': noSuchDay,
  '22008': noSuchDay,
};

/** What the server itself said; an error of the driver or of the network carries no SQLSTATE. */
const sqlState = (error: unknown): string | null => {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  return cause instanceof DatabaseError ? (cause.code ?? null) : null;
};

/** Class 08 (connection; 08P01 is a fault of ours), too many connections, 57P (shutdown, crash), or no word of the server at all. */
export const isConnectionLost = (error: unknown): boolean => /^(08(?!P01)|53300|57P)/.test(sqlState(error) ?? '08');
