import { randomUUID } from 'node:crypto';
import { type Answer, type Institutions, viewerWith } from '../institutions.fixture.js';

const editor = viewerWith('law:write');

/** The codes of an answer's errors; undefined: it has none. */
export const codesOf = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

/** Writes as somebody who may keep the law. */
export function lawEditor(institutions: () => Institutions) {
  const field = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

  const create = (type: string, input: object, selection = 'id', viewer = editor): Promise<Answer> =>
    institutions().ask(
      `mutation ($key: String!, $input: ${type}Input!) {
        create${type}(idempotencyKey: $key, input: $input) { entityId version ${field(type)} { ${selection} } } }`,
      { key: randomUUID(), input },
      viewer,
    );

  /** The id of a row that must have been taken. */
  const made = async (type: string, input: object): Promise<string> => {
    const { data, errors } = await create(type, input);
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
    return data[`create${type}`].entityId;
  };

  const change = (type: string, id: string, expectedVersion: number, input: object, selection = 'id') =>
    institutions().ask(
      `mutation ($key: String!, $id: ID!, $v: Int!, $input: ${type}Changes!) {
        change${type}(idempotencyKey: $key, id: $id, expectedVersion: $v, input: $input) { version ${field(type)} { ${selection} } } }`,
      { key: randomUUID(), id, v: expectedVersion, input },
      editor,
    );

  const move = (type: string, states: string, id: string, expectedVersion: number, to: string, on: string) =>
    institutions().ask(
      `mutation ($key: String!, $id: ID!, $v: Int!, $to: ${states}!, $on: Date!) {
        move${type}(idempotencyKey: $key, id: $id, expectedVersion: $v, to: $to, on: $on) { version ${field(type)} { state } } }`,
      { key: randomUUID(), id, v: expectedVersion, to, on },
      editor,
    );

  const remove = (type: string, id: string, expectedVersion: number) =>
    institutions().ask(
      `mutation ($key: String!, $id: ID!, $v: Int!) {
        remove${type}(idempotencyKey: $key, id: $id, expectedVersion: $v, reason: "nhập nhầm") { version ${field(type)} { id } } }`,
      { key: randomUUID(), id, v: expectedVersion },
      editor,
    );

  const agency = async (code: string): Promise<string> => {
    const [row] = await institutions().query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]);
    return row?.id ?? '';
  };
  return { create, made, change, move, remove, agency };
}

/** Everything that a connection lists under some arguments. */
export async function listed(
  institutions: Institutions,
  field: string,
  args: string,
  selection = 'id',
): Promise<{ totalCount: number; nodes: Record<string, unknown>[] }> {
  const { data, errors } = await institutions.ask(
    `{ ${field}(first: 200${args}) { totalCount nodes { ${selection} } } }`,
  );
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return data[field];
}
