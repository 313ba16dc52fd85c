import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';
import type { SystemOperation } from '../system-operation/system-operation.entity.js';

/** A system of the sample's story: what it is, from when it operates, and when that ends. */
export interface SampleLife {
  readonly systemId: string;
  readonly citizenRelated: boolean;
  readonly exchangesDocuments: boolean;
  readonly startsOn: LocalDate;
  /** null: it goes on. */
  readonly endsOn: LocalDate | null;
}

/** Rows of the decision that the sample lets operate. Groups (31, 42), national systems and mere uses of IT have no life here. */
export const registeredLives: readonly (readonly [code: string, citizenRelated: boolean])[] = [
  ...['PROV_PORTAL', 'ONE_STOP', 'E_PAYMENT', 'MOBILE', 'BIZREG_DB', 'CONSULT_PORTAL', 'PARTICIPATION'].map(concerns),
  ...['PROV_WEB_PORTAL', 'CIVIL_STATUS_DB', 'CITIZEN_DW', 'SMART_CITY'].map(concerns),
  ...['IOFFICE', 'LRIS', 'TASK_TRACKING', 'MEETING', 'STEERING_IS', 'LGSP', 'DIGITAL_SIGNATURE'].map(doesNot),
  ...['E_SEAL', 'E_ARCHIVE', 'REMOTE_WORK', 'ANALYTICS', 'NETWORK', 'CLOUD', 'IOT', 'SOC'].map(doesNot),
];

function concerns(code: string): readonly [string, boolean] {
  return [code, true];
}

function doesNot(code: string): readonly [string, boolean] {
  return [code, false];
}

interface LifeFacts {
  readonly systemId: string;
  readonly citizenRelated: boolean;
  readonly endsOn: LocalDate | null;
}

/** Seven in ten operated before the plan; the others start within it. */
export function sampleLife(random: SeededRandom, { systemId, citizenRelated, endsOn }: LifeFacts): SampleLife {
  const isOld = random.chance(0.7);
  const startsOn = isOld
    ? addDays('2017-01-01', random.integer(0, 1_400))
    : addDays('2021-09-01', random.integer(0, 1_000));
  return { systemId, citizenRelated, exchangesDocuments: random.chance(0.4), startsOn, endsOn };
}

/** The states that such a life goes through, without a gap. */
export function operationsOf({
  systemId,
  citizenRelated,
  exchangesDocuments,
  startsOn,
  endsOn,
}: SampleLife): SystemOperation[] {
  const isWithinPlan = startsOn > '2021-06-01';
  const turns: readonly (readonly [SystemOperation['state'], LocalDate])[] = [
    ...(isWithinPlan
      ? ([
          ['PLANNED', '2021-01-01'],
          ['BUILDING', addDays(startsOn, -180)],
        ] as const)
      : []),
    ['IN_OPERATION', startsOn],
    ...(endsOn === null ? [] : ([['RETIRED', endsOn]] as const)),
  ];
  return turns.map(([state, validFrom], index) => ({
    systemId,
    state,
    citizenRelated,
    exchangesDocuments,
    validFrom,
    validTo: turns[index + 1]?.[1] ?? null,
    origin: 'SAMPLE',
  }));
}
