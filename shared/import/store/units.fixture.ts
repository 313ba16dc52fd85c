import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity } from 'typeorm';
import { Ctx, ObjectType, Query, Resolver } from 'type-graphql';
import { Owned } from '../../graphql/owned.decorator.js';
import { MonthPartitions1700000000040 } from '../../outbox/month-partitions.migration.js';
import { Outbox1700000000010 } from '../../outbox/outbox.migration.js';
import { Personal1700000000015 } from '../../personal/personal.migration.js';
import { recordKind } from '../../records/record-kind.js';
import { RecordRow } from '../../records/record.entity.js';
import { Records1700000000025 } from '../../records/record.migration.js';
import { defineSubgraph } from '../../service/define-subgraph.js';
import { Foundation1700000000000 } from '../../service/foundation.migration.js';
import { HubServiceResolver } from '../../service/hub-service.resolver.js';
import { describeService, HubService } from '../../service/hub-service.type.js';
import type { RequestContext } from '../../service/request-context.js';
import { unitRegister } from '../hostile/register.fixture.js';
import { importFields } from './import-fields.resolver.js';
import { importLoaders } from './import.loaders.js';
import { importFiles } from './import-files.js';
import { importRegister } from './import-register.js';
import { ImportRun } from './import-run.entity.js';
import { Imports1700000000035 } from './import.migration.js';

/** The invented register of the hostile files, as records of a subgraph that has nothing else. */
@Entity('unit')
class Unit extends RecordRow {
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  field!: string;

  @Column('integer', { nullable: true })
  staff!: number | null;

  @Column('bigint', { nullable: true })
  budget!: string | null;

  @Column('numeric', { nullable: true })
  selfFinancing!: string | null;

  @Column('numeric', { nullable: true })
  area!: string | null;

  @Column('date', { nullable: true })
  foundedOn!: string | null;

  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('boolean', { nullable: true })
  isAutonomous!: boolean | null;

  @Column('text', { nullable: true })
  head!: string | null;
}

class UnitInput {
  code!: string;
  name!: string;
  field!: string;
}

class Units1700000000100 implements MigrationInterface {
  readonly name = 'Units1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (
        id text PRIMARY KEY, version integer NOT NULL DEFAULT 1, origin text NOT NULL,
        code text NOT NULL CONSTRAINT unit_code_once UNIQUE, name text NOT NULL, field text NOT NULL,
        staff integer, budget bigint, self_financing numeric(5, 2), area numeric, founded_on date, year integer,
        is_autonomous boolean, head text,
        CONSTRAINT unit_head_is_not_a_number CHECK (head !~ '^[0-9]+$'),
        CONSTRAINT unit_year_with_words CHECK (year IS NULL OR year <> 1999)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit');
  }
}

const unitRecord = recordKind({
  type: 'PublicServiceUnit',
  title: { vi: 'đơn vị', en: 'unit' },
  entity: Unit,
  input: UnitInput,
  faults: ({ after }) =>
    after?.head === 'Không ai'
      ? [{ vi: `“${after.head}” không thể đứng đầu.`, en: `“${after.head}” cannot be the head.` }]
      : [],
  refusals: { unit_year_with_words: { vi: 'Không nhận năm 1999.', en: 'The year 1999 is not taken.' } },
});

export const unitsWith = (eventsPer: 'ROW' | 'CHUNK') =>
  importRegister({
    name: 'units',
    layout: unitRegister,
    scopes: ['units:write'],
    kind: unitRecord,
    eventsPer,
    neededForNew: ['name', 'field'],
    async resolve(rows, { transaction }) {
      const kept = await transaction.query<{ id: string; code: string }>(
        'SELECT id, code FROM unit WHERE code = ANY ($1)',
        [rows.map(({ code }) => code)],
      );
      const ids = new Map(kept.map(({ id, code }) => [code, id]));
      return rows.map((row) => ({ input: row, id: ids.get(row.code) ?? null }));
    },
  });

export const units = unitsWith('ROW');

@ObjectType({ implements: HubService, description: 'Phân hệ thử — A service of tests.' })
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7' })
class UnitService extends HubService {}

@Resolver()
class UnitServiceResolver {
  @Query(() => UnitService, { nullable: true, description: 'Phân hệ này — This service.' })
  service(@Ctx() { service }: RequestContext): UnitService {
    return Object.assign(new UnitService(), describeService('svc', service));
  }
}

export const unitSubgraph = defineSubgraph({
  name: 'institutions',
  resolvers: [UnitServiceResolver, HubServiceResolver, ...importFields(UnitService, [units])],
  orphanedTypes: [],
  references: {},
  loaders: importLoaders,
  entities: [Unit, ImportRun],
  protectedTables: [],
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    Imports1700000000035,
    MonthPartitions1700000000040,
    Units1700000000100,
  ],
  seeds: [],
  files: importFiles([units]),
  registers: 'PUBLISHES',
});
