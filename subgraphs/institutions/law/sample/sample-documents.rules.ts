import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { DocumentReview } from '../document-review/document-review.entity.js';
import type { ReviewDecision, ReviewFinding } from '../document-review/document-review.enums.js';
import type { LegalDocument } from '../legal-document/legal-document.entity.js';
import { legalDocumentId } from '../legal-document/legal-document.rules.js';
import type { LegalRelation } from '../legal-relation/legal-relation.entity.js';

/** What provincial documents are about, and which department proposes them. */
export const sampleTopics = [
  { agency: 'STNMT', title: 'bảng giá đất và hạn mức giao đất' },
  { agency: 'SXD', title: 'quản lý trật tự xây dựng' },
  { agency: 'SKHDT', title: 'chính sách hỗ trợ đầu tư' },
  { agency: 'STC', title: 'phân cấp nguồn thu, nhiệm vụ chi' },
  { agency: 'SNV', title: 'tổ chức bộ máy và biên chế' },
  { agency: 'SYT', title: 'giá dịch vụ khám bệnh, chữa bệnh' },
  { agency: 'SGDDT', title: 'mức thu học phí' },
  { agency: 'SLDTBXH', title: 'chính sách trợ giúp xã hội' },
] as const;

/** One row in the sample, by what it is and its place in the row. */
export const sampleId = (type: 'DocumentReview' | 'DraftDocument' | 'DraftFeedback' | 'LegalRelation', code: string) =>
  globalId(type, { register: 'law-sample', code, firstValidFrom: '' });

export interface SampleDocument extends LegalDocument {
  readonly issuedOn: LocalDate;
  readonly effectiveFrom: LocalDate;
}

/** The last day of the province is the last on which its bodies issue anything. */
const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const daysIssued = (year: number): number => (year === 2025 ? 175 : 360);

/** Some 110 decisions and resolutions of the province; each topic comes back every few years. */
export function sampleDocuments(): SampleDocument[] {
  const random = seededRandom('legal-documents@1');
  return years.flatMap((year) =>
    Array.from({ length: year === 2025 ? 6 : 12 }, (_, index) => {
      const topic = sampleTopics[(index + year) % sampleTopics.length] ?? sampleTopics[0];
      const isResolution = index % 3 === 0;
      const number = `MAU-${String(index + 1).padStart(2, '0')}/${year}/${isResolution ? 'NQ-HĐND' : 'QĐ-UBND'}`;
      const issuedOn = addDays(`${year}-01-05`, random.integer(0, daysIssued(year)));
      const effectiveFrom = addDays(issuedOn, random.integer(10, 30));
      return {
        id: legalDocumentId(number, issuedOn),
        version: 1,
        origin: 'SAMPLE' as const,
        number,
        type: isResolution ? ('RESOLUTION' as const) : ('DECISION' as const),
        title: `Quy định về ${topic.title} trên địa bàn tỉnh (MẪU)`,
        titleEn: null,
        issuerId: agencyId(isResolution ? 'HDND' : 'UBND_TINH'),
        issuerName: null,
        issuedOn,
        signedBy: null,
        effectiveFrom,
        effectiveTo: random.chance(0.1) ? addDays(effectiveFrom, 1_096) : null,
        isNormative: true,
        source: null,
        verification: 'DECLARED' as const,
      };
    }),
  );
}

/** A later document on the same matter, of the same issuer, often changes or ends the one before it. */
export function sampleRelations(documents: readonly SampleDocument[]): LegalRelation[] {
  const random = seededRandom('legal-relations@1');
  const inOrder = documents.toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1));
  return inOrder.flatMap((later, index) => {
    const earlier = inOrder
      .slice(0, index)
      .findLast(({ title, issuerId }) => title === later.title && issuerId === later.issuerId);
    if (earlier === undefined || !random.chance(0.7)) return [];
    return [relation(random, later, earlier)];
  });
}

function relation(random: SeededRandom, later: SampleDocument, earlier: SampleDocument): LegalRelation {
  const act = random.pick([
    { kind: 'AMENDS', extent: null },
    { kind: 'AMENDS', extent: null },
    { kind: 'REPLACES', extent: 'WHOLE' },
    { kind: 'REPLACES', extent: 'WHOLE' },
    { kind: 'REPEALS', extent: 'WHOLE' },
    { kind: 'REPEALS', extent: 'PART' },
    { kind: 'SUSPENDS', extent: 'WHOLE' },
  ] as const);
  return {
    id: sampleId('LegalRelation', `${later.id}>${earlier.id}`),
    version: 1,
    origin: 'SAMPLE',
    fromId: later.id,
    toId: earlier.id,
    ...act,
    effectiveOn: later.effectiveFrom,
    endedOn: act.kind === 'SUSPENDS' ? addDays(later.effectiveFrom, random.integer(90, 400)) : null,
    clause: 'Điều 2',
    provisions: act.extent === 'PART' ? 'Điều 5' : null,
    source: null,
    verification: 'DECLARED',
  };
}

const decisionsOn: Readonly<Record<ReviewFinding, readonly ReviewDecision[]>> = {
  OVERLAP: ['AMEND', 'REPLACE'],
  CONFLICT: ['AMEND', 'REPEAL'],
  UNLAWFUL: ['REPEAL', 'SUSPEND'],
  EXPIRED: ['ANNOUNCE_EXPIRED'],
  UNSUITABLE: ['REPLACE', 'AMEND'],
};

/** Each year from 2021 on, the departments look through about a third of what was issued before. */
export function sampleReviews(documents: readonly SampleDocument[]): DocumentReview[] {
  const random = seededRandom('document-reviews@1');
  return years
    .filter((year) => year >= 2021)
    .flatMap((year) =>
      documents
        .filter(({ issuedOn }) => issuedOn < `${year}-01-01` && random.chance(0.3))
        .map((document) => review(random, document, year)),
    );
}

function review(random: SeededRandom, { id, title }: SampleDocument, year: number): DocumentReview {
  const reviewedOn = addDays(`${year}-02-01`, random.integer(0, 140));
  const topic = sampleTopics.find((one) => title.includes(one.title)) ?? sampleTopics[0];
  const finding = random.chance(0.45)
    ? random.pick(['OVERLAP', 'CONFLICT', 'UNLAWFUL', 'EXPIRED', 'UNSUITABLE'] as const)
    : null;
  const decision = finding === null ? 'KEEP' : random.pick(decisionsOn[finding]);
  const dueOn = finding === null ? null : addDays(reviewedOn, 120);
  const handledOn = dueOn !== null && random.chance(0.75) ? addDays(dueOn, random.integer(-60, 45)) : null;
  return {
    id: sampleId('DocumentReview', `${id} ${year}`),
    version: 1,
    origin: 'SAMPLE',
    documentId: id,
    reviewerId: agencyId(random.chance(0.4) ? 'STP' : topic.agency),
    reviewedOn,
    findings: finding === null ? [] : [finding],
    provisions: finding === null ? null : `Điều ${random.integer(3, 12)}`,
    decision,
    dueOn,
    handledOn,
    handlingDocumentId: null,
    note: null,
  };
}
