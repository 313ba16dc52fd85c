import { maxPageSize } from '../../../shared/graphql/page.args.js';
import { badInput } from '../../../shared/errors/hub-error.js';
import type { SubscriptionContext } from '../../../shared/service/subscription-executor.js';
import type { Loaders } from '../context.js';
import type { Dossier } from '../dossier/dossier.entity.js';
import { DossierChange } from './dossier-change.type.js';
import type { DossierChangedArgs } from './dossier-changed.inputs.js';
import { type DossierNews, dossierNews } from './dossier-page.js';

type Context = SubscriptionContext<Loaders>;

/** What the caller asked to follow, as it comes. What is wrong with the question is said before anything comes. */
export async function dossierChanges(
  given: DossierChangedArgs,
  context: Context,
): Promise<AsyncIterable<DossierChange>> {
  const after = positionOf(given.after);
  const wants = await wantedBy(given, context);
  const { events, ended } = context;
  const pages = await events.follow(after, ended);
  return (async function* () {
    for await (const page of pages)
      for (const news of await dossierNews(events.dataSource, page)) if (wants(news)) yield changeOf(news);
  })();
}

/**
 * A batch names no dossier: whoever follows some of them has to look. So does whoever follows some when one was removed,
 * since nothing says any more where it had belonged.
 */
async function wantedBy(given: DossierChangedArgs, context: Context): Promise<(news: DossierNews) => boolean> {
  const ids = idsOf(given.dossiers);
  const units = given.unit == null ? null : await unitsBelow(given.unit, context);
  return (news) => {
    if ('batch' in news) return true;
    const { event, dossier } = news;
    return (ids?.has(event.entityId) ?? true) && (dossier === null || isWanted(dossier, given, units));
  };
}

const isWanted = (dossier: Dossier, given: DossierChangedArgs, units: ReadonlySet<string> | null): boolean =>
  (given.agency == null || dossier.competentAgencyId === given.agency) &&
  (given.procedure == null || dossier.procedureId === given.procedure) &&
  (units?.has(dossier.receivingUnitId) ?? true);

async function unitsBelow(unit: string, { db, today }: Context): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    'SELECT unit_id AS id FROM admin_unit_scopes(ARRAY[$1::text], $2::date, false)',
    [unit, today],
  );
  return new Set(rows.map(({ id }) => id));
}

function changeOf(news: DossierNews): DossierChange {
  const event = 'batch' in news ? news.batch : news.event;
  const about =
    'batch' in news
      ? { dossier: null, dossierId: null, dossiers: event.rows }
      : { dossier: news.dossier, dossierId: event.entityId, dossiers: 1 };
  const { position, kind, occurredAt } = event;
  return Object.assign(new DossierChange(), { position: String(position), kind, at: occurredAt, ...about });
}

function positionOf(after: string | null | undefined): number | null {
  if (after == null) return null;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw badInput({
    vi: `after “${after.slice(0, 40)}” không phải số thứ tự. Dùng position đã nhận.`,
    en: `after “${after.slice(0, 40)}” is no whole number. Use a position that you received.`,
  });
}

function idsOf(dossiers: readonly string[] | null | undefined): ReadonlySet<string> | null {
  if (dossiers == null) return null;
  if (dossiers.length > 0 && dossiers.length <= maxPageSize) return new Set(dossiers);
  throw badInput({
    vi: `Theo dõi được từ 1 đến ${maxPageSize} hồ sơ một lần; đã gửi ${dossiers.length}.`,
    en: `From 1 to ${maxPageSize} dossiers can be followed at once; you sent ${dossiers.length}.`,
  });
}
