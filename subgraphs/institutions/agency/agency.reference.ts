import type { Context } from '../context.js';
import { Agency } from './agency.entity.js';

/** Agencies in the order of their ids, fetched with those that the rest of the level needs. */
export async function agenciesByIds(ids: readonly string[], { loaders }: Context): Promise<Agency[]> {
  const agencies = await loaders.agency.loadMany(ids);
  return agencies.filter((agency): agency is Agency => agency instanceof Agency);
}
