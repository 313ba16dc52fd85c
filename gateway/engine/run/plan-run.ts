import type { GraphQLFormattedError } from 'graphql';
import type { CallContext, SubgraphAnswer, SubgraphSources } from '../../sources/subgraph-source.js';
import { echoedType } from '../plan/entity-echo.js';
import type { EntityFetch, FetchPlan, PlannedFetch } from '../plan/fetch-plan.js';
import { type EntityData, isEntityData } from './entity-data.js';
import { bar, type EntityBatch, gatherEntities, isTheSame } from './entity-batch.js';
import { Failure, failureOf, type FailureError } from './failure.js';
import { faultyAnswer, type Reader } from './faulty-answer.js';
import { markMissing, mergeData, renameKeys } from './merge-data.js';
import { aliasOf, type MergedQueries, representationsOf } from './merged-call.js';
import { objectsAt } from './positions.js';
import { placeError } from './subgraph-errors.js';
import type { TypeConditions } from './type-conditions.js';
import { addVariables, writtenVariables } from './variables.js';

export interface RunParts {
  readonly plan: FetchPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: CallContext;
  readonly sources: SubgraphSources;
  readonly conditions: TypeConditions;
  readonly merged: MergedQueries;
  readonly reader: Reader;
  /** What the owner of a subscription sent: it answers the first fetch. */
  readonly event?: SubgraphAnswer;
}

/** One fetch that can be sent now. */
interface Question {
  readonly fetch: PlannedFetch;
  readonly targets: readonly EntityData[];
  /** Null for root fields. */
  readonly batch: EntityBatch | null;
}

/** The fetches of one request: each starts when those it waits for have ended, and what starts at once travels together. */
export class PlanRun {
  /** What the subgraphs said, joined; a Failure stands where something failed. */
  readonly data: EntityData = {};
  /** Errors that explain no null. */
  readonly remarks: FailureError[] = [];
  hasFailed = false;
  private readonly waiting: number[];
  private unfinished: number;
  private due: Question[] = [];
  private done: () => void = () => {};
  private failed: (reason: unknown) => void = () => {};

  constructor(private readonly parts: RunParts) {
    this.waiting = parts.plan.fetches.map(({ waitsFor }) => waitsFor);
    this.unfinished = parts.plan.fetches.length;
  }

  /** Resolves when every fetch has ended. Rejects only for a fault of ours. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.failed = reject;
      if (this.unfinished === 0) return resolve();
      if (this.parts.event !== undefined) this.receiveEvent(this.parts.event);
      else for (const fetch of this.parts.plan.fetches) if (fetch.waitsFor === 0) this.begin(fetch);
      this.send();
    });
  }

  private receiveEvent(event: SubgraphAnswer): void {
    const [first] = this.parts.plan.fetches;
    if (first === undefined) throw new Error('A subscription without a fetch');
    this.receive({ fetch: first, targets: [this.data], batch: null }, event);
    this.end(first);
  }

  private begin(fetch: PlannedFetch): void {
    const targets = fetch.path.length === 0 ? [this.data] : objectsAt(this.data, fetch.path);
    if (targets.length === 0) return this.end(fetch);
    if (fetch.entities === null) return void this.due.push({ fetch, targets, batch: null });
    const batch = gatherEntities(targets, fetch as PlannedFetch & { entities: EntityFetch }, this.parts.conditions);
    if (batch.barred.length > 0) this.hasFailed = true;
    if (batch.representations.length === 0) return this.end(fetch);
    this.due.push({ fetch, targets, batch });
  }

  private end({ awaitedBy }: PlannedFetch): void {
    this.unfinished--;
    for (const index of awaitedBy) {
      const left = (this.waiting[index] ?? 0) - 1;
      this.waiting[index] = left;
      const next = this.parts.plan.fetches[index];
      if (left === 0 && next !== undefined) this.begin(next);
    }
    if (this.unfinished === 0) this.done();
  }

  /** Sends what is due: questions about entities of one subgraph go as one call. */
  private send(): void {
    const due = this.due;
    if (due.length === 0) return;
    this.due = [];
    const bySubgraph = new Map<string, Question[]>();
    for (const question of due) {
      if (question.batch === null) this.ask([question]);
      else {
        const same = bySubgraph.get(question.fetch.subgraph);
        if (same === undefined) bySubgraph.set(question.fetch.subgraph, [question]);
        else same.push(question);
      }
    }
    for (const questions of bySubgraph.values()) this.ask(questions);
  }

  private ask(questions: readonly Question[]): void {
    const [first] = questions;
    if (first === undefined) return;
    const { call, sources, merged } = this.parts;
    const isOne = questions.length === 1;
    const query = isOne ? first.fetch.query : merged.queryOf(questions.map(({ fetch }) => fetch));
    const variables = this.variablesOf(questions);
    sources(first.fetch.subgraph)
      .ask({ query, variables, isMutation: first.fetch.isMutation, viewer: call.viewer, deadline: call.deadline })
      .then((answer) => {
        if (!isOne && isWorthAsking(answer)) for (const question of questions) this.ask([question]);
        else {
          questions.forEach((question, index) => this.receive(question, isOne ? answer : partOf(answer, index)));
          for (const { fetch } of questions) this.end(fetch);
          this.send();
        }
      })
      .catch((error: unknown) => this.failed(error));
  }

  private variablesOf(questions: readonly Question[]): string | null {
    const texts = new Map<string, string>();
    questions.forEach(({ fetch, batch }, index) => {
      if (batch !== null) {
        const name = questions.length === 1 ? 'representations' : representationsOf(index);
        texts.set(name, `[${batch.representations.join(',')}]`);
      }
      addVariables(texts, fetch, this.parts.variables);
    });
    return writtenVariables(texts);
  }

