import { globalId } from '../../../shared/identity/global-id.js';
import type { Succession } from '../admin-unit/succession.entity.js';
import type { Agency } from './agency.entity.js';
import type { AgencySuccession } from './agency-succession.entity.js';

type Committee = Pick<Agency, 'id' | 'adminUnitId'>;
type PlaceEdge = Pick<Succession, 'fromId' | 'toId' | 'relation' | 'effectiveFrom' | 'legalBasis'>;

/** Committees become what their places become; the committee of a place that was kept goes on. */
export function agencySuccessionsFrom(
  successions: readonly PlaceEdge[],
  committees: readonly Committee[],
): AgencySuccession[] {
  const committeeOf = new Map(committees.map(({ id, adminUnitId }) => [adminUnitId, id]));
  return successions
    .filter(({ relation }) => relation !== 'KEPT')
    .map(({ fromId, toId, relation, effectiveFrom, legalBasis }) => {
      const from = committeeOf.get(fromId);
      const to = toId === null ? null : committeeOf.get(toId);
      if (from === undefined || to === undefined) throw new Error(`No committee for ${fromId} or ${toId}`);
      return {
        id: globalId('AgencySuccession', {
          register: 'agency-succession',
          code: `${from}>${to ?? ''}`,
          firstValidFrom: effectiveFrom,
        }),
        fromId: from,
        toId: to,
        relation,
        effectiveFrom,
        legalBasis,
        note: 'Suy từ kế thừa của đơn vị hành chính — Derived from what became of the place',
      };
    });
}
