import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type SelectionNode,
  type TypeNode,
  visit,
} from 'graphql';
import type { ValidOperation } from '../http/valid-operation.js';

/** The argument with which a field of `Subscription` goes on after a position of its owner's outbox. Left out: from now on. */
const positionArgument = 'after';

type Asked = Pick<ValidOperation, 'document' | 'operation' | 'operationName'>;
type Variables = Readonly<Record<string, unknown>>;

/** Whether the stream begins at a position that its reader names, and not with what happens from now on. */
export function beginsAtPosition(asked: Asked, variables: Variables): boolean {
  const value = positionIn(asked)?.value;
  if (value === undefined || value.kind === Kind.NULL) return false;
  if (value.kind !== Kind.VARIABLE) return true;
  const name = value.name.value;
  const { defaultValue } = definitionOf(asked, name) ?? {};
  const given = variables[name];
  return given === undefined ? defaultValue !== undefined && defaultValue.kind !== Kind.NULL : given !== null;
}

/**
 * The variables with which the same operation goes on right after a position. Null where it cannot be told: the field is
 * not asked with a variable of its own for the position.
 */
export function variablesAfter(asked: Asked, variables: Variables, position: string): Variables | null {
  const value = positionIn(asked)?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  const type = nameOf(definitionOf(asked, name)?.type);
  if (!['String', 'ID'].includes(type) || usesOf(asked.document, name) !== 1) return null;
  return { ...variables, [name]: position };
}

const positionIn = ({ document, operation }: Asked): ArgumentNode | undefined =>
  rootField(document, operation.selectionSet.selections)?.arguments?.find(
    ({ name }) => name.value === positionArgument,
  );

/** A valid subscription has exactly one. */
function rootField(document: DocumentNode, selections: readonly SelectionNode[]): FieldNode | undefined {
  const [first] = selections;
  if (first === undefined || first.kind === Kind.FIELD) return first;
  if (first.kind === Kind.INLINE_FRAGMENT) return rootField(document, first.selectionSet.selections);
  const fragment = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === first.name.value,
  );
  return fragment?.kind === Kind.FRAGMENT_DEFINITION
    ? rootField(document, fragment.selectionSet.selections)
    : undefined;
}

const definitionOf = ({ document, operationName }: Asked, name: string) =>
  getOperationAST(document, operationName)?.variableDefinitions?.find(({ variable }) => variable.name.value === name);

const nameOf = (type: TypeNode | undefined): string =>
  type === undefined ? '' : type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** How often a variable is used, its definitions not counted. */
function usesOf(document: DocumentNode, name: string): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name: { value } }) => void (uses += value === name ? 1 : 0),
  });
  return uses;
}
