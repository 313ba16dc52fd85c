import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import type { ArrangementItem } from './arrangement-item.entity.js';
import type { ArrangementKind } from './arrangement-item.enums.js';

/** A commune of 2021, and what it became on 2025-07-01. */
export interface SampleCommune {
  readonly id: string;
  readonly kind: string;
  readonly successorId: string | null;
}

export type SampleItem = Omit<ArrangementItem, 'version'>;

const lists = [
  { listedOn: '2021-11-15', listDecision: '1650/QĐ-UBND (MẪU)' },
  { listedOn: '2023-09-20', listDecision: '1180/QĐ-UBND (MẪU)' },
] as const;

/** The same list for the same communes, every time: one commune in seven, and of every other commune some villages or groups. */
export function sampleArrangement(communes: readonly SampleCommune[]): SampleItem[] {
  const random = seededRandom('arrangement@1');
  return communes.flatMap((commune, index) => [
    ...(index % 7 === 3 && commune.successorId !== null ? [communeItem(random, commune)] : []),
    ...(index % 2 === 0 ? villageItems(random, commune) : []),
  ]);
}

/** Communes came on the second list; those not exempted were merged when the whole level was, on 2025-07-01. */
function communeItem(random: SeededRandom, { id, successorId }: SampleCommune): SampleItem {
  const subject = {
    ...itemOf('COMMUNE', id, null),
    ...lists[1],
    criteriaNotMet: [random.pick(['AREA', 'POPULATION'] as const)],
  };
  if (random.chance(0.25)) return { ...subject, ...exempted(random, '2024-03-15') };
  return {
    ...subject,
    ...completed({ plannedOn: '2024-05-10', decidedOn: '2025-06-16', completedOn: '2025-07-01' }),
    resultUnitId: successorId,
  };
}

function villageItems(random: SeededRandom, { id, kind }: SampleCommune): SampleItem[] {
  return Array.from({ length: random.integer(2, 5) }, (_, index) => {
    const below = kind === 'COMMUNE' ? random.pick(['VILLAGE', 'ETHNIC_VILLAGE'] as const) : 'RESIDENTIAL_GROUP';
    const subject = {
      ...itemOf(below, id, `${names[below]} ${index + 1} (MẪU)`),
      ...random.pick(lists),
      criteriaNotMet: ['HOUSEHOLDS' as const],
    };
    return { ...subject, ...courseOf(random, subject.listedOn) };
  });
}

const names = { VILLAGE: 'Thôn', ETHNIC_VILLAGE: 'Bon', RESIDENTIAL_GROUP: 'Tổ dân phố' } as const;

/** How far a village came: most are done by mid-2025, some later in the year, a few are exempted or still wait. */
function courseOf(random: SeededRandom, listedOn: LocalDate): Partial<SampleItem> {
  const plannedOn = addDays(listedOn, random.integer(60, 200));
  const decidedOn = addDays(plannedOn, random.integer(60, 300));
  const completedOn = addDays(decidedOn, random.integer(20, 500));
  if (random.chance(0.06)) return exempted(random, addDays(listedOn, random.integer(90, 400)));
  if (random.chance(0.08)) return { state: 'PLANNED', plannedOn, plannedForm: 'MERGE' };
  if (completedOn > '2025-12-31')
    return { ...completed({ plannedOn, decidedOn, completedOn: null }), state: 'DECIDED' };
  return { ...completed({ plannedOn, decidedOn, completedOn }), resultName: 'Thôn, tổ dân phố sau sắp xếp (MẪU)' };
}

const completed = (days: Pick<ArrangementItem, 'plannedOn' | 'decidedOn' | 'completedOn'>): Partial<SampleItem> => ({
  ...days,
  plannedForm: 'MERGE',
  state: 'COMPLETED',
  decision: 'Nghị quyết sắp xếp (MẪU)',
});

const exempted = (random: SeededRandom, exemptedOn: LocalDate): Partial<SampleItem> => ({
  state: 'EXEMPTED',
  exemptedOn,
  exemptionReason: random.pick([
    'Vị trí biệt lập, khó tổ chức giao thông thuận lợi (MẪU)',
    'Có yếu tố đặc thù về truyền thống, văn hóa, phong tục, tập quán (MẪU)',
  ]),
});

const itemOf = (kind: ArrangementKind, adminUnitId: string, name: string | null) => ({
  id: globalId('ArrangementItem', {
    register: 'arrangement-sample',
    code: `${adminUnitId} ${name ?? kind}`,
    firstValidFrom: '2021-11-15',
  }),
  origin: 'SAMPLE' as const,
  kind,
  adminUnitId,
  name,
  plannedForm: null,
  state: 'LISTED' as const,
  plannedOn: null,
  decidedOn: null,
  decision: null,
  completedOn: null,
  exemptedOn: null,
  exemptionReason: null,
  resultUnitId: null,
  resultName: null,
});
