import { randomUUID } from 'node:crypto';
import { type Answer, type Institutions, viewerWith } from '../institutions.fixture.js';

export const editor = viewerWith('steering:write');

export const codesOf = ({ errors }: Answer): string[] => errors?.map(({ extensions }) => extensions.code) ?? [];

type Variables = Readonly<Record<string, unknown>>;

/** The mutations of content 7 as a front end sends them. */
export function measurementEditor(institutions: () => Institutions) {
  const create = (type: string, input: object): Promise<Answer> =>
    institutions().ask(
      `mutation ($key: String!, $input: ${type}Input!) { create${type}(idempotencyKey: $key, input: $input) { entityId } }`,
      { key: randomUUID(), input },
      editor,
    );

  /** Creates a row, and answers its id. */
  const make = async (type: string, input: object): Promise<string> => {
    const { data, errors } = await create(type, input);
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    return (data as Record<string, { entityId: string }>)[`create${type}`]?.entityId ?? '';
  };

  /** One mutation of a row at the version it has now. */
  const atVersion = async (type: string, table: string, id: string, verb: string, given: Variables) => {
    const [row] = await institutions().query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
    const types = { input: `${type}Changes`, to: `${type}State`, on: 'Date', reason: 'String' } as const;
    const names = Object.keys(given) as (keyof typeof types)[];
    return institutions().ask(
      `mutation ($key: String!, $id: ID!, $version: Int!, ${names.map((name) => `$${name}: ${types[name]}!`).join(', ')}) {
         ${verb}${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, ${names.map((name) => `${name}: $${name}`).join(', ')}) { version } }`,
      { key: randomUUID(), id, version: row?.version ?? 0, ...given },
      editor,
    );
  };

  /** Takes a survey as far as asked, a step a day; results are written once it is in the field. */
  const move = (id: string, to: string, on: string) => atVersion('Survey', 'survey', id, 'move', { to, on });
  const toField = async (id: string, day: string): Promise<void> => {
    for (const to of ['APPROVED', 'FIELDWORK']) await move(id, to, day);
  };
  const publish = async (id: string, closedOn: string, publishedOn: string): Promise<Answer> => {
    await move(id, 'CLOSED', closedOn);
    return move(id, 'PUBLISHED', publishedOn);
  };
  return { create, make, atVersion, move, toField, publish };
}
