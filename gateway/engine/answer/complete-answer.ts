import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { type EntityData, isEntityData } from '../run/entity-data.js';
import { clientName } from '../operation/private-names.js';
import { untoldType } from '../run/merge-data.js';
import { Failure, type FailureError } from '../run/failure.js';
import { faultyAnswer, type Reader } from '../run/faulty-answer.js';
import type { FieldShape, ObjectShape, ValueShape } from './answer-shape.js';
import { leafReader } from './leaf-value.js';

type Path = readonly (string | number)[];

export interface CompletedAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
}

interface CompletionParts {
  readonly shape: ObjectShape;
  readonly data: EntityData;
  /** Where the data stand, when they are a part of an answer. */
  readonly at?: Place;
  readonly remarks: readonly FailureError[];
  readonly reader: Reader;
  /** Which subgraph should have said what is missing, by its place in the data; null: none is asked for it. */
  readonly ownerOf: (place: string) => string | null;
}

/** The answer by the specification, for data with holes: every null that nobody meant has an error at its path, and goes up where null may not stand. */
export function completeAnswer(parts: CompletionParts): CompletedAnswer {
  const completion = new Completion(parts);
  return completion.complete();
}

/** Where a value stands: for the client, and in the data. */
export interface Place {
  readonly path: Path;
  readonly data: string;
}

/** A null that must not stand here. */
const nothing = Symbol('nothing');

class Completion {
  private readonly errors: GraphQLError[] = [];

  constructor(private readonly parts: CompletionParts) {}

  complete(): CompletedAnswer {
    const { shape, data, remarks, at = { path: [], data: '' } } = this.parts;
    const completed = this.object(shape, data, at);
    for (const remark of remarks) this.report(remark, []);
    return { data: completed === nothing ? null : (completed as Record<string, unknown>), errors: this.errors };
  }

  private value(shape: ValueShape, value: unknown, place: Place): unknown {
    if (shape.kind === 'nonNull') {
      const completed = this.value(shape.of, value, place);
      if (completed !== null) return completed;
      if (value === null) this.missing(place);
      return nothing;
    }
    if (value === null) return null;
    if (value === undefined || value instanceof Failure) {
      this.explain(value, place);
      return null;
    }
    const completed = this.present(shape, value, place);
    return completed === nothing ? null : completed;
  }

  private present(shape: Exclude<ValueShape, { kind: 'nonNull' }>, value: unknown, place: Place): unknown {
    switch (shape.kind) {
      case 'own':
        return value;
      case 'leaf': {
        const leaf = leafReader(shape.type)(value);
        return leaf === undefined ? this.wrong(place) : leaf;
      }
      case 'list':
        return Array.isArray(value) ? this.list(shape.of, value, place) : this.wrong(place);
      case 'object':
        return isEntityData(value) ? this.object(shape.shape, value, place) : this.wrong(place);
    }
  }

  private list(shape: ValueShape, items: readonly unknown[], { path, data }: Place): unknown {
    const completed: unknown[] = [];
    for (const [index, item] of items.entries()) {
      const one = this.value(shape, item, { path: [...path, index], data });
      if (one === nothing) return nothing;
      completed.push(one);
    }
    return completed;
  }

  private object(shape: ObjectShape, value: EntityData, place: Place): unknown {
    const told = value['__typename'];
    // Where nothing asked depends on what it is, it is enough to know the interface.
    const type = shape.onlyType ?? (typeof told === 'string' ? told : shape.type.name);
    const fields = shape.fieldsOf(type);
    if (fields === null) return this.untyped(value, place);
    const completed: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const field of fields) {
      const one = field.isTypeName ? type : this.field(field, value, place);
      if (one === nothing) return nothing;
      completed[field.responseName] = one;
    }
    return completed;
  }

  private field({ responseName, dataKey, value }: FieldShape, owner: EntityData, { path, data }: Place): unknown {
    return this.value(value, Object.hasOwn(owner, dataKey) ? owner[dataKey] : undefined, {
      path: [...path, responseName],
      data: `${data}.${dataKey}`,
    });
  }

  private untyped(value: EntityData, place: Place): null {
    const why = value['__typename'] instanceof Failure ? value['__typename'] : value[untoldType];
    if (why instanceof Failure) this.explain(why, place);
    else this.missing(place);
    return null;
  }

  private wrong(place: Place): null {
    this.missing(place);
    return null;
  }

  private explain(failure: Failure | undefined, place: Place): void {
    const errors = failure?.errors ?? [];
    if (errors.length === 0) this.missing(place);
    for (const error of errors) this.report(error, place.path);
  }

  private missing({ path, data }: Place): void {
    this.add(faultyAnswer(this.parts.ownerOf(data), this.parts.reader), path, null);
  }

  private report({ error, subgraph, below }: FailureError, path: Path): void {
    this.add(error, [...path, ...below.map(clientName)], subgraph);
  }

  private add({ message, extensions }: GraphQLFormattedError, path: Path, serviceName: string | null): void {
    // The door lets what a subgraph wrote for the public pass when it knows whose words they are.
    const origin = { serviceName: serviceName ?? extensions?.['subgraph'] ?? 'gateway' };
    this.errors.push(
      new GraphQLError(message, { path: path.length === 0 ? null : path, extensions: { ...extensions, ...origin } }),
    );
  }
}
