import type { LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { AdminUnit } from './admin-unit.type.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { versionOn, versionToShow } from './version-on-day.rules.js';

/** A key from elsewhere becomes the place as it stands today, or as it last stood. */
export const adminUnitReference = ({ id }: { readonly id: string }, context: Context): Promise<AdminUnit | null> =>
  adminUnitOn(id, context.today, context);

/** A place as it stood on a day, or on the nearest day on which it did. */
export async function adminUnitOn(id: string, day: LocalDate, { loaders }: Context): Promise<AdminUnit | null> {
  const version = versionToShow(await loaders.versionsOfUnit.load(id), day);
  return version && AdminUnit.showing(version, day);
}

/** The version of a place on the day of a dated row: what the row spoke of. Null on a day without the place. */
export const adminUnitVersionOn = async (
  placeId: string,
  day: LocalDate,
  { loaders }: Context,
): Promise<AdminUnitVersion | null> => versionOn(await loaders.versionsOfUnit.load(placeId), day);
