import { isEnumType } from 'graphql';
import { type EntityData } from '../run/entity-data.js';
import type { FieldShape, ObjectShape, ValueShape } from './answer-shape.js';
import { AnswerSink } from './answer-sink.js';
import { leafReader } from './leaf-value.js';

/** Writes a value as JSON. Throws `irregular` where it is not what was asked for. */
type Writer = (value: unknown, out: AnswerSink) => void;

/** Thrown where an answer holds anything that needs an error; then it is completed step by step instead. */
const irregular = new Error('irregular');

/** One for all answers: each is written without a pause. */
const sink = new AnswerSink();

/**
 * Compiles the writing of a response in which nothing is missing: one pass over the data, no object in between. `united`
 * are the places where the same object may stand many times: it is written once. Null where something is missing.
 */
export function answerWriter(shape: ObjectShape, united: ReadonlySet<string>): (data: EntityData) => Uint8Array | null {
  const writers = new WriterCompiler(united);
  const write = writers.object(shape, '');
  return (data) => {
    try {
      sink.text = '{"data":';
      write(data, sink);
      sink.text += '}';
      return sink.take();
    } catch (error) {
      sink.clear();
      if (error === irregular) return null;
      throw error;
    } finally {
      writers.forget();
    }
  };
}

class WriterCompiler {
  private readonly forgetters: (() => void)[] = [];

  constructor(private readonly united: ReadonlySet<string>) {}

  /** Lets go of the answer that was written. */
  forget(): void {
    for (const forget of this.forgetters) forget();
  }

  object(shape: ObjectShape, place: string): Writer {
    const write = this.eachObject(shape, place);
    return this.united.has(place) ? this.onceEach(write) : write;
  }

  private onceEach(write: Writer): Writer {
    let written = new Map<unknown, { readonly from: number; readonly to: number }>();
    // Not cleared: a Map's table lives on after that with all it held, and each is kept alive by the one before.
    this.forgetters.push(() => (written = new Map()));
    return (value, out) => {
      const known = written.get(value);
      if (known !== undefined) return out.repeat(known.from, known.to);
      const from = out.position;
      write(value, out);
      written.set(value, { from, to: out.position });
    };
  }

  private eachObject(shape: ObjectShape, place: string): Writer {
    const byType = new Map<unknown, Writer>();
    const writerOf = (type: string): Writer => {
      const known = byType.get(type);
      if (known !== undefined) return known;
      const fields = shape.fieldsOf(type);
      if (fields === null) throw irregular;
      const write = this.fields(fields, type, place);
      byType.set(type, write);
      return write;
    };
    const { onlyType } = shape;
    if (onlyType !== null) {
      let write: Writer | null = null;
      return (value, out) => {
        write ??= writerOf(onlyType);
        write(value, out);
      };
    }
    return (value, out) => {
      if (typeof value !== 'object' || value === null) throw irregular;
      const type = (value as EntityData)['__typename'] ?? shape.type.name;
      if (typeof type !== 'string') throw irregular;
      (byType.get(type) ?? writerOf(type))(value, out);
    };
  }

  private fields(fields: readonly FieldShape[], type: string, place: string): Writer {
    const names = fields.map(({ responseName }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(responseName)}:`);
    const keys = fields.map(({ dataKey }) => dataKey);
    const writers = fields.map(({ isTypeName, value, dataKey }): Writer =>
      isTypeName ? (_value, out) => void (out.text += `"${type}"`) : this.value(value, `${place}.${dataKey}`),
    );
    const count = fields.length;
    return (value, out) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw irregular;
      for (let index = 0; index < count; index++) {
        out.text += names[index] as string;
        (writers[index] as Writer)((value as EntityData)[keys[index] as string], out);
      }
      out.text += count === 0 ? '{}' : '}';
    };
  }

  private value(shape: ValueShape, place: string): Writer {
    if (shape.kind === 'nonNull') return this.required(shape.of, place);
    const write = this.required(shape, place);
    return (value, out) => {
      if (value === null) out.text += 'null';
      else write(value, out);
    };
  }

  private required(shape: ValueShape, place: string): Writer {
    switch (shape.kind) {
      case 'nonNull':
        return this.required(shape.of, place);
      case 'list':
        return listWriter(this.value(shape.of, place));
      case 'leaf':
        return leafWriter(shape);
      case 'own':
        return (value, out) => void (out.text += JSON.stringify(value));
      case 'object':
        return this.object(shape.shape, place);
    }
  }
}

function listWriter(write: Writer): Writer {
  return (value, out) => {
    if (!Array.isArray(value)) throw irregular;
    out.text += '[';
    for (let index = 0; index < value.length; index++) {
      if (index > 0) out.text += ',';
      write(value[index], out);
    }
    out.text += ']';
  };
}

function leafWriter({ type }: Extract<ValueShape, { kind: 'leaf' }>): Writer {
  if (type.name === 'String') return (value, out) => void (out.text += quoted(value));
  const read = leafReader(type);
  const written =
    type.name === 'ID' ? quoted : isEnumType(type) ? (name: unknown) => `"${String(name)}"` : JSON.stringify;
  return (value, out) => {
    const leaf = value === null ? undefined : read(value);
    if (leaf === undefined) throw irregular;
    out.text += written(leaf);
  };
}

// Control characters, quotes, backslashes and surrogates are JSON.stringify's to escape.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(value: unknown): string {
  if (typeof value !== 'string') throw irregular;
  return special.test(value) ? JSON.stringify(value) : `"${value}"`;
}
