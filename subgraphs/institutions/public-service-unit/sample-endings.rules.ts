import { seededRandom } from '../../../shared/sample/seeded-random.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { PublicServiceUnit } from './public-service-unit.entity.js';

export type EndableUnit = Pick<
  PublicServiceUnit,
  'id' | 'sector' | 'adminUnitId' | 'establishedOn' | 'dissolvedOn' | 'dissolutionKind'
>;

type Ending = Pick<PublicServiceUnit, 'id' | 'successorId' | 'endingDecision'>;

/** What became of the sample units that ended: merged ones go on in a unit of their sector, of the same place if one is alive. */
export function sampleEndings(units: readonly EndableUnit[]): Ending[] {
  const random = seededRandom('public-service-unit-endings@1');
  return units.flatMap((unit): Ending[] => {
    const { id, dissolvedOn, dissolutionKind } = unit;
    if (dissolvedOn === null) return [];
    const endingDecision = `${random.integer(100, 1900)}/QĐ-UBND (MẪU)`;
    if (dissolutionKind !== 'MERGED') return [{ id, successorId: null, endingDecision }];
    const heirs = units.filter((other) => other.sector === unit.sector && other.id !== id && lives(other, dissolvedOn));
    const near = heirs.filter(({ adminUnitId }) => adminUnitId === unit.adminUnitId);
    return [{ id, successorId: random.pick(near.length > 0 ? near : heirs).id, endingDecision }];
  });
}

const lives = ({ establishedOn, dissolvedOn }: EndableUnit, day: LocalDate): boolean =>
  establishedOn <= day && (dissolvedOn === null || day < dissolvedOn);
