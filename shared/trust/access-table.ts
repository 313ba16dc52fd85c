import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import type { Classification } from '../graphql/owned.decorator.js';

/** What one subgraph declares about one field. */
export interface FieldAccess {
  readonly content: number;
  readonly classification: Classification;
  readonly basis: string;
  /** Any of these sets of scopes opens the field; none declared on an open field means: everybody. */
  readonly scopes: readonly (readonly string[])[];
}

/** `Type.field` to what is declared for it. */
export type AccessTable = ReadonlyMap<string, FieldAccess>;

type CompositeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const compositeKinds: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];

/** Root fields only lead to types; a mutation must still say which scopes it needs. */
const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);
const machinery = (name: string): boolean => name.startsWith('_');

/** Reads the ownership of every field from one subgraph's SDL. Throws a list of all that is missing. */
export function readAccessTable(sdl: string | DocumentNode): AccessTable {
  const document = typeof sdl === 'string' ? parse(sdl) : sdl;
  const table = new Map<string, FieldAccess>();
  const faults: string[] = [];
  for (const definition of document.definitions) {
    if (!compositeKinds.includes(definition.kind)) continue;
    const type = definition as CompositeNode;
    if (machinery(type.name.value)) continue;
    for (const field of type.fields ?? []) {
      if (machinery(field.name.value)) continue;
      const coordinate = `${type.name.value}.${field.name.value}`;
      const access = accessOf(type, field);
      if (typeof access === 'string') faults.push(`${coordinate}: ${access}`);
      else table.set(coordinate, access);
    }
  }
  if (faults.length > 0) throw new Error(`Ownership is incomplete:\n  ${faults.join('\n  ')}`);
  return table;
}

/** The strictest word of several subgraphs on one field: classifications add up, and every owner must agree to open it. */
export function mergeAccessTables(tables: readonly AccessTable[]): AccessTable {
  const merged = new Map<string, FieldAccess>();
  for (const [coordinate, access] of tables.flatMap((table) => [...table])) {
    const before = merged.get(coordinate);
    merged.set(coordinate, before === undefined ? access : stricter(before, access));
  }
  return merged;
}

/** Whether these scopes open the field. PERSONAL, RESTRICTED and mutations stay shut until a scope says otherwise. */
export function mayAccess(access: FieldAccess, coordinate: string, scopes: readonly string[]): boolean {
  const guarded = isGuarded(access, coordinate);
  if (!guarded && access.scopes.length === 0) return true;
  return access.scopes.some((alternative) => alternative.every((scope) => scopes.includes(scope)));
}

export const isGuarded = (access: FieldAccess, coordinate: string): boolean =>
  access.classification !== 'PUBLIC' || access.scopes.length > 0 || coordinate.startsWith('Mutation.');

const strictness: readonly Classification[] = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'RESTRICTED'];

function stricter(one: FieldAccess, other: FieldAccess): FieldAccess {
  const first = strictness.indexOf(one.classification) >= strictness.indexOf(other.classification) ? one : other;
  const isShut = [one, other].some(({ classification, scopes }) => classification !== 'PUBLIC' && scopes.length === 0);
  return { ...first, scopes: isShut ? [] : bothScopes(one.scopes, other.scopes) }; // what one owner opens to nobody stays shut
}

/** (a or b) and (c or d), written again as alternatives. */
function bothScopes(one: FieldAccess['scopes'], other: FieldAccess['scopes']): FieldAccess['scopes'] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return one.flatMap((left) => other.map((right) => [...new Set([...left, ...right])]));
}

function accessOf(type: CompositeNode, field: FieldDefinitionNode): FieldAccess | string {
  const scopes = bothScopes(scopesOf(type.directives), scopesOf(field.directives));
  const owned = argumentsOf(field.directives, 'ownership') ?? argumentsOf(type.directives, 'ownership');
  if (owned !== null) {
    const { content, classification, basis } = owned as unknown as Omit<FieldAccess, 'scopes'>;
    return { content: Number(content), classification, basis, scopes };
  }
  if (!rootTypes.has(type.name.value)) return 'no @ownership on the type or the field';
  if (type.name.value === 'Mutation' && scopes.length === 0) return 'a mutation needs @requiresScopes';
  return { content: 7, classification: 'PUBLIC', basis: 'root', scopes };
}

function scopesOf(directives: readonly ConstDirectiveNode[] | undefined): FieldAccess['scopes'] {
  return (argumentsOf(directives, 'requiresScopes')?.['scopes'] as FieldAccess['scopes'] | undefined) ?? [];
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | null {
  const directive = directives?.find((candidate) => candidate.name.value === name);
  if (directive === undefined) return null;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}
