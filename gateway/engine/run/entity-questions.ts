import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../../sources/subgraph-source.js';
import { echoedType } from '../plan/entity-echo.js';
import type { EntityFetch } from '../plan/fetch-plan.js';
import { AskedEntities, type AskedEntity, type EntityBatch } from './asked-entities.js';
import { copyOf, type EntityData, isEntityData } from './entity-data.js';
import { isTheSame, sentTypeOf } from './entity-identity.js';
import { Failure, failureOf } from './failure.js';
import type { JoinedData } from './joined-data.js';
import { markMissing, mergeData, renameKeys } from './merge-data.js';
import { type Lack, representationOf } from './representation.js';
import { placeError } from './subgraph-errors.js';

/** What is asked about entities in one request, and what of it is known. */
export class EntityQuestions {
  private readonly asked = new Map<number, AskedEntities>();
  private due: EntityBatch[] = [];

  constructor(private readonly joined: JoinedData) {}

  /**
   * Names the objects to the subgraph. Those that cannot be named get their missing fields explained, and those it has
   * told of already are joined, at once. The fetch waits for the batches that come back.
   */
  ask(fetch: EntityFetch, objects: readonly EntityData[], barred: Barred[]): ReadonlySet<EntityBatch> {
    const batches = new Set<EntityBatch>();
    for (const object of objects) {
      const entity = this.entityFor(fetch, object, barred);
      if (entity === null) continue;
      if (entity.answer !== undefined) this.join(fetch, object, entity.answer);
      else {
        entity.waiting.push({ fetch, object });
        entity.batch.fetches.add(fetch);
        batches.add(entity.batch);
      }
    }
    return batches;
  }

  /** The batches that are to be sent now, each once. */
  takeDue(): readonly EntityBatch[] {
    const { due } = this;
    this.due = [];
    return due;
  }

  /** Joins what the subgraph said of a batch. */
  receive(batch: EntityBatch, { data, errors = [] }: SubgraphAnswer): void {
    if (errors.length > 0) this.joined.hasFailed = true;
    const list = isEntityData(data) ? data['_entities'] : undefined;
    if (!Array.isArray(list) || list.length > batch.entities.length) return this.fail(batch, errors);
    this.placeErrors(batch, list, errors);
    const { fetch } = batch;
    if (fetch.bringsRenamed) renameKeys(list, fetch.brings);
    for (const [index, entity] of batch.entities.entries()) this.settle(entity, this.checked(entity, list[index]));
  }

  /** What is asked of an object; null where it cannot be named, or need not be. */
  private entityFor(fetch: EntityFetch, object: EntityData, barred: Barred[]): AskedEntity | null {
    const asked = this.asked.get(fetch.question) ?? new AskedEntities(fetch.entities.keyField);
    if (asked.isEmpty) this.asked.set(fetch.question, asked);
    const known = asked.findByKey(object);
    if (known !== undefined) return known;
    const representation = this.representationFor(fetch, object, barred);
    if (representation === null) return null;
    return asked.take(object, representation, () => this.dueBatch(fetch));
  }

  private dueBatch(fetch: EntityFetch): EntityBatch {
    const due = this.due.find((one) => one.fetch.question === fetch.question);
    if (due !== undefined) return due;
    const batch: EntityBatch = { fetch, entities: [], fetches: new Set() };
    this.due.push(batch);
    return batch;
  }

  /** Null where the object cannot be named, or need not be. */
  private representationFor(fetch: EntityFetch, object: EntityData, barred: Barred[]): string | null {
    const { conditions } = this.joined;
    const { entities, brings } = fetch;
    const type = object['__typename'];
    if (type instanceof Failure) markMissing(object, brings, type, conditions);
    if (typeof type !== 'string') return null; // its absence is found where the object is needed
    const lacks: Lack[] = [];
    const typeName = sentTypeOf(type, entities, conditions);
    const written = representationOf(object, entities, { typeName, conditions, lacks });
    if (written instanceof Failure) markMissing(object, brings, written, conditions);
    if (typeof written !== 'string') return null;
    if (lacks.length === 0) return written;
    this.joined.hasFailed = true;
    for (const { key, failure } of lacks) {
      const one = { object, fields: entities.needs.get(key) ?? [], failure };
      barred.push(one);
      bar(one);
    }
    const isAllBarred = conditions.fieldsOf(brings, type).every(({ as }) => object[as] instanceof Failure);
    return isAllBarred ? null : written;
  }

  private placeErrors({ fetch }: EntityBatch, list: unknown[], errors: readonly GraphQLFormattedError[]): void {
    if (errors.length === 0) return;
    const answered: EntityData = { _entities: list };
    const unplaced = errors.filter((error) => {
      const [field, index] = error.path ?? [];
      const isOurs = field === '_entities' && typeof index === 'number';
      return !isOurs || !placeError(answered, error.path ?? [], error, fetch.subgraph);
    });
    // An error without a place explains what was left null without another.
    const nulls = unplaced.length === 0 ? [] : list.flatMap((entity, index) => (entity === null ? [index] : []));
    for (const index of nulls) list[index] = failureOf(unplaced, fetch.subgraph);
    if (nulls.length === 0) for (const error of unplaced) this.joined.remark(fetch.subgraph, error, []);
  }

  /** The entity that was asked for; a Failure where another came, or none. */
  private checked({ waiting, batch: { fetch } }: AskedEntity, answer: unknown): EntityData | Failure | null {
    if (answer === null || answer instanceof Failure) return answer;
    const [first] = waiting;
    const { conditions } = this.joined;
    const isIt =
      isEntityData(answer) && first !== undefined && isTheSame(answer, first.object, fetch.entities, conditions);
    return isIt ? answer : failureOf([this.joined.faulty(fetch.subgraph)], fetch.subgraph);
  }

  private settle(entity: AskedEntity, answer: EntityData | Failure | null): void {
    entity.answer = answer;
    for (const { fetch, object } of entity.waiting) this.join(fetch, object, answer);
  }

  private fail(batch: EntityBatch, errors: readonly GraphQLFormattedError[]): void {
    this.joined.hasFailed = true;
    const { subgraph } = batch.fetch;
    const [first = this.joined.faulty(subgraph)] = errors;
    const failure = failureOf([first], subgraph);
    for (const entity of batch.entities) this.settle(entity, failure);
  }

  private join({ brings, takesCopies }: EntityFetch, object: EntityData, answer: EntityData | Failure | null): void {
    const { conditions } = this.joined;
    if (answer === null || answer instanceof Failure) return markMissing(object, brings, answer, conditions);
    const known = object['__typename'];
    // A subgraph that knows only the interface does not unsay what the object is.
    const isKnown = conditions.isObject(known);
    const fields = conditions.fieldsOf(brings, isKnown ? known : answer[echoedType]);
    mergeData(object, takesCopies ? copyOf(answer, fields) : answer, fields);
    if (isKnown) object['__typename'] = known;
  }
}

/** What cannot be computed for an object, because something that is required failed. */
export interface Barred {
  readonly object: EntityData;
  readonly fields: readonly string[];
  readonly failure: Failure;
}

/** Says why what cannot be computed is missing, whatever was answered for it. */
export function bar({ object, fields, failure }: Barred): void {
  for (const field of fields) object[field] = failure;
}
