import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { Agency } from '../agency/agency.entity.js';
import { agenciesByIds } from '../agency/agency.reference.js';
import type { Context } from '../context.js';

/** The members of a group actor on a day (none, where the hub knows none); of a single agency itself, while it is in force. */
export async function responsibleOn(agencyId: string, day: LocalDate, context: Context): Promise<Agency[]> {
  const { loaders } = context;
  const [agency, memberships] = await Promise.all([
    loaders.agency.load(agencyId),
    loaders.membershipsOfGroup.load(agencyId),
  ]);
  if (agency === null) return [];
  if (memberships.length === 0) return isInForce(agency, day) && !isGroup(agency) ? [agency] : [];
  const onDay = memberships.filter((membership) => isInForce(membership, day));
  return agenciesByIds(
    onDay.map(({ memberId }) => memberId),
    context,
  );
}

/** Groups answer through their members only. */
export const isGroup = ({ type }: Pick<Agency, 'type'>): boolean => type === 'GROUP' || type === 'MEDIA_GROUP';
