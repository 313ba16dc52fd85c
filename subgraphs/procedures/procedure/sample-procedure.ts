import type { Origin } from '../../../shared/figures/formula.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays } from '../../../shared/time/local-date.js';
import { sampleFields, type SampleField } from './data/sample-procedures.js';
import type { Procedure } from './procedure.entity.js';

const levelOf = { P: 'PROVINCE', D: 'DISTRICT', C: 'COMMUNE' } as const;
const repealedFrom = '2023-07-01';

/** Made-up facts about the listed procedures: all published in 2020, so that every sample dossier finds its own in force. */
export function sampleProcedures(
  random: SeededRandom,
  agencies: ReadonlyMap<string, string>,
): Omit<Procedure, 'version'>[] {
  const listed = sampleFields.flatMap((field) => field.procedures.map((line) => ({ field, ...line })));
  return listed.map(({ field, levels, name }, index) => {
    const code = `9.${String(index + 1).padStart(6, '0')}.000.00.00.H00`; // no real code begins with 9 or ends with H00
    const validFrom = addDays('2020-01-06', random.integer(0, 300));
    return {
      id: globalId('Procedure', { register: 'procedures', code, firstValidFrom: validFrom }),
      code,
      name,
      fieldCode: field.code,
      levels: [...levels].map((letter) => levelOf[letter as keyof typeof levelOf]),
      isInternal: field.isInternal,
      isBusinessRelated: field.isBusinessRelated,
      publishedAt: addDays(validFrom, random.integer(0, 9)),
      validFrom,
      validTo: sampleEnd(random, field),
      announcingAgencyId: agencies.get(field.agency) ?? agencies.get('VPUB') ?? null,
      origin: 'SAMPLE' satisfies Origin,
    };
  });
}

/** Few are repealed, all on one day; the decisions that say so are drawn from this. */
const sampleEnd = (random: SeededRandom, { isInternal }: SampleField): string | null =>
  !isInternal && random.chance(0.03) ? repealedFrom : null;
