import { randomUUID } from 'node:crypto';
import { type TestSubgraph, viewerWith } from './procedures.fixture.js';
import { outcomeScopes } from './outcomes.scopes.js';

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;

export const outcomeEditor = viewerWith('record:history', ...Object.values(outcomeScopes).flat());

/** Writes records the way a front end does, as somebody who may. */
export function recordsOf(subgraph: () => TestSubgraph, viewer = outcomeEditor) {
  const mutate = (mutation: string, variables: object): Promise<Answer> =>
    subgraph().ask(mutation, { variables: { key: randomUUID(), ...variables }, viewer });
  return {
    create: (type: string, input: object, reason: string | null = null) =>
      mutate(
        `mutation ($key: String!, $input: ${type}Input!, $reason: String) {
           made: create${type}(idempotencyKey: $key, input: $input, reason: $reason) { entityId version } }`,
        { input, reason },
      ),
    change: (type: string, target: Target, input: object, reason: string | null = null) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!, $input: ${type}Changes!, $reason: String) {
           made: change${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: $reason) { entityId version } }`,
        { ...target, input, reason },
      ),
    move: (type: string, target: Target, to: string, on: string, reason: string | null = null) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!, $to: ${type}State!, $on: Date!, $reason: String) {
           made: move${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, to: $to, on: $on, reason: $reason) { entityId version } }`,
        { ...target, to, on, reason },
      ),
    remove: (type: string, target: Target) =>
      mutate(
        `mutation ($key: String!, $id: ID!, $version: Int!) {
           made: remove${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "thử") { entityId version } }`,
        target,
      ),
  };
}

/** A row as the last write left it. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

export function madeBy({ data, errors }: Answer): Target {
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { entityId: id, version } = (data as { made: { entityId: string; version: number } }).made;
  return { id, version };
}

export const refusalOf = ({ errors }: Answer) =>
  errors?.map(({ message, extensions }) => ({ code: extensions.code, message }))[0];
