import { isEnumType } from 'graphql';
import { type EntityData } from '../run/entity-data.js';
import type { FieldShape, ObjectShape, ValueShape } from './answer-shape.js';
import { leafReader } from './leaf-value.js';

/** Writes a value as JSON text. Throws `irregular` where it is not what was asked for. */
type Writer = (value: unknown) => string;

/** Thrown where an answer holds anything that needs an error; then it is completed step by step instead. */
export const irregular = new Error('irregular');

/** Compiles the writing of an answer in which nothing is missing: one pass over the data, no object in between. */
export function answerWriter(shape: ObjectShape): (data: EntityData) => string | null {
  const write = objectWriter(shape);
  return (data) => {
    try {
      return write(data);
    } catch (error) {
      if (error === irregular) return null;
      throw error;
    }
  };
}

function valueWriter(shape: ValueShape): Writer {
  if (shape.kind === 'nonNull') return requiredWriter(shape.of);
  const write = requiredWriter(shape);
  return (value) => (value === null ? 'null' : write(value));
}

function requiredWriter(shape: ValueShape): Writer {
  switch (shape.kind) {
    case 'nonNull':
      return requiredWriter(shape.of);
    case 'list':
      return listWriter(valueWriter(shape.of));
    case 'leaf':
      return leafWriter(shape);
    case 'own':
      return JSON.stringify;
    case 'object':
      return objectWriter(shape.shape);
  }
}

function listWriter(write: Writer): Writer {
  return (value) => {
    if (!Array.isArray(value)) throw irregular;
    if (value.length === 0) return '[]';
    let text = `[${write(value[0])}`;
    for (let index = 1; index < value.length; index++) text += `,${write(value[index])}`;
    return `${text}]`;
  };
}

function leafWriter({ type }: Extract<ValueShape, { kind: 'leaf' }>): Writer {
  if (type.name === 'String') return writeText;
  const read = leafReader(type);
  const write = type.name === 'ID' ? writeText : isEnumType(type) ? quoted : JSON.stringify;
  return (value) => {
    const leaf = value === null ? undefined : read(value);
    if (leaf === undefined) throw irregular;
    return write(leaf);
  };
}

const quoted = (name: string): string => `"${name}"`;

// Control characters, quotes, backslashes and surrogates are JSON.stringify's to escape.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

function writeText(value: unknown): string {
  if (typeof value !== 'string') throw irregular;
  return special.test(value) ? JSON.stringify(value) : `"${value}"`;
}

function objectWriter(shape: ObjectShape): Writer {
  const { onlyType } = shape;
  const byType = new Map<unknown, Writer>();
  const writerOf = (type: string): Writer => {
    const known = byType.get(type);
    if (known !== undefined) return known;
    const fields = shape.fieldsOf(type);
    if (fields === null) throw irregular;
    const write = fieldsWriter(fields, type);
    byType.set(type, write);
    return write;
  };
  if (onlyType !== null) {
    let write: Writer | null = null;
    return (value) => {
      write ??= writerOf(onlyType);
      return write(value);
    };
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) throw irregular;
    const type = (value as EntityData)['__typename'] ?? shape.type.name;
    if (typeof type !== 'string') throw irregular;
    return (byType.get(type) ?? writerOf(type))(value);
  };
}

function fieldsWriter(fields: readonly FieldShape[], type: string): Writer {
  const names = fields.map(({ responseName }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(responseName)}:`);
  const keys = fields.map(({ dataKey }) => dataKey);
  const writers = fields.map(({ isTypeName, value }): Writer => (isTypeName ? () => `"${type}"` : valueWriter(value)));
  const count = fields.length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw irregular;
    if (count === 0) return '{}';
    let text = '';
    for (let index = 0; index < count; index++) {
      text += (names[index] as string) + (writers[index] as Writer)((value as EntityData)[keys[index] as string]);
    }
    return `${text}}`;
  };
}
