import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import { parseFieldSet } from './field-set.js';
import { type FieldsType, hasFields, namedType } from './fields-type.js';
import { argumentsOf, joinsOf, typesOf } from './join-directives.js';
import { usedFields } from './used-fields.js';

/** A field that stands, in the planner's supergraph only, for another one asked with fixed arguments. */
export interface StandIn {
  readonly field: string;
  readonly arguments: FieldNode['arguments'];
}

export interface PlanningSupergraph {
  readonly document: DocumentNode;
  /** What each invented field name stands for. */
  readonly standIns: ReadonlyMap<string, StandIn>;
}

/**
 * The supergraph as the planner gets it. It joins selections by response name, whatever their arguments: two fields that
 * require `area(unit: M2)` and `area(unit: HA)` would be computed from one value. Here each is a field of its own. And it
 * enters a type by its first key, even one that the subgraph does not resolve: here those come last.
 */
export function planningSupergraph(supergraph: DocumentNode): PlanningSupergraph {
  const fieldTypes = typesOf(supergraph).filter(hasFields);
  const inventor = new StandInInventor(fieldTypes);
  const rewritten = fieldTypes.map((type) => inventor.withoutArguments(type));
  const { standIns } = inventor;
  if (standIns.size === 0 && !fieldTypes.some(entersUnresolved)) return { document: supergraph, standIns };

  const invented = rewritten.map((type) => ({
    ...type,
    fields: [...(type.fields ?? []), ...inventor.inventedOn(type)],
    directives: resolvableFirst(type.directives ?? []),
  }));
  const before = usedFields(fieldTypes);
  const after = usedFields(invented);
  const planned = new Map(
    invented.map((type, index) => [fieldTypes[index], withoutUnused(type, { before, after, standIns })]),
  );
  const definitions = supergraph.definitions.map((one) => planned.get(one as FieldsType) ?? one);
  return { document: { ...supergraph, definitions }, standIns };
}

interface Uses {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly standIns: ReadonlyMap<string, StandIn>;
}

/** A subgraph may declare as external only what it names: what it names no more is not declared any more. */
function withoutUnused(type: FieldsType, { before, after, standIns }: Uses): FieldsType {
  const isUnused = (field: string, directive: ConstDirectiveNode): boolean => {
    const { graph, external } = argumentsOf(directive);
    if (directive.name.value !== 'join__field' || external !== true) return false;
    const place = `${String(graph)} ${type.name.value}.${field}`;
    return !after.has(place) && (standIns.has(field) || before.has(place));
  };
  const fields = (type.fields ?? []).map((field) => ({
    ...field,
    directives: (field.directives ?? []).filter((directive) => !isUnused(field.name.value, directive)),
  }));
  return { ...type, fields };
}

class StandInInventor {
  readonly standIns = new Map<string, StandIn>();
  private readonly types: ReadonlyMap<string, FieldsType>;
  private readonly names = new Map<string, string>();
  private readonly wanted = new Map<string, Set<string>>();

  constructor(types: readonly FieldsType[]) {
    this.types = new Map(types.map((type) => [type.name.value, type]));
  }

  /** The same type; what its fields require with arguments is written as invented fields. */
  withoutArguments(type: FieldsType): FieldsType {
    const fields = (type.fields ?? []).map((field) => ({
      ...field,
      directives: (field.directives ?? []).map((directive) => this.rewriteJoin(type, directive)),
    }));
    return { ...type, fields };
  }

  /** The invented fields of a type: each declared like the field it stands for, so that the same subgraphs have it. */
  inventedOn(type: FieldsType): FieldDefinitionNode[] {
    return [...(this.wanted.get(type.name.value) ?? [])].flatMap((name) => {
      const original = type.fields?.find((one) => one.name.value === this.standIns.get(name)?.field);
      if (original === undefined) return [];
      return { ...original, name: { kind: Kind.NAME, value: name }, arguments: [] };
    });
  }

  private rewriteJoin(type: FieldsType, directive: ConstDirectiveNode): ConstDirectiveNode {
    const { requires } = argumentsOf(directive);
    if (directive.name.value !== 'join__field' || typeof requires !== 'string' || !requires.includes('(')) {
      return directive;
    }
    const text = this.rewrite(type.name.value, parseFieldSet(requires)).map(print).join(' ');
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((one) =>
        one.name.value === 'requires' ? { ...one, value: { kind: Kind.STRING, value: text } } : one,
      ),
    };
  }

  private rewrite(type: string, selections: readonly SelectionNode[]): SelectionNode[] {
    return selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inside = this.rewrite(selection.typeCondition?.name.value ?? type, selection.selectionSet.selections);
        return { ...selection, selectionSet: { ...selection.selectionSet, selections: inside } };
      }
      return this.rewriteField(type, selection);
    });
  }

  private rewriteField(type: string, field: FieldNode): FieldNode {
    const definition = this.types.get(type)?.fields?.find((one) => one.name.value === field.name.value);
    const inside =
      field.selectionSet === undefined || definition === undefined
        ? undefined
        : this.rewrite(namedType(definition.type), field.selectionSet.selections);
    const selectionSet = inside && { kind: Kind.SELECTION_SET as const, selections: inside };
    const rewritten = { ...field, ...(selectionSet ? { selectionSet } : {}) };
    if ((field.arguments ?? []).length === 0) return rewritten;
    return { ...rewritten, name: { kind: Kind.NAME, value: this.invent(type, field) }, arguments: [] };
  }

  private invent(type: string, field: FieldNode): string {
    const written = `${field.name.value}(${(field.arguments ?? []).map(print).sort().join(',')})`;
    const name = this.names.get(written) ?? `${field.name.value}__with_${this.names.size}`;
    this.names.set(written, name);
    this.standIns.set(name, { field: field.name.value, arguments: field.arguments ?? [] });
    for (const owner of this.withImplementations(type)) {
      this.wanted.set(owner, (this.wanted.get(owner) ?? new Set()).add(name));
    }
    return name;
  }

  private withImplementations(type: string): string[] {
    const implementing = [...this.types.values()].filter((one) =>
      joinsOf(one, 'join__implements').some((join) => join['interface'] === type),
    );
    return [type, ...implementing.map((one) => one.name.value)];
  }
}

/** Whether a subgraph names a key that it does not resolve before one that it does. */
const entersUnresolved = ({ directives = [] }: FieldsType): boolean =>
  directives.some(
    (one, index) => isUnresolved(one) && directives.slice(index).some((later) => isResolvedBySame(one, later)),
  );

const isResolvedBySame = (one: ConstDirectiveNode, later: ConstDirectiveNode): boolean =>
  later.name.value === 'join__type' &&
  !isUnresolved(later) &&
  argumentsOf(later)['graph'] === argumentsOf(one)['graph'];

const isUnresolved = (one: ConstDirectiveNode): boolean =>
  one.name.value === 'join__type' && argumentsOf(one)['resolvable'] === false;

const resolvableFirst = (directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] => [
  ...directives.filter((one) => !isUnresolved(one)),
  ...directives.filter(isUnresolved),
];
