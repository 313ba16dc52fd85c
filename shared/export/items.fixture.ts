import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql'; // prettier-ignore
import { loadById } from '../database/entity-loader.js';
import { readPage } from '../database/page.js';
import type { ReadTransaction } from '../database/read-transaction.js';
import { badInput } from '../errors/hub-error.js';
import '../figures/figures.enums.js';
import { Origin } from '../figures/formula.js';
import { connectionOf } from '../graphql/connection.type.js';
import { MoneyScalar } from '../graphql/money.scalar.js';
import { Owned, RequiresScopes } from '../graphql/owned.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { defineRegister } from '../import/register-layout.js';
import { Outbox1700000000010 } from '../outbox/outbox.migration.js';
import { Personal1700000000015 } from '../personal/personal.migration.js';
import { defineSubgraph } from '../service/define-subgraph.js';
import { Foundation1700000000000 } from '../service/foundation.migration.js';
import type { RequestContext } from '../service/request-context.js';
import type { Queryable } from '../outbox/outbox-event.js';

const ownership = { content: 7, basis: 'x' } as const;
const of = (description: string) => ({ description });

enum ItemState {
  OPEN = 'OPEN',
  SHUT = 'SHUT',
}
registerEnumType(ItemState, { name: 'ItemState', description: 'Trạng thái — State.' });

@Entity('box')
@ObjectType(of('Hộp — A box.'))
@Owned(ownership)
class Box {
  @PrimaryColumn('text')
  @Field(() => ID, of('Định danh — Id.'))
  id!: string;

  @Column('text')
  @Field(() => String, of('Nhãn — Label.'))
  label!: string;
}

/** A row with a value of every kind that a cell can hold. */
@Entity('item')
@ObjectType(of('Vật — An item.'))
@Owned(ownership)
class Item {
  @PrimaryColumn('text')
  @Field(() => ID, of('Định danh — Id.'))
  id!: string;

  @Column('text')
  @Field(() => String, of('Tên — Name.'))
  name!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Chênh lệch — Difference.' })
  difference!: number | null;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, { nullable: true, description: 'Số tiền — Amount.' })
  amount!: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Có dùng — Whether it is used.' })
  isUsed!: boolean | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày — Day.' })
  day!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Thời điểm — Instant.' })
  at!: Date | null;

  @Column('text', { array: true, nullable: true })
  @Field(() => [String], { nullable: true, description: 'Nhãn — Tags.' })
  tags!: string[] | null;

  @Column('text')
  @Field(() => ItemState, of('Trạng thái — State.'))
  state!: ItemState;

  @Column('text', { nullable: true })
  boxId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Người mượn — Who has it.' })
  @Owned({ ...ownership, classification: 'PERSONAL' })
  @RequiresScopes(['item:personal'])
  holder!: string | null;

  @Column('text')
  @Field(() => Origin, of('Nguồn gốc — Origin.'))
  origin!: Origin;
}

const ItemConnection = connectionOf(Item, 'Item', ownership);

@ArgsType()
class ItemsArgs extends PageArgs {
  @Field(() => [ItemState], { nullable: true, description: 'Các trạng thái — States.' })
  states?: ItemState[] | null;

  @Field(() => [String], { nullable: true, description: 'Các tên — Names.' })
  names?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Từ ngày — From this day.' })
  from?: string | null;
}

type Context = RequestContext<ReturnType<typeof loaders>>;
const loaders = (db: ReadTransaction) => ({ box: loadById(db, Box) });

@Resolver(() => Item)
class ItemResolver {
  @Query(() => ItemConnection, { nullable: true, description: 'Các vật — Items.' })
  async items(@Args(() => ItemsArgs) { states, names, from, ...paging }: ItemsArgs, @Ctx() { db }: Context) {
    const query = {
      entity: Item,
      from: 'item AS e',
      where: [
        '$1::text[] IS NULL OR e.state = ANY ($1)',
        '$2::text[] IS NULL OR e.name = ANY ($2)',
        '$3::date IS NULL OR e.day >= $3',
      ],
      parameters: [states ?? null, names ?? null, from ?? null],
      orderBy: [{ column: 'e.id', type: 'text' }] as const,
    };
    return ItemConnection.from(await readPage(db, query, paging));
  }

  @Query(() => ItemConnection, { nullable: true, description: 'Các vật của một hộp — Items of a box.' })
  @RequiresScopes(['item:read'])
  async itemsOfBox(
    @Arg('box', () => ID, of('Hộp — Box.')) box: string,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { db }: Context,
  ) {
    const orderBy = [{ column: 'e.id', type: 'text' }] as const;
    const query = { entity: Item, from: 'item AS e', where: ['e.box_id = $1'], parameters: [box], orderBy };
    return ItemConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Box, { nullable: true, description: 'Hộp — Its box.' })
  box(@Root() { boxId }: Item, @Ctx() { loaders: { box } }: Context) {
    return boxId === null ? null : box.load(boxId);
  }

  @FieldResolver(() => [Box], of('Các hộp — Boxes.'))
  boxes(): Box[] {
    return [];
  }

