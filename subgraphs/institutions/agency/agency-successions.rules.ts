import { globalId } from '../../../shared/identity/global-id.js';
import type { Succession } from '../admin-unit/succession.entity.js';
import type { Agency } from './agency.entity.js';
import type { AgencySuccession } from './agency-succession.entity.js';

type Committee = Pick<Agency, 'id' | 'adminUnitId'>;
type PlaceEdge = Pick<Succession, 'fromId' | 'toId' | 'relation' | 'effectiveFrom' | 'legalBasis'>;

/** What the rows say that follow the places. */
export const derivedFromPlaces = 'Suy từ kế thừa của đơn vị hành chính — Derived from what became of the place';

type Edge = Pick<AgencySuccession, 'fromId' | 'effectiveFrom'> & { readonly toId?: string | null };

export const agencySuccessionId = ({ fromId, toId, effectiveFrom }: Edge): string =>
  globalId('AgencySuccession', {
    register: 'agency-succession',
    code: `${fromId}>${toId ?? ''}`,
    firstValidFrom: effectiveFrom,
  });

/** Committees become what their places become; the committee of a place that was kept goes on. */
export function agencySuccessionsFrom(
  successions: readonly PlaceEdge[],
  committees: readonly Committee[],
): AgencySuccession[] {
  const committeeOf = new Map(committees.map(({ id, adminUnitId }) => [adminUnitId, id]));
  return successions
    .filter(({ fromId, toId }) => fromId !== toId)
    .map(({ fromId, toId, relation, effectiveFrom, legalBasis }) => {
      const from = committeeOf.get(fromId);
      const to = toId === null ? null : committeeOf.get(toId);
      if (from === undefined || to === undefined) throw new Error(`No committee for ${fromId} or ${toId}`);
      return {
        id: agencySuccessionId({ fromId: from, toId: to, effectiveFrom }),
        version: 1,
        origin: 'REAL',
        fromId: from,
        toId: to,
        relation,
        effectiveFrom,
        legalBasis,
        note: derivedFromPlaces,
      };
    });
}
