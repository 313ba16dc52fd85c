import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LegalDocument } from '../legal-document/legal-document.entity.js';
import type { LegalRelation } from './legal-relation.entity.js';

type Written = Pick<LegalRelation, 'fromId' | 'toId' | 'kind'> &
  Partial<Pick<LegalRelation, 'extent' | 'effectiveOn' | 'endedOn'>>;
type Issued = Pick<LegalDocument, 'issuedOn'> | null;

/** What speaks against a relation: no extent where it needs one, days that cannot be, an older document that acts on a newer. */
export function legalRelationFaults(relation: Written, acting: Issued, other: Issued): readonly Bilingual[] {
  return [...partFaults(relation), ...dayFaults(relation, acting, other)];
}

function partFaults({ fromId, toId, kind, extent }: Written): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (fromId === toId)
    faults.push({ vi: 'Một văn bản không tác động lên chính nó.', en: 'A document does not act on itself.' });
  const needsExtent = kind === 'REPLACES' || kind === 'REPEALS' || kind === 'SUSPENDS';
  if (needsExtent && extent == null)
    faults.push({
      vi: `Quan hệ ${kind} phải nêu extent: WHOLE (toàn bộ) hoặc PART (một phần).`,
      en: `${kind} needs an extent: WHOLE or PART.`,
    });
  if (!needsExtent && extent != null)
    faults.push({ vi: `Quan hệ ${kind} không có extent.`, en: `${kind} has no extent.` });
  return faults;
}

function dayFaults({ kind, effectiveOn, endedOn }: Written, acting: Issued, other: Issued): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (endedOn != null && (kind !== 'SUSPENDS' || effectiveOn == null || endedOn <= effectiveOn))
    faults.push({
      vi: 'endedOn chỉ dùng cho ngưng hiệu lực, và phải sau effectiveOn.',
      en: 'endedOn is for suspensions, and comes after effectiveOn.',
    });
  const issuedOn = acting?.issuedOn ?? null;
  if (issuedOn !== null && effectiveOn != null && effectiveOn < issuedOn)
    faults.push({
      vi: `Không thể tác động từ ${effectiveOn}, trước khi văn bản tác động được ban hành (${issuedOn}).`,
      en: `It cannot act from ${effectiveOn}, before the acting document was issued (${issuedOn}).`,
    });
  if (issuedOn !== null && other?.issuedOn != null && issuedOn < other.issuedOn)
    faults.push({
      vi: `Văn bản ban hành ngày ${issuedOn} không thể tác động lên văn bản ban hành sau (${other.issuedOn}).`,
      en: `A document of ${issuedOn} cannot act on one issued later (${other.issuedOn}).`,
    });
  return faults;
}
