import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../../sources/subgraph-source.js';
import type { RootFetch } from '../plan/fetch-plan.js';
import { type EntityData, isEntityData } from './entity-data.js';
import { failureOf } from './failure.js';
import type { JoinedData } from './joined-data.js';
import { markMissing, mergeData, renameKeys } from './merge-data.js';
import { placeError } from './subgraph-errors.js';

/** Joins what a subgraph answered to a question about root fields. */
export function receiveRoot(
  joined: JoinedData,
  fetch: RootFetch,
  targets: readonly EntityData[],
  answer: SubgraphAnswer,
) {
  const { data, errors = [] } = answer;
  if (!isEntityData(data)) return failRoot(joined, fetch, targets, errors);
  if (errors.length > 0) joined.hasFailed = true;
  for (const error of errors) {
    const path = error.path ?? [];
    const isPlaced = path.length > 0 ? placeError(data, path, error, fetch.subgraph) : explainNulls(fetch, data, error);
    if (!isPlaced) joined.remark(fetch.subgraph, error, path);
  }
  if (fetch.bringsRenamed) renameKeys(data, fetch.brings);
  for (const target of targets) mergeData(target, data, fetch.brings);
}

/** An error without a path explains every null that stands beside it. False where there is none. */
function explainNulls({ brings, subgraph }: RootFetch, data: EntityData, error: GraphQLFormattedError): boolean {
  const nulls = brings.filter(({ key }) => data[key] === null);
  for (const { key } of nulls) placeError(data, [key], error, subgraph);
  return nulls.length > 0;
}

/** Nothing came: each field that the fetch should have brought says why it is missing. */
function failRoot(
  joined: JoinedData,
  { subgraph, brings }: RootFetch,
  targets: readonly EntityData[],
  errors: readonly GraphQLFormattedError[],
): void {
  joined.hasFailed = true;
  const [first = joined.faulty(subgraph)] = errors;
  const failure = failureOf([first], subgraph);
  for (const target of targets) {
    for (const error of errors) placeError(target, error.path ?? [], error, subgraph);
    markMissing(target, brings, failure, joined.conditions);
  }
}
