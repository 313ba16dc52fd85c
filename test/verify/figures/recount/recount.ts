import { Client } from 'pg';
import { type Closing, dayRead, existsOn, type Unit } from './closing-days.js';
import { createRecountRole, dropRecountRole } from './recount-role.js';
import { figureOf, notApplicable, type PlainFigure, type RecountedRow } from './recounted-figure.js';
import type { Level, RecountedSubgraph, RecountedTarget } from './recounted-target.js';
import { readStatement } from './statements.js';

/** The figures of one target on one day under one closing, for whatever can be asked. */
export type Recounted = ReadonlyMap<string, PlainFigure>;

export interface Recount {
  readonly units: readonly Unit[];
  /** The figure of the whole (null) or a unit, as `Target.result(asOf, unit, closing)` promises it. */
  figure(target: RecountedTarget, asOf: string, closing: Closing, unit: Unit | null): Promise<PlainFigure>;
  /** The units of a level that live on the day which the whole reads, as `byUnit(level)` promises them. */
  byUnit(target: RecountedTarget, asOf: string, closing: Closing, level: Level): Promise<Recounted>;
  /** Rows of a table have changed: what was counted over it is forgotten. */
  forget(table: string): void;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Counts every target again from base tables, over a connection that can read nothing else. */
export async function openRecount(adminUrl: string, subgraph: RecountedSubgraph): Promise<Recount> {
  const admin = await connect(adminUrl);
  const role = await createRecountRole(admin, adminUrl, subgraph.baseTables);
  const client = await connect(role.url);
  await prepare(client, subgraph);
  const units = await readUnits(client);
  const counted = new Map<string, Promise<Recounted>>();

  /** One statement per target, day and closing counts every unit at once. */
  function countAll(target: RecountedTarget, day: string, closing: Closing): Promise<Recounted> {
    const key = `${target.code} ${day} ${closing}`;
    const known = counted.get(key) ?? countOn(client, subgraph, target, day, closing);
    counted.set(key, known);
    return known;
  }

  return {
    units,
    figure: async (target, asOf, closing, unit) => {
      const day = dayRead(asOf, closing, unit);
      if (!existsOn(unit, target, day)) return notApplicable;
      return pick(await countAll(target, day, closing), unit?.id ?? '');
    },
    byUnit: async (target, asOf, closing, level) => {
      const day = dayRead(asOf, closing, null);
      const figures = await countAll(target, day, closing);
      const living = units.filter((unit) => unit.level === level && livesOn(unit, day));
      const asked = living.filter((unit) => existsOn(unit, target, day));
      return new Map(asked.map(({ id }) => [id, pick(figures, id)]));
    },
    forget: (table) => {
      const isTouched = (code: string): boolean =>
        subgraph.targets.some((target) => target.code === code && target.tables.includes(table));
      for (const key of counted.keys()) if (isTouched(key.split(' ')[0] ?? '')) counted.delete(key);
    },
    query: async (sql, parameters) => (await client.query(sql, parameters && [...parameters])).rows as never,
    stop: async () => {
      await client.end();
      await dropRecountRole(admin, role);
      await admin.end();
    },
  };
}

const livesOn = ({ firstDay, lastDay }: Unit, day: string): boolean =>
  firstDay <= day && (lastDay === null || day <= lastDay);

function pick(figures: Recounted, id: string): PlainFigure {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`The recount has no row of ${id}`);
  return figure;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'figures recount' });
  await client.connect();
  return client;
}

async function prepare(client: Client, { scope, views }: RecountedSubgraph): Promise<void> {
  await client.query(`SELECT set_config('hub.scopes', $1, false)`, [scope]);
  await client.query('SET jit = off'); // compiling these statements takes longer than running them
  await client.query(`SET statement_timeout = '60s'`);
  if (views !== undefined) await client.query(views);
}

async function countOn(
  client: Client,
  { folder }: RecountedSubgraph,
  target: RecountedTarget,
  day: string,
  closing: Closing,
): Promise<Recounted> {
  const { sql, parameters } = readStatement(folder, target.sql);
  const given = [day, closing, ...(target.parameter === undefined ? [] : [target.parameter])];
  const { rows } = await client.query<RecountedRow>(sql, given.slice(0, parameters));
  return new Map(rows.map((row) => [row.unit_id, figureOf(row)]));
}

async function readUnits(client: Client): Promise<Unit[]> {
  const { rows } = await client.query<Unit>(`
    SELECT unit_id AS id, (array_agg(level ORDER BY valid_from DESC))[1] AS level, min(valid_from)::text AS "firstDay",
           CASE WHEN bool_and(valid_to IS NOT NULL) THEN (max(valid_to) - 1)::text END AS "lastDay"
    FROM admin_unit_version GROUP BY unit_id ORDER BY unit_id`);
  return rows;
}
