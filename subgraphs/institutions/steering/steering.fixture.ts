import { randomUUID } from 'node:crypto';
import { type Answer, type Institutions, viewerWith } from '../institutions.fixture.js';

export const editor = viewerWith('steering:write');

/** Writes records of any kind here as an editor, the way a front end does. */
export function recordsOf(institutions: () => Institutions) {
  const mutate = (mutation: string, variables: object): Promise<Answer> =>
    institutions().ask(mutation, { key: randomUUID(), ...variables }, editor);
  return {
    create: (type: string, input: object) =>
      mutate(
        `mutation ($key: String!, $input: ${type}Input!) { made: create${type}(idempotencyKey: $key, input: $input) { entityId version } }`,
        { input },
      ),
    change: (type: string, id: string, version: number, input: object) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!, $input: ${type}Changes!) {
           made: change${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { entityId version } }`,
        { id, version, input },
      ),
    move: (type: string, states: string, id: string, version: number, to: string, on: string) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!, $to: ${states}!, $on: Date!) {
           made: move${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, to: $to, on: $on) { entityId version } }`,
        { id, version, to, on },
      ),
    remove: (type: string, id: string, version: number) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!) {
           made: remove${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "thử") { entityId } }`,
        { id, version },
      ),
  };
}

export const idOf = ({ data, errors }: Answer): string => {
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { made: { entityId: string } }).made.entityId;
};

export const refusalOf = ({ errors }: Answer) =>
  errors?.map(({ message, extensions }) => ({ code: extensions.code, message }))[0];
