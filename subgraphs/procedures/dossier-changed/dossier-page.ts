import type { DataSource } from 'typeorm';
import { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import type { EventPage, FollowedEvent } from '../../../shared/outbox/followed-event.js';
import { databaseGone } from '../../../shared/service/graphql-executor.js';
import { Dossier } from '../dossier/dossier.entity.js';

/** An event about one dossier, with the dossier as it stands; gone: null. */
export interface DossierEvent {
  readonly event: FollowedEvent;
  readonly dossier: Dossier | null;
}

/** What a page of events says of dossiers, in order. A batch has no dossier of its own. */
export type DossierNews = DossierEvent | { readonly batch: FollowedEvent };

const read = new WeakMap<EventPage, Promise<readonly DossierNews[]>>();

/** All who follow get the same page, so its dossiers are read once for all of them. */
export function dossierNews(dataSource: DataSource, page: EventPage): Promise<readonly DossierNews[]> {
  const known = read.get(page);
  if (known !== undefined) return known;
  const news = readNews(dataSource, page);
  read.set(page, news);
  news.catch(() => read.delete(page)); // whoever comes next tries again
  return news;
}

async function readNews(dataSource: DataSource, { events }: EventPage): Promise<readonly DossierNews[]> {
  const ids = [...new Set(events.filter(isOfOne).map(({ entityId }) => entityId))];
  const found = ids.length === 0 ? [] : await readDossiers(dataSource, ids);
  const byId = new Map(found.map((dossier) => [dossier.id, dossier]));
  return events.flatMap((event): DossierNews[] => {
    if (isOfOne(event)) return [{ event, dossier: byId.get(event.entityId) ?? null }];
    return isBatch(event) ? [{ batch: event }] : [];
  });
}

async function readDossiers(dataSource: DataSource, ids: readonly string[]): Promise<Dossier[]> {
  const db = new ReadTransaction(dataSource, {});
  try {
    return await selectEntities(db, Dossier, 'WHERE e.id = ANY ($1)', [ids]);
  } catch (error) {
    throw db.isDatabaseGone ? databaseGone() : error;
  } finally {
    await db.close();
  }
}

const batchKinds: readonly string[] = ['IMPORTED', 'DATASET_LOADED'];

const isOfOne = ({ entityType, kind }: FollowedEvent): boolean =>
  entityType === 'Dossier' && !batchKinds.includes(kind);

/** Sample dossiers are told of under the name of their set. */
const isBatch = ({ entityType, entityId, kind }: FollowedEvent): boolean =>
  batchKinds.includes(kind) &&
  (entityType === 'Dossier' || (entityType === 'Dataset' && entityId.startsWith('sample dossiers ')));
