import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { AdminLevel } from '../admin-unit/admin-unit.enums.js';
import type { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { levelOf } from '../admin-unit/admin-unit-version.rules.js';
import { versionId } from '../admin-unit/places.rules.js';
import type { Succession } from '../admin-unit/succession.entity.js';
import { successionId } from '../admin-unit/successions.rules.js';
import type { MergerProposal } from './merger-proposal.entity.js';
import { mergerFaults, type Places } from './merger-proposal.rules.js';

/** A proposal with the act that carries it out. */
export type Enactment = MergerProposal & { readonly legalBasis: string; readonly enactedFrom: LocalDate };

/** What speaks against carrying a proposal out, given the places of the day and the versions that it touches. */
export function enactmentFaults(
  proposal: Enactment,
  places: Places,
  touched: readonly AdminUnitVersion[],
): readonly Bilingual[] {
  const { units, enactedFrom, legalEffectiveOn, legalBasis } = proposal;
  const changing = touched
    .filter(({ validFrom, validTo }) => validTo !== null || validFrom >= enactedFrom)
    .map(({ unitId }) => unitId);
  const misfits = units.filter(({ kind, level }) => levelOf(kind) !== level).map(({ code }) => code);
  return [
    ...mergerFaults(proposal, places),
    ...(changing.length > 0 ? [changesLater(changing, enactedFrom)] : []),
    ...(misfits.length > 0 ? [wrongLevel(misfits)] : []),
    ...(legalEffectiveOn !== null && legalEffectiveOn > enactedFrom ? [lawAfter] : []),
    ...((legalBasis as string | null) === null ? [noBasis] : []),
  ];
}

/** The rows that carry a proposal out. What is founded comes level by level, so that each finds its place above. */
export function registersAfter(proposal: Enactment, touched: readonly AdminUnitVersion[]) {
  const { mergers, enactedFrom } = proposal;
  const heirOf = new Map(mergers.flatMap(({ fromIds, toId }) => fromIds.map((id) => [id, toId] as const)));
  const below = touched.filter(({ unitId }) => !heirOf.has(unitId));
  const facts = { ...fresh, validFrom: enactedFrom, validTo: null, legalBasis: proposal.legalBasis };
  return {
    ended: touched.map((before) => ({
      before,
      after: { ...before, validTo: enactedFrom, version: before.version + 1 },
    })),
    founded: Object.values(AdminLevel).map((level) =>
      proposal.units.filter((unit) => unit.level === level).map((unit) => foundedBy(unit, facts)),
    ),
    moved: below.map((before): AdminUnitVersion => ({
      ...before,
      ...facts,
      id: versionId(before.unitId, enactedFrom),
      parentId: heirOf.get(before.parentId ?? '') ?? before.parentId,
      validFromPrecision: 'exact',
      note: null,
    })),
    successions: [...heirOf].map(([fromId, toId]) => successionOf(proposal, fromId, toId)),
    unitIds: [...touched.map(({ unitId }) => unitId), ...proposal.units.map(({ id }) => id)],
  };
}

/** `createdRows` says whether it is a sample, and which version it is. */
const fresh = { version: 1, origin: 'REAL' as const };

type Facts = Pick<AdminUnitVersion, 'version' | 'origin' | 'validFrom' | 'validTo' | 'legalBasis'>;

/** The place that the rehearsal showed, under the id that it had there. */
const foundedBy = (
  { id: unitId, code, name, kind, level, parentId }: MergerProposal['units'][number],
  facts: Facts,
): AdminUnitVersion => ({
  ...facts,
  id: versionId(unitId, facts.validFrom),
  unitId,
  code,
  name,
  nameEn: null,
  kind,
  level,
  parentId: parentId ?? null,
  validFromPrecision: 'exact',
  note: null,
});

const successionOf = (
  { enactedFrom, legalEffectiveOn, legalBasis }: Enactment,
  fromId: string,
  toId: string,
): Succession => ({
  id: successionId({ fromId, toId, effectiveFrom: enactedFrom }),
  ...fresh,
  fromId,
  toId,
  relation: 'MERGED_INTO',
  effectiveFrom: enactedFrom,
  legalEffectiveOn,
  legalBasis,
  note: null,
});

const changesLater = (ids: readonly string[], day: LocalDate): Bilingual => ({
  vi: `Đơn vị có thay đổi đã ghi vào ngày ${day} hoặc sau đó: ${ids.join(', ')}. Chọn ngày khác, hoặc xóa thay đổi đó trước.`,
  en: `A change is recorded on ${day} or after it of: ${ids.join(', ')}. Choose another day, or take that change back first.`,
});
const wrongLevel = (codes: readonly string[]): Bilingual => ({
  vi: `Loại và cấp của đơn vị dự kiến không hợp nhau: ${codes.join(', ')}.`,
  en: `Kind and level do not fit of the places proposed: ${codes.join(', ')}.`,
});
const lawAfter: Bilingual = {
  vi: 'Văn bản có hiệu lực pháp lý (legalEffectiveOn) không sau ngày đơn vị mới vận hành (effectiveFrom).',
  en: 'The act is law (legalEffectiveOn) no later than the new places begin to work (effectiveFrom).',
};
const noBasis: Bilingual = {
  vi: 'Nêu văn bản quyết định sáp nhập (legalBasis).',
  en: 'Name the act that merges the places (legalBasis).',
};
