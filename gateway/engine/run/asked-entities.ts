import type { EntityFetch } from '../plan/fetch-plan.js';
import type { EntityData } from './entity-data.js';
import type { Failure } from './failure.js';

/** Entities that a subgraph is asked about in one question, with the fetches that wait for what it says. */
export interface EntityBatch {
  /** The first fetch that asks; the others ask the same. */
  readonly fetch: EntityFetch;
  readonly entities: AskedEntity[];
  readonly fetches: Set<EntityFetch>;
}

/** One entity of one question: however many objects stand for it, it is asked for once in a request. */
export class AskedEntity {
  /** Undefined until it came; null where the subgraph knows none. */
  answer: EntityData | Failure | null | undefined = undefined;
  readonly waiting: { readonly fetch: EntityFetch; readonly object: EntityData }[] = [];

  constructor(
    /** As JSON. */
    readonly representation: string,
    readonly batch: EntityBatch,
  ) {}
}

/** The entities that one question asks about, each once. */
export class AskedEntities {
  private readonly byRepresentation = new Map<string, AskedEntity>();
  /** By type, then by the value of the key. A shortcut: most objects are named by one text. */
  private readonly byKey = new Map<string, Map<string, AskedEntity>>();

  constructor(private readonly keyField: string | null) {}

  get isEmpty(): boolean {
    return this.byRepresentation.size === 0;
  }

  findByKey(object: EntityData): AskedEntity | undefined {
    const key = this.keyField === null ? undefined : object[this.keyField];
    return typeof key === 'string' ? this.byKey.get(object['__typename'] as string)?.get(key) : undefined;
  }

  /** The entity of that representation, which goes into a batch where it is new. */
  take(object: EntityData, representation: string, batch: () => EntityBatch): AskedEntity {
    const known = this.byRepresentation.get(representation);
    if (known !== undefined) return known;
    const entity = new AskedEntity(representation, batch());
    this.byRepresentation.set(representation, entity);
    entity.batch.entities.push(entity);
    this.keep(object, entity);
    return entity;
  }

  private keep(object: EntityData, entity: AskedEntity): void {
    const key = this.keyField === null ? undefined : object[this.keyField];
    if (typeof key !== 'string') return;
    const type = object['__typename'] as string;
    const ofType = this.byKey.get(type) ?? new Map<string, AskedEntity>();
    if (ofType.size === 0) this.byKey.set(type, ofType);
    ofType.set(key, entity);
  }
}
