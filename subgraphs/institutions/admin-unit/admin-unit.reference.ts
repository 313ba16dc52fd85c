import type { Context } from '../context.js';
import { AdminUnit } from './admin-unit.type.js';
import { versionToShow } from './version-on-day.rules.js';

/** A key from elsewhere becomes the place as it stands today, or as it last stood. */
export async function adminUnitReference({ id }: { id: string }, { loaders, today }: Pick<Context, 'loaders' | 'today'>): Promise<AdminUnit | null> {
  const version = versionToShow(await loaders.versionsOfUnit.load(id), today);
  return version && AdminUnit.showing(version);
}
