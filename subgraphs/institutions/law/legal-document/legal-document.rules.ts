import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { globalId } from '../../../../shared/identity/global-id.js';
import { newId } from '../../../../shared/identity/new-id.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import { issuerFold } from './issuer-name.js';
import { citedByPlan, otherDocuments } from './known-documents.js';
import type { LegalDocument } from './legal-document.entity.js';

type Issuer = Partial<Pick<LegalDocument, 'issuerId' | 'issuerName'>>;
type Named = Issuer & Partial<Pick<LegalDocument, 'number' | 'issuedOn'>>;

/** The id of a document whose number is known; the day is empty where no source gives it. */
export const legalDocumentId = (number: string, issuedOn: LocalDate | null): string =>
  globalId('LegalDocument', { register: 'legal-documents', code: number, firstValidFrom: issuedOn ?? '' });

/**
 * Number and day name one document of the centre, the province or a department: other databases work out its id from
 * them. Of everybody else the issuer belongs to the name, for others write the same numbers on the same days.
 */
export function documentIdFor({ number, issuedOn, ...issuer }: Named): string {
  if (number == null || issuedOn == null) return newId('LegalDocument');
  const name = hasLettersOfItsOwn(number, issuer) ? number : `${number} ${issuer.issuerId ?? foldOf(issuer)}`;
  return legalDocumentId(name, issuedOn);
}

/** The letters that every People's Committee and Council writes after its numbers. */
const sharedLetters = /UBND|HĐND/u;
const province = [agencyId('UBND_TINH'), agencyId('HDND')];
/** Bodies of the centre that the register of agencies does not have. */
const namedBodies = new Set(
  [...citedByPlan, ...otherDocuments].flatMap(({ issuer }) => ('name' in issuer ? [issuerFold(issuer.name)] : [])),
);

const hasLettersOfItsOwn = (number: string, issuer: Issuer): boolean =>
  sharedLetters.test(number)
    ? issuer.issuerId != null && province.includes(issuer.issuerId)
    : issuer.issuerId != null || namedBodies.has(foldOf(issuer));

const foldOf = ({ issuerName }: Issuer): string => issuerFold(issuerName ?? '');

/** Whether two rows name one issuer; a name may be spelled in several ways. */
export const isSameIssuer = (one: Issuer, other: Issuer): boolean =>
  one.issuerId == null && other.issuerId == null ? foldOf(one) === foldOf(other) : one.issuerId === other.issuerId;

/** What a caller left out is not there. */
type Written = Partial<Pick<LegalDocument, 'issuerId' | 'issuerName' | 'issuedOn' | 'effectiveFrom' | 'effectiveTo'>>;

/** No document of this state is older. */
const firstDay = '1945-09-02';
/** A document may be entered before it takes effect, not before it is issued. */
const longestWaitDays = 3_660;

/** What speaks against a document: who issued it, and days that cannot be. */
export function legalDocumentFaults(document: Written, today: LocalDate): readonly Bilingual[] {
  const { issuerId, issuerName, issuedOn, effectiveFrom, effectiveTo } = document;
  const faults: Bilingual[] = [];
  if ((issuerId == null) === (issuerName == null))
    faults.push({
      vi: 'Nêu đúng một cơ quan ban hành: issuerId, hoặc issuerName khi danh mục không có cơ quan đó.',
      en: 'Name one issuer: issuerId, or issuerName where the register does not have it.',
    });
  if (issuedOn != null && (issuedOn < firstDay || issuedOn > today))
    faults.push({
      vi: `Ngày ban hành ${issuedOn} phải từ ${firstDay} đến hôm nay (${today}); dự thảo ghi ở DraftDocument.`,
      en: `The day of issue ${issuedOn} must lie between ${firstDay} and today (${today}); drafts are DraftDocuments.`,
    });
  if (effectiveFrom != null && (effectiveFrom < firstDay || effectiveFrom > addDays(today, longestWaitDays)))
    faults.push({
      vi: `Ngày có hiệu lực ${effectiveFrom} không hợp lý.`,
      en: `${effectiveFrom} is no sensible day to take effect.`,
    });
  if (effectiveTo != null && (effectiveFrom == null || effectiveTo <= effectiveFrom))
    faults.push({
      vi: `Ngày hết hiệu lực ${effectiveTo} phải sau ngày có hiệu lực (${effectiveFrom ?? 'chưa nêu'}).`,
      en: `Its effect ends on ${effectiveTo}, which must come after it began (${effectiveFrom ?? 'not given'}).`,
    });
  return faults;
}
