import type { Versioned } from '../mutate.js';
import { pickPlace, pickRow, randomDay, type RandomWrite } from '../world.js';

const villageIsListed: RandomWrite = async (world) => {
  const listedOn = randomDay(world.random, '2021-01-01', '2025-06-30');
  const place = await pickPlace(world, listedOn, ['COMMUNE']);
  if (place === null) return null;
  const name = world.name();
  const acts = { listDecision: name, plannedForm: 'MERGE', decision: name, exemptionReason: name };
  const item = { kind: 'VILLAGE', name, adminUnitId: place.id, criteriaNotMet: ['HOUSEHOLDS'], listedOn, ...acts };
  await world.mutate.create('ArrangementItem', item);
  return { what: `village listed on ${listedOn}`, table: 'arrangement_item', places: [place.id], from: listedOn };
};

interface ItemRow extends Versioned {
  readonly place: string;
  readonly state: string;
  readonly from: string;
}

/** Those with all their acts: they can go on. */
const movableItems = `
  SELECT id, version, admin_unit_id AS place, state, greatest(listed_on, planned_on, decided_on)::text AS "from" FROM arrangement_item
  WHERE state IN ('LISTED', 'PLANNED', 'DECIDED') AND planned_form IS NOT NULL AND decision IS NOT NULL AND exemption_reason IS NOT NULL
  ORDER BY id`;

const itemMoves: RandomWrite = async (world) => {
  const item = await pickRow<ItemRow>(world, movableItems);
  if (item === null) return null;
  const next = { LISTED: ['PLANNED', 'EXEMPTED'], PLANNED: ['DECIDED', 'EXEMPTED'], DECIDED: ['COMPLETED'] }[
    item.state
  ];
  const to = world.random.pick(next ?? []);
  const on = randomDay(world.random, item.from, '2025-12-31');
  await world.mutate.move('ArrangementItem', item, to, on);
  return { what: `arrangement ${to} on ${on}`, table: 'arrangement_item', places: [item.place], from: on };
};

const itemIsRemoved: RandomWrite = async (world) => {
  const item = await pickRow<ItemRow>(
    world,
    'SELECT id, version, admin_unit_id AS place FROM arrangement_item ORDER BY id',
  );
  if (item === null) return null;
  await world.mutate.remove('ArrangementItem', item);
  return { what: 'arrangement removed', table: 'arrangement_item', places: [item.place], from: null };
};

/** Communes and villages below standard: M3.2. */
export const arrangementWrites: readonly RandomWrite[] = [villageIsListed, itemMoves, itemMoves, itemIsRemoved];