  private receive({ fetch, targets, batch }: Question, answer: SubgraphAnswer): void {
    const errors = answer.errors ?? [];
    if (errors.length > 0) this.hasFailed = true;
    if (!isEntityData(answer.data)) return this.fail(fetch, targets, errors);
    if (batch === null) this.receiveRoot(fetch, targets, answer.data, errors);
    else this.receiveEntities(fetch as PlannedFetch & { entities: EntityFetch }, batch, answer.data, errors);
  }

  private receiveRoot(
    fetch: PlannedFetch,
    targets: readonly EntityData[],
    data: EntityData,
    errors: readonly GraphQLFormattedError[],
  ): void {
    for (const error of errors) {
      const path = error.path ?? [];
      const isPlaced =
        path.length > 0 ? placeError(data, path, error, fetch.subgraph) : this.explainNulls(fetch, data, error);
      if (!isPlaced) this.remark(fetch, error, path);
    }
    if (fetch.bringsRenamed) renameKeys(data, fetch.brings);
    for (const target of targets) mergeData(target, data, fetch.brings);
  }

  /** An error without a path explains every null that stands beside it. False where there is none. */
  private explainNulls({ brings, subgraph }: PlannedFetch, data: EntityData, error: GraphQLFormattedError): boolean {
    const nulls = brings.filter(({ key }) => data[key] === null);
    for (const { key } of nulls) placeError(data, [key], error, subgraph);
    return nulls.length > 0;
  }

  private receiveEntities(
    fetch: PlannedFetch & { entities: EntityFetch },
    batch: EntityBatch,
    data: EntityData,
    errors: readonly GraphQLFormattedError[],
  ): void {
    const list = data['_entities'];
    if (!Array.isArray(list) || list.length > batch.targets.length) {
      return this.fail(fetch, batch.targets.flat(), errors.length > 0 ? errors : [this.faulty(fetch)]);
    }
    const answered: EntityData = { _entities: list };
    const unplaced = errors.filter((error) => {
      const [field, index] = error.path ?? [];
      const isOurs = field === '_entities' && typeof index === 'number';
      return !isOurs || !placeError(answered, error.path ?? [], error, fetch.subgraph);
    });
    // An error without a place explains what was left null without another.
    const nulls = unplaced.length === 0 ? [] : list.flatMap((entity, index) => (entity === null ? [index] : []));
    for (const index of nulls) list[index] = failureOf(unplaced, fetch.subgraph);
    if (nulls.length === 0) for (const error of unplaced) this.remark(fetch, error, []);
    if (fetch.bringsRenamed) renameKeys(list, fetch.brings);
    for (const [index, targets] of batch.targets.entries()) this.receiveEntity(fetch, targets, list[index]);
    bar(batch.barred);
  }

  private receiveEntity(
    fetch: PlannedFetch & { entities: EntityFetch },
    targets: readonly EntityData[],
    entity: unknown,
  ): void {
    const [asked] = targets;
    if (asked === undefined) return;
    const { conditions } = this.parts;
    if (entity === null || entity instanceof Failure) {
      for (const target of targets) markMissing(target, fetch.brings, entity, conditions);
    } else if (isEntityData(entity) && isTheSame(entity, asked, fetch.entities, conditions)) {
      for (const target of targets) this.join(target, entity, fetch);
    } else this.fail(fetch, targets, [this.faulty(fetch)]);
  }

  private join(target: EntityData, entity: EntityData, { brings }: PlannedFetch): void {
    const { conditions } = this.parts;
    const known = target['__typename'];
    // A subgraph that knows only the interface does not unsay what the object is.
    const type = conditions.isObject(known) ? known : entity[echoedType];
    mergeData(target, entity, conditions.fieldsOf(brings, type));
    if (conditions.isObject(known)) target['__typename'] = known;
  }

  /** Nothing came: each field that the fetch should have brought says why it is missing. */
  private fail(fetch: PlannedFetch, targets: readonly EntityData[], errors: readonly GraphQLFormattedError[]): void {
    this.hasFailed = true;
    const [first = this.faulty(fetch)] = errors;
    const failure = failureOf([first], fetch.subgraph);
    for (const target of targets) {
      if (fetch.entities === null) {
        for (const error of errors) placeError(target, error.path ?? [], error, fetch.subgraph);
      }
      markMissing(target, fetch.brings, failure, this.parts.conditions);
    }
  }

  private remark({ subgraph }: PlannedFetch, error: GraphQLFormattedError, below: FailureError['below']): void {
    this.remarks.push({ error, subgraph, below });
  }

  private faulty({ subgraph }: PlannedFetch): GraphQLFormattedError {
    this.hasFailed = true;
    return faultyAnswer(subgraph, this.parts.reader);
  }
}

/** What one of several questions in a call was answered. */
function partOf({ data, errors = [] }: SubgraphAnswer, index: number): SubgraphAnswer {
  const alias = aliasOf(index);
  const own = errors.filter(({ path }) => !hasPath(path) || path[0] === alias);
  const renamed = own.map((error) =>
    hasPath(error.path) ? { ...error, path: ['_entities', ...error.path.slice(1)] } : error,
  );
  return {
    ...(isEntityData(data) ? { data: { _entities: data[alias] } } : {}),
    ...(renamed.length > 0 ? { errors: renamed } : {}),
  };
}

const hasPath = (path: GraphQLFormattedError['path'] | null): path is readonly (string | number)[] =>
  (path ?? []).length > 0;

/** One question that cannot be answered nulls a call of several. Asked one by one, the others are answered. */
function isWorthAsking({ data, errors = [] }: SubgraphAnswer): boolean {
  const isAway = errors.some(({ extensions }) => away.has(String(extensions?.['code'])));
  return !isEntityData(data) && !isAway;
}

const away: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED']);
