import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRegister } from '../import/read-register.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../service/testing.js';
import { itemsLayout, itemSubgraph, manyItems, putItems, putManyItems } from './items.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startTestSubgraph({ definition: itemSubgraph })));
afterAll(() => subgraph.stop());

const put = (...items: readonly object[]) => subgraph.write((transaction) => putItems(transaction, items));
const putMany = (count: number, nameLength: number) =>
  subgraph.write((transaction) => putManyItems(transaction, count, nameLength));
const get = (path: string, ...scopes: readonly string[]) =>
  subgraph.file(`exports/${path}`, scopes.length === 0 ? {} : { viewer: viewerWith(...scopes) });
const textOf = async (path: string, ...scopes: readonly string[]): Promise<string> =>
  Buffer.from(await (await get(path, ...scopes)).arrayBuffer()).toString();
const linesOf = async (path: string): Promise<unknown[]> =>
  (await textOf(path))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const whole = {
  id: '1',
  name: 'Ngày mai, "đẹp" trời\nvà nắng',
  difference: -5,
  amount: '-2100000000',
  is_used: true,
  day: '2024-12-31',
  at: '2024-12-31T17:00:00Z',
  tags: ['a', 'b,c'],
  box_id: 'b1',
  holder: 'Người Mẫu',
};

describe('a list leaves as CSV', () => {
  test('with every open value of its rows, the ids of what they refer to, and where they come from first', async () => {
    await put(whole, { id: '2', name: 'Trống' });
    expect(await textOf('items.csv')).toBe(
      '\uFEFForigin,id,name,difference,amount,isUsed,day,at,tags,state,box.id,checkedName\r\n' +
        'SAMPLE,1,"Ngày mai, ""đẹp"" trời\nvà nắng",-5,-2100000000,true,2024-12-31,2024-12-31T17:00:00.000Z,"[""a"",""b,c""]",OPEN,b1,"Ngày mai, ""đẹp"" trời\nvà nắng"\r\n' +
        'SAMPLE,2,Trống,,,,,,,OPEN,,Trống\r\n',
    );
  });

  test('with the fields that were named, through references too; where rows come from is never left out', async () => {
    await put(whole);
    expect(await textOf('items.csv?fields=day,box.label')).toBe(
      '\uFEFForigin,day,box.label\r\nSAMPLE,2024-12-31,Hộp b1\r\n',
    );
  });

  test('where no cell is run as a formula, and numbers stay numbers', async () => {
    const names = ["=cmd|' /C calc'!A0", '+84 123', '-2+3', '@SUM(A1)', '-5', "'=x", "it's"];
    await put(...names.map((name, index) => ({ id: String(index), name, difference: -index })));
    const [, ...lines] = (await textOf('items.csv?fields=name,difference')).trimEnd().split('\r\n');
    expect(lines).toEqual([
      "SAMPLE,'=cmd|' /C calc'!A0,0",
      "SAMPLE,'+84 123,-1",
      "SAMPLE,'-2+3,-2",
      "SAMPLE,'@SUM(A1),-3",
      'SAMPLE,-5,-4',
      "SAMPLE,''=x,-5",
      "SAMPLE,it's,-6",
    ]);
  });

  test('and says in its name and in its headers that these are samples, as of when, and what will stand behind its last byte', async () => {
    await put(...manyItems(1_500));
    const answer = await get('items.csv');
    await answer.arrayBuffer();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('MẪU items 2026-11-23.csv')}`,
      'x-export-origin': 'SAMPLE',
      'x-export-position': '0',
      'x-export-as-of': expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      trailer: 'x-export-rows, x-export-left-out',
    });
  });

  test('empty: its header alone', async () => {
    await put();
    expect(await textOf('items.csv?fields=name')).toBe('\uFEFForigin,name\r\n');
  });
});

test('a list leaves as JSONL exactly as the graph answers it', async () => {
  await put(whole, { id: '2', name: 'Trống', origin: 'REAL' });
  const { data } = await subgraph.ask(
    '{ items { nodes { origin id name difference amount isUsed day at tags state box { id } checkedName } } }',
  );
  expect(await linesOf('items.jsonl')).toEqual(data.items.nodes);
});

test('every row leaves once, in the order of the list, over many pages', async () => {
  await put(...manyItems(3_001));
  const rows = (await linesOf('items.jsonl?fields=id,box.label')) as { id: string; box: { label: string } }[];
  expect(rows.map(({ id }) => Number(id))).toEqual(Array.from({ length: 3_001 }, (_, index) => index));
  expect(rows.every(({ id, box }) => box.label === `Hộp b${Number(id) % 7}`)).toBe(true);
});

test('an export is one state: what is written meanwhile is not in it', async () => {
  await putMany(5_000, 2_000);
  const answer = await get('items.jsonl');
  const reader = answer.body?.getReader();
  const first = (await reader?.read())?.value ?? new Uint8Array();
  await subgraph.query(`UPDATE item SET name = 'changed'`);
  let text = Buffer.from(first).toString();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  expect(text).not.toContain('changed');
  expect(text.trimEnd().split('\n')).toHaveLength(5_000);
});

describe('arguments', () => {
  beforeEach(() =>
    put(
      { id: '1', name: 'a', day: '2024-01-01' },
      { id: '2', name: 'b,c', day: '2024-06-01', state: 'SHUT' },
      { id: '3', name: 'd', day: '2025-01-01' },
    ),
  );
  const idsOf = async (query: string) =>
    ((await linesOf(`items.jsonl?fields=id&${query}`)) as { id: string }[]).map(({ id }) => id);

  test('are those of the graph: enum values, days, lists with commas or as parameters that come again', async () => {
    expect(await idsOf('states=OPEN')).toEqual(['1', '3']);
    expect(await idsOf('states=OPEN,SHUT&from=2024-06-01')).toEqual(['2', '3']);
    expect(await idsOf('states=OPEN&states=SHUT&from=2024-12-31')).toEqual(['3']);
    expect(await idsOf(`names=${encodeURIComponent('b,c')}`)).toEqual(['2']);
    expect(await idsOf(`names=a&names=d`)).toEqual(['1', '3']);
  });

  test.each([
    ['items.csv?state=OPEN', 'BAD_USER_INPUT', /“state”.*states: \[ItemState!\], names: \[String!\], from: Date/],
    ['items.csv?first=10', 'BAD_USER_INPUT', /mọi dòng/],
    ['items.csv?states=OPEN,LOST', 'BAD_USER_INPUT', /“LOST”.*OPEN, SHUT/],
    ['items.csv?from=2024-02-30', 'BAD_USER_INPUT', /from=“2024-02-30”/],
    ['items.csv?fields=id,box', 'BAD_USER_INPUT', /“box”.*box\.id/],
    ['items.csv?fields=boxes.id', 'BAD_USER_INPUT', /“boxes.id”/],
    ['items.csv?fields=__proto__', 'BAD_USER_INPUT', /“__proto__”/],
    ['items.csv?fields=', 'BAD_USER_INPUT', /fields/],
    ['items.csv?register=units', 'BAD_USER_INPUT', /“units”.*items/],
    ['items.jsonl?register=items', 'BAD_USER_INPUT', /register/],
    ['items.pdf', 'BAD_USER_INPUT', /csv, jsonl, xlsx/],
    ['items.constructor', 'BAD_USER_INPUT', /csv, jsonl, xlsx/],
    ['things.csv', 'NOT_FOUND', /items, itemsOfBox/],
    ['items', 'BAD_USER_INPUT', /csv, jsonl, xlsx/],
  ])('%s is refused with one error that says what would work', async (path, code, message) => {
    const answer = await get(path);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('that the list cannot do without are asked for', async () => {
    const answer = await get('itemsOfBox.csv', 'item:read');
    expect(await answer.json()).toMatchObject({ errors: [{ message: 'itemsOfBox cần thêm: box: ID!.' }] });
  });
});

describe('rights', () => {
  beforeEach(() => put(whole));

  test('leave a personal field out of what everybody gets, and put it in for who may see it', async () => {
    expect(await textOf('items.csv')).not.toContain('Người Mẫu');
    expect(await textOf('items.csv', 'item:personal')).toContain('Người Mẫu');
  });

  test('refuse a personal field by name as the graph does, before a byte is sent', async () => {
    const asked = await subgraph.ask('{ items { nodes { holder } } }');
    const answer = await get('items.csv?fields=holder');
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(answer.status).toBe(401);
    expect([errors[0]?.message, errors[0]?.extensions.code]).toEqual([
      asked.errors?.[0]?.message,
      asked.errors?.[0]?.extensions.code,
    ]);
    expect((await get('items.csv?fields=holder', 'other')).status).toBe(403);
  });

  test('refuse a list that is not open', async () => {
    expect((await get('itemsOfBox.csv?box=b1')).status).toBe(401);
    expect((await get('itemsOfBox.csv?box=b1', 'item:read')).status).toBe(200);
  });
});

describe('what goes wrong', () => {
  const connections = async (): Promise<number> => {
    const [row] = await subgraph.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM pg_stat_activity
       WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    );
    return row?.count ?? 0;
  };
  const untilNoneRuns = async (): Promise<void> => {
    while ((await connections()) > 0) await pause(20);
  };

  test('on the first page is said as an error', async () => {
    await put({ id: '1', name: 'broken' });
    const answer = await get('items.csv?fields=checkedName');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: 'Hỏng.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
    await untilNoneRuns();
  });

  test.each(['csv', 'jsonl', 'xlsx'])('later breaks the transfer off: no short %s looks whole', async (format) => {
    await put(...manyItems(2_500), { id: '1', name: 'a' }, { id: '002400x', name: 'broken' });
    const answer = await get(`items.${format}?fields=checkedName`);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
    await untilNoneRuns();
  });

  test('with the reader, who goes away, ends the transaction', async () => {
    await putMany(5_000, 2_000);
    const answer = await get('items.csv');
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(await connections()).toBe(1);
    await reader?.cancel();
    await untilNoneRuns();
    expect((await get('items.csv?states=SHUT')).status).toBe(200);
  });

  test('by too many exports at once is refused for the ones too many, and the next ones have their turn', async () => {
    await putMany(5_000, 2_000);
    const running = [await get('items.jsonl'), await get('items.csv')];
    const refused = await get('items.csv');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryable: true } }],
    });
    await Promise.all(running.map((answer) => answer.arrayBuffer()));
    expect((await get('items.csv?states=SHUT')).status).toBe(200);
  });
});

test('help names every list with its arguments, its open fields and its registers', async () => {
  const answer = await subgraph.file('exports');
  expect(await answer.json()).toMatchObject({
    formats: ['csv', 'jsonl', 'xlsx'],
    lists: [
      {
        list: 'items',
        address: '/files/institutions/exports/items.{csv|jsonl|xlsx}',
        description: { vi: 'Các vật', en: 'Items.' },
        arguments: [{ name: 'states', type: '[ItemState!]', isRequired: false, values: ['OPEN', 'SHUT'] }, {}, {}],
        fields: expect.not.arrayContaining(['holder']),
        registers: ['items'],
      },
      { list: 'itemsOfBox', arguments: [{ name: 'box', isRequired: true }] },
    ],
  });
});

describe.each(['csv', 'xlsx'])('in the columns of a register, as %s,', (format) => {
  test('a row is read back as what it was', async () => {
    const names = ['=cmd|x', "'=x", '="0012"', '-5', 'Ngày mai, "đẹp"', '<b> & _x0041_'];
    await put(
      ...names.map((name, index) => ({
        id: `00${index}`,
        name,
        amount: String(-index * 1000),
        is_used: index % 2 === 0,
        day: '2024-12-31',
        at: '2024-12-31T17:30:00Z',
        state: index % 2 === 0 ? 'OPEN' : 'SHUT',
        box_id: 'b1',
      })),
    );
    const answer = await get(`items.${format}?register=items`);
    const reading = readRegister(Buffer.from(await answer.arrayBuffer()), `items.${format}`, itemsLayout);
    const values: unknown[] = [];
    for await (const outcome of reading) values.push(outcome.outcome === 'READY' ? outcome.values : outcome);
    expect(values).toEqual(
      names.map((name, index) => ({
        code: `00${index}`,
        name,
        box: 'Hộp b1',
        shelf: 'K-b1',
        at: '2025-01-01T00:30:00',
        amount: String(-index * 1000),
        isUsed: index % 2 === 0,
        day: '2024-12-31',
        state: index % 2 === 0 ? 'OPEN' : 'SHUT',
      })),
    );
  });
});