  /** Fails for the item that is called so, as something that breaks long after the first page does. */
  @FieldResolver(() => String, of('Tên đã kiểm tra — A name that was checked.'))
  checkedName(@Root() { name }: Item): string {
    if (name === 'broken') throw badInput({ vi: 'Hỏng.', en: 'Broken.' });
    return name;
  }
}

class Items1700000000100 implements MigrationInterface {
  readonly name = 'Items1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE box (id text PRIMARY KEY, label text NOT NULL)`);
    await runner.query(`
      CREATE TABLE item (
        id text PRIMARY KEY, name text NOT NULL, difference integer, amount bigint, is_used boolean, day date,
        at timestamptz, tags text[], state text NOT NULL DEFAULT 'OPEN', box_id text REFERENCES box, holder text,
        origin text NOT NULL DEFAULT 'SAMPLE')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item; DROP TABLE box');
  }
}

/** The register in which items are brought. */
export const itemsLayout = defineRegister({
  name: { vi: 'Vật', en: 'Items' },
  naturalKey: ['code'],
  columns: {
    code: { kind: 'CODE', header: { vi: 'Mã', en: 'Code' }, help: { vi: 'Mã.', en: 'Code.' }, required: true },
    name: { kind: 'TEXT', header: { vi: 'Tên vật', en: 'Name' }, help: { vi: 'Tên.', en: 'Name.' } },
    box: { kind: 'TEXT', header: { vi: 'Hộp', en: 'Box' }, help: { vi: 'Hộp.', en: 'Box.' } },
    shelf: { kind: 'CODE', header: { vi: 'Mã kệ', en: 'Shelf' }, help: { vi: 'Mã.', en: 'Code.' } },
    secret: { kind: 'CODE', header: { vi: 'Số mật', en: 'Secret' }, help: { vi: 'Không giữ.', en: 'Not kept.' } },
    at: { kind: 'TIME', header: { vi: 'Lúc', en: 'At' }, help: { vi: 'Lúc.', en: 'At.' } },
    amount: { kind: 'MONEY', header: { vi: 'Số tiền', en: 'Amount' }, help: { vi: 'Đồng.', en: 'VND.' }, min: -1_000_000n },
    isUsed: { kind: 'BOOLEAN', header: { vi: 'Có dùng', en: 'Used' }, help: { vi: 'Có, Không.', en: 'Yes, no.' } },
    day: { kind: 'DATE', header: { vi: 'Ngày', en: 'Day' }, help: { vi: 'Ngày.', en: 'Day.' } },
    state: {
      kind: 'CHOICE',
      header: { vi: 'Trạng thái', en: 'State' },
      help: { vi: 'Chọn.', en: 'Choose.' },
      choices: { OPEN: { label: { vi: 'Đang mở', en: 'Open' } }, SHUT: { label: { vi: 'Đã đóng', en: 'Shut' } } },
    },
  },
}); // prettier-ignore

export const itemSubgraph = defineSubgraph({
  name: 'institutions',
  resolvers: [ItemResolver],
  orphanedTypes: [],
  references: {},
  loaders,
  entities: [Item, Box],
  protectedTables: [],
  migrations: [Foundation1700000000000, Outbox1700000000010, Personal1700000000015, Items1700000000100],
  seeds: [{ name: 'sample items', kind: 'SAMPLE', needsRegisters: false, run: () => Promise.resolve() }],
  registers: 'PUBLISHES',
  registerExports: [
    {
      register: { name: 'items', layout: itemsLayout },
      list: 'items',
      paths: {
        code: ['id'],
        box: ['box.label', 'box.id'],
        shelf: [{ path: 'box.id', find: `SELECT id, 'K-' || id AS code FROM box WHERE id = ANY ($1)` }],
        secret: [],
      },
    },
  ],
});

/** Rows with some of their columns said. */
export async function putItems(transaction: Queryable, items: readonly object[]): Promise<void> {
  await transaction.query('DELETE FROM item');
  await transaction.query('DELETE FROM box');
  await transaction.query(
    `INSERT INTO box SELECT DISTINCT box_id, 'Hộp ' || box_id
     FROM jsonb_populate_recordset(NULL::item, $1::jsonb) WHERE box_id IS NOT NULL`,
    [JSON.stringify(items)],
  );
  await transaction.query(
    `INSERT INTO item SELECT i.id, i.name, i.difference, i.amount, i.is_used, i.day, i.at, i.tags,
       coalesce(i.state, 'OPEN'), i.box_id, i.holder, coalesce(i.origin, 'SAMPLE')
     FROM jsonb_populate_recordset(NULL::item, $1::jsonb) AS i`,
    [JSON.stringify(items)],
  );
}

/** So many items that every export of them takes several pages. */
export const manyItems = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index).padStart(6, '0'),
    name: `Vật thứ ${index}`,
    box_id: `b${index % 7}`,
  }));

/** More than any buffer on the way holds: whoever does not read it keeps it from ending. */
export async function putManyItems(transaction: Queryable, count: number, nameLength: number): Promise<void> {
  await putItems(transaction, []);
  await transaction.query(
    `INSERT INTO item (id, name) SELECT lpad(n::text, 6, '0'), rpad('Vật thứ ' || n, $2::integer, '.')
     FROM generate_series(1, $1::integer) AS n`,
    [count, nameLength],
  );
}
