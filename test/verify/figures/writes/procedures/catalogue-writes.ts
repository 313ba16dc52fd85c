import type { Versioned } from '../mutate.js';
import { nextDay, pickPlace, pickRow, randomDay, type RandomWrite, type World } from '../world.js';

interface OfferingRow extends Versioned {
  readonly from: string;
}

/** Where dossiers and payments of a corrected procedure may lie: the whole, the province, and a few places. */
async function somePlaces(world: World): Promise<string[]> {
  const anywhere = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
  const places = [
    await pickPlace(world, '2025-06-30', anywhere),
    await pickPlace(world, '2025-06-30', ['COMMUNE']),
    await pickPlace(world, '2025-12-31', anywhere),
  ];
  return places.flatMap((place) => place?.id ?? []);
}

const offeringChanges: RandomWrite = async (world) => {
  const offering = await pickRow<OfferingRow>(
    world,
    `SELECT id, version, valid_from::text AS "from" FROM procedure_offering ORDER BY id`,
  );
  if (offering === null) return null;
  const { random } = world;
  const hasFinancialDuty = random.chance(0.7);
  const isEligible = random.chance(0.7);
  await world.mutate.change('ProcedureOffering', offering, {
    onlineLevel: random.integer(1, 4),
    hasFinancialDuty,
    onlinePaymentEnabled: hasFinancialDuty && random.chance(0.5),
    isEligible,
    eligibilityDecision: isEligible ? world.name() : null,
    onNationalPortal: random.chance(0.5),
  });
  const places = await somePlaces(world);
  return { what: 'offering corrected', table: 'procedure_offering', places, from: offering.from };
};

interface LivingProcedure {
  readonly id: string;
  readonly isSuspended: boolean;
  /** The last day of a decision, or of its taking effect. */
  readonly last: string;
}

/** Announced and not repealed; internal ones half of the time, for they are few. */
const living = `
  SELECT procedure_id AS id, (array_agg(kind ORDER BY decided_on DESC) FILTER (WHERE kind IN ('SUSPEND', 'RESUME')))[1] = 'SUSPEND' IS TRUE AS "isSuspended",
         max(greatest(decided_on, effective_on))::text AS last
  FROM procedure_decision JOIN procedure ON procedure.id = procedure_id WHERE is_internal = $1 GROUP BY procedure_id
  HAVING count(*) FILTER (WHERE kind = 'REPEAL') = 0 AND count(*) FILTER (WHERE kind = 'ANNOUNCE') = 1
    AND max(greatest(decided_on, effective_on)) < '2025-12-01' ORDER BY procedure_id`;

const procedureIsDecided: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const procedure = await pickRow<LivingProcedure>(world, living, [random.chance(0.5)]);
  if (procedure === null) return null;
  const kind = random.pick(['AMEND', 'AMEND', 'AMEND', 'REPEAL', procedure.isSuspended ? 'RESUME' : 'SUSPEND']);
  const decidedOn = randomDay(random, nextDay(procedure.last), '2025-12-20');
  const effectiveOn = randomDay(random, decidedOn, '2025-12-31');
  const isText = kind === 'AMEND' && random.chance(0.8);
  const published = isText ? { publishedOn: randomDay(random, decidedOn, '2025-12-31') } : {};
  const decision = { procedureId: procedure.id, kind, number: world.name(), decidedOn, effectiveOn, ...published };
  await mutate.create('ProcedureDecision', decision);
  return { what: `${kind} on ${decidedOn}`, table: 'procedure_decision', places: [], from: decidedOn };
};

interface TextRow extends Versioned {
  readonly decided: string;
}

const textIsPublished: RandomWrite = async (world) => {
  const text = await pickRow<TextRow>(
    world,
    `SELECT decision.id, decision.version, decided_on::text AS decided
     FROM procedure_decision AS decision JOIN procedure ON procedure.id = procedure_id
     WHERE kind IN ('ANNOUNCE', 'AMEND') AND is_internal = $1 ORDER BY decision.id`,
    [world.random.chance(0.5)],
  );
  if (text === null) return null;
  const soon = new Date(Date.parse(text.decided) + 20 * 86_400_000).toISOString().slice(0, 10);
  const publishedOn = world.random.chance(0.1) ? null : randomDay(world.random, text.decided, soon);
  await world.mutate.change('ProcedureDecision', text, { publishedOn });
  return {
    what: `text of ${text.decided} published on ${publishedOn ?? 'no day'}`,
    table: 'procedure_decision',
    places: [],
    from: null,
  };
};

/** The list of procedures: T2.4a, T2.6a, T2.6b, T2.8, and what is counted by how procedures were offered. */
export const catalogueWrites: readonly RandomWrite[] = [
  offeringChanges,
  offeringChanges,
  procedureIsDecided,
  procedureIsDecided,
  textIsPublished,
  textIsPublished,
];
