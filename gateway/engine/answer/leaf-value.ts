import { type GraphQLLeafType, isEnumType } from 'graphql';

/** A leaf as it goes out: the value, or undefined where it is not one of its type. */
export type LeafReader = (value: unknown) => unknown;

const readers = new WeakMap<GraphQLLeafType, LeafReader>();

/** How values of a leaf type are checked. What a subgraph's own scalar means, only the subgraph knows: any JSON passes. */
export function leafReader(type: GraphQLLeafType): LeafReader {
  const known = readers.get(type) ?? makeReader(type);
  readers.set(type, known);
  return known;
}

function makeReader(type: GraphQLLeafType): LeafReader {
  if (isEnumType(type)) {
    const values = new Set(type.getValues().map(({ name }) => name));
    return (value) => (typeof value === 'string' && values.has(value) ? value : undefined);
  }
  return builtIn[type.name] ?? ((value) => value);
}

const builtIn: Readonly<Record<string, LeafReader>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Float: (value) => (typeof value === 'number' ? value : undefined),
  Int: (value) => (value === ((value as number) | 0) ? value : undefined), // 32 bits, as the specification has it
  ID: (value) => (typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined),
};
