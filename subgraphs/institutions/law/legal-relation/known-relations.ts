import type { LegalVerification } from '../legal-document/legal-document.enums.js';
import { lawAmendingLocalGovernment, lawOnLocalGovernment } from '../legal-document/known-documents.js';
import type { LegalExtent, LegalRelationKind } from './legal-relation.enums.js';

/** A document is named by its number, or by its title where no source gives the number. */
export interface KnownRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: LegalRelationKind;
  readonly extent?: LegalExtent;
  readonly clause?: string;
  readonly source: string;
  readonly verification: LegalVerification;
}

const plan = '1271/QĐ-UBND';

/** Where Decision 1271/QĐ-UBND names what. */
const citations: readonly (readonly [to: string, clause: string])[] = [
  [lawOnLocalGovernment, 'Căn cứ'],
  [lawAmendingLocalGovernment, 'Căn cứ'],
  ['76/NQ-CP', 'Căn cứ'],
  ['522/TTr-SNV', 'Căn cứ'],
  [lawOnLocalGovernment, 'II.1.b.1'],
  ['Luật Cán bộ, công chức', 'II.1.b.1'],
  ['Luật Viên chức', 'II.1.b.1'],
  ['Luật Ban hành văn bản quy phạm pháp luật', 'II.1.b.3'],
  ['468/QĐ-TTg', 'II.2.b.3'],
  ['Luật Cán bộ, công chức', 'II.4.b.1'],
  ['Luật Viên chức', 'II.4.b.1'],
  ['76/NQ-CP', 'II.7.b.1'],
  ['Luật Ngân sách nhà nước', 'IV.5.b'],
  ['99/NQ-CP', 'IV.6.a'],
  ['11-NQ/TW', 'IV.6.a'],
  ['19-NQ/TW', 'IV.9.b'],
];

const cited = (clause: string) => ({ source: `${plan}, ${clause}`, verification: 'CITED' }) as const;
const model = 'docs/plan/domain-model.md';
const verified = (source: string) => ({ source, verification: 'VERIFIED' }) as const;

/** That 118/2025/NĐ-CP replaces 61/2018/NĐ-CP is from memory alone, so it does not stand here. */
export const knownRelations: readonly KnownRelation[] = [
  ...citations.map(([to, clause]) => ({
    from: plan,
    to,
    kind: 'CITES' as const,
    clause,
    source: plan,
    verification: 'CITED' as const,
  })),
  { from: '99/NQ-CP', to: '11-NQ/TW', kind: 'CITES', ...cited('IV.6.a') },
  { from: lawAmendingLocalGovernment, to: lawOnLocalGovernment, kind: 'AMENDS', ...cited('căn cứ') },
  // The model names the two side by side: their days and what they say of dossier codes are checked, this is not.
  { from: '107/2021/NĐ-CP', to: '61/2018/NĐ-CP', kind: 'AMENDS', source: `${model} §10`, verification: 'UNVERIFIED' },
  { from: '111/2025/NĐ-CP', to: '60/2021/NĐ-CP', kind: 'AMENDS', ...verified(`${model} §3`) },
  { from: '09/2025/QĐ-TTg', to: '20/2020/QĐ-TTg', kind: 'AMENDS', ...verified('law/README.md, “Sources”') },
  {
    from: '278/2025/NĐ-CP',
    to: '47/2020/NĐ-CP',
    kind: 'REPEALS',
    extent: 'WHOLE',
    clause: 'Điều 23',
    ...verified(`${model} §10`),
  },
];
