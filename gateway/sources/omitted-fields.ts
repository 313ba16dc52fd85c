import {
  type FieldNode,
  type GraphQLFormattedError,
  type InlineFragmentNode,
  Kind,
  parse,
  type SelectionNode,
} from 'graphql';
import { BoundedCache } from '../bounded-cache.js';
import type { SubgraphAnswer, SubgraphCall } from './subgraph-source.js';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const selectionsByQuery = new BoundedCache<readonly SelectionNode[]>(1_000);
const maxReported = 5;

/**
 * Errors for fields that were asked for and are neither in the answer nor explained by an error of it.
 * The executor would show them as null and say nothing.
 */
export function omissionErrors(
  subgraph: string,
  call: SubgraphCall,
  { data, errors }: SubgraphAnswer,
): readonly GraphQLFormattedError[] {
  if (data === undefined || data === null || (errors ?? []).length > 0) return [];
  const omitted: Path[] = [];
  new OmissionSearch(omitted, typesOfEntities(call)).fields(selectionsOf(call.query), data, []);
  return omitted.slice(0, maxReported).map((path) => ({
    message: messages[call.viewer.locale],
    path,
    extensions: { code: 'INVALID_SUBGRAPH_ANSWER', retryable: false, subgraph },
  }));
}

const messages = {
  vi: 'Phân hệ không trả lời trường được hỏi.',
  en: 'The subgraph left out a field that was asked for.',
};

/** A subgraph operation of the planner: one operation whose fragments are inline. */
function selectionsOf(query: string): readonly SelectionNode[] {
  return selectionsByQuery.getOrMake(query, () =>
    parse(query, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
    ),
  );
}

/** The planner does not ask an entity for its type, since it sent it: what answers position i is of type i. */
function typesOfEntities({ variables }: SubgraphCall): readonly unknown[] {
  const representations = variables?.['representations'];
  return Array.isArray(representations) ? representations.map((one: Fields) => one['__typename']) : [];
}

/** Only what is asked for unconditionally must be there: directives and type conditions excuse the rest. */
class OmissionSearch {
  constructor(
    private readonly omitted: Path[],
    private readonly entityTypes: readonly unknown[],
  ) {}

  fields(selections: readonly SelectionNode[], value: unknown, path: Path, knownType?: unknown): void {
    if (this.omitted.length >= maxReported || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      const isEntities = path.length === 1 && path[0] === '_entities';
      value.forEach((item, index) =>
        this.fields(selections, item, [...path, index], isEntities ? this.entityTypes[index] : undefined),
      );
      return;
    }
    for (const selection of selections) {
      if ((selection.directives ?? []).length > 0) continue;
      if (selection.kind === Kind.FIELD) this.field(selection, value as Fields, path);
      if (selection.kind === Kind.INLINE_FRAGMENT) this.fragment(selection, value as Fields, path, knownType);
    }
  }

  private field({ alias, name, selectionSet }: FieldNode, value: Fields, path: Path): void {
    const key = (alias ?? name).value;
    if (!Object.hasOwn(value, key)) this.omitted.push([...path, key]);
    else if (selectionSet !== undefined) this.fields(selectionSet.selections, value[key], [...path, key]);
  }

  private fragment(
    { typeCondition, selectionSet }: InlineFragmentNode,
    value: Fields,
    path: Path,
    knownType: unknown,
  ): void {
    const type = value['__typename'] ?? knownType;
    if (typeCondition?.name.value === type) this.fields(selectionSet.selections, value, path, type);
  }
}
