import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { ReadTransaction } from '../database/read-transaction.js';
import type { Turnstile } from '../database/turnstile.js';
import { exportHeader } from '../files/file-call.js';
import type { StreamedAnswer } from '../files/file-route.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { RequestContext } from '../service/request-context.js';
import type { ExportList } from './export-lists.js';
import { type ExportState, ExportTransaction } from './export-transaction.js';
import type { ExportFormat } from './format/export-format.js';
import type { ListArguments } from './list-arguments.js';
import { readRows, type Row } from './read-rows.js';
import type { ExportShape } from './register-export.js';

/** What leaves. */
interface ExportFile {
  readonly list: ExportList;
  readonly shape: ExportShape;
  readonly format: ExportFormat;
  readonly extension: string;
}

/** How its rows are read. */
interface ExportReading<Loaders> {
  readonly schema: GraphQLSchema;
  readonly operation: DocumentNode;
  readonly given: ListArguments;
  readonly loaders: (db: ReadTransaction, vault: PersonalVault) => Loaders;
  readonly places: Turnstile;
  readonly context: RequestContext<Loaders>;
  /** Aborted when the reader has gone: the transaction ends at once, whatever it is doing. */
  readonly signal: AbortSignal;
}

/**
 * Takes a place, begins the transaction and reads the first page: whatever is wrong is said as an error while that is
 * still possible. What fails later breaks the transfer off.
 */
export async function openExport<Loaders>(file: ExportFile, reading: ExportReading<Loaders>): Promise<StreamedAnswer> {
  const { context, signal, places } = reading;
  const leave = await enter(places);
  const db = new ExportTransaction(context.db.dataSource, context.viewer);
  const abandon = (): void => db.abandon();
  signal.addEventListener('abort', abandon, { once: true });
  const late = setTimeout(abandon, longestExportMs);
  const close = async (): Promise<void> => {
    clearTimeout(late);
    signal.removeEventListener('abort', abandon);
    await db.close();
    leave();
  };
  try {
    const state = await db.state();
    const rows = readRows({ ...reading, contextOfPage: () => pageContext(db, reading) });
    return answerOf(file, { db, state, today: context.today, first: await rows.next(), rows, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** 675 MB over 3 Mbit/s. One state is kept readable for so long, and old rows with it; what takes longer is broken off. */
const longestExportMs = 30 * 60_000;

/** Waits for nobody; the place is kept until `leave` is called. */
const enter = (places: Turnstile): Promise<() => void> =>
  new Promise((resolve, reject) => {
    places.pass(() => new Promise<void>((leave) => resolve(leave))).catch(reject);
  });

/** The request's own context but for what it reads with. */
const pageContext = <Loaders>(
  db: ReadTransaction,
  { context, loaders }: ExportReading<Loaders>,
): RequestContext<Loaders> =>
  Object.create(context, {
    db: { value: db },
    loaders: { value: loaders(db, context.vault) },
  }) as RequestContext<Loaders>;

interface OpenedRows {
  readonly db: ReadTransaction;
  readonly state: ExportState;
  readonly today: string;
  readonly first: IteratorResult<readonly Row[]>;
  readonly rows: AsyncIterator<readonly Row[]>;
  readonly close: () => Promise<void>;
}

function answerOf({ list, shape, format, extension }: ExportFile, opened: OpenedRows): StreamedAnswer {
  const { db, state, today, first, rows, close } = opened;
  const count = { rows: 0, leftOut: 0 };
  async function* pages(): AsyncGenerator<readonly Row[]> {
    for (let page = first; page.done !== true; page = await rows.next()) {
      await shape.prepare(db, page.value);
      const taken = page.value.filter(shape.takes);
      count.rows += taken.length;
      count.leftOut += page.value.length - taken.length;
      yield taken;
    }
  }
  const mark = state.isSample ? 'MẪU ' : '';
  return {
    contentType: format.contentType,
    fileName: `${mark}${list.field} ${today}.${extension}`,
    headers: {
      [`${exportHeader}origin`]: state.isSample ? 'SAMPLE' : 'REAL',
      [`${exportHeader}as-of`]: state.asOf,
      [`${exportHeader}position`]: state.position,
      trailer: `${rowsTrailer}, ${leftOutTrailer}`,
    },
    body: {
      pieces: format.write({ name: `${mark}${list.field}`, columns: shape.columns, pages: pages() }),
      trailers: () => ({ [rowsTrailer]: String(count.rows), [leftOutTrailer]: String(count.leftOut) }),
      close,
    },
  };
}

/** How many rows were sent: behind the last byte, for who wants to count. */
const rowsTrailer = `${exportHeader}rows`;

/** How many rows of the list the form of a register could not hold. */
const leftOutTrailer = `${exportHeader}left-out`;
