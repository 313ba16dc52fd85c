import type { Versioned } from '../mutate.js';
import { nextDay, pickRow, randomDay, type RandomWrite } from '../world.js';

interface ResultRow extends Versioned {
  readonly place: string;
  readonly level: string;
  readonly issued: string;
  readonly state: string;
}

const touching = ({ place, level }: Pick<ResultRow, 'place' | 'level'>, what: string, from: string | null) => ({
  ...{ what: `${level} result ${what}`, table: 'procedure_result', parameter: level },
  ...{ places: [place], from },
});

const resultIsIssued: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const issuedOn = randomDay(random, '2019-01-01');
  const [place, procedure] = [
    await pickRow<{ id: string; level: string }>(
      world,
      `SELECT unit_id AS id, level FROM admin_unit_version WHERE daterange(valid_from, valid_to) @> $1::date ORDER BY unit_id`,
      [issuedOn],
    ),
    await pickRow<{ id: string }>(world, 'SELECT id FROM procedure WHERE NOT is_internal ORDER BY code'),
  ];
  if (place === null || procedure === null) return null;
  const validFrom = random.chance(0.5) ? issuedOn : randomDay(random, issuedOn);
  const days = {
    ...(random.chance(0.4) ? { validTo: randomDay(random, nextDay(validFrom), '2026-06-30') } : {}),
    ...(random.chance(0.6) ? { digitisedOn: randomDay(random, issuedOn) } : {}),
  };
  const of = { procedureId: procedure.id, issuingAgencyId: 'agc_VPUB', placeId: place.id, level: place.level };
  await mutate.create('ProcedureResult', { ...of, number: world.name(), issuedOn, validFrom, ...days });
  return touching({ place: place.id, level: place.level }, `issued on ${issuedOn}`, issuedOn);
};

const results = `
  SELECT id, version, place_id AS place, level, issued_on::text AS issued, state FROM procedure_result ORDER BY id`;

const resultMoves: RandomWrite = async (world) => {
  const result = await pickRow<ResultRow>(world, results);
  if (result === null) return null;
  const to = result.state === 'VALID' ? world.random.pick(['REVOKED', 'REPLACED']) : 'VALID';
  const on = randomDay(world.random, result.issued);
  await world.mutate.move('ProcedureResult', result, to, on);
  return touching(result, `${to} on ${on}`, to === 'VALID' ? null : on);
};

const resultChanges: RandomWrite = async (world) => {
  const result = await pickRow<ResultRow>(world, results);
  if (result === null) return null;
  const { random } = world;
  const validFrom = randomDay(random, result.issued);
  const validTo = random.chance(0.5) ? null : randomDay(random, nextDay(validFrom), '2026-06-30');
  const digitisedOn = random.chance(0.3) ? null : randomDay(random, result.issued);
  await world.mutate.change('ProcedureResult', result, { validFrom, validTo, digitisedOn, electronicFile: null });
  return touching(result, 'has other days', null);
};

const resultIsRemoved: RandomWrite = async (world) => {
  const result = await pickRow<ResultRow>(world, results);
  if (result === null) return null;
  await world.mutate.remove('ProcedureResult', result);
  return touching(result, 'removed', null);
};

/** Results of procedures: T2.5 of their level. */
export const resultWrites: readonly RandomWrite[] = [
  resultIsIssued,
  resultIsIssued,
  resultMoves,
  resultChanges,
  resultIsRemoved,
];
