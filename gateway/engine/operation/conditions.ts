import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';

/** The variables on which `@skip`, `@include` and `@defer` depend, with their values in one request. */
export type Conditions = Readonly<Record<string, boolean>>;

const conditional: ReadonlySet<string> = new Set(['skip', 'include', 'defer']);

/** As the specification drafts it. The vendor's API schema leaves it out. */
export const deferDefinition = `
"Cho phép phần này của câu trả lời đến sau — Lets this part of the answer come later."
directive @defer(
  "Không đặt, hoặc true: đến sau — Unless false."
  if: Boolean! = true
  "Tên của phần này trong câu trả lời — Names the part in the answer."
  label: String
) on FRAGMENT_SPREAD | INLINE_FRAGMENT
`;

/** The names of the variables that decide what is asked; each combination of their values is planned on its own. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const condition = conditional.has(directive.name.value) ? ifOf(directive) : undefined;
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      return false;
    },
  });
  return [...names].sort();
}

/** Whether a selection is part of the operation under these conditions. */
export const isTaken = ({ directives = [] }: SelectionNode, conditions: Conditions): boolean =>
  directives.every((directive) => {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') return true;
    return isTrue(directive, conditions) === (name === 'include');
  });

/** The field without what was decided; other directives stay, for the subgraph that declares them. */
export function withoutConditions(node: FieldNode): FieldNode {
  const directives = (node.directives ?? []).filter(({ name }) => !conditional.has(name.value));
  return directives.length === (node.directives ?? []).length ? node : { ...node, directives };
}

function isTrue(directive: DirectiveNode, conditions: Conditions): boolean {
  const condition = ifOf(directive);
  if (condition?.kind === Kind.VARIABLE) return conditions[condition.name.value] === true;
  return condition?.kind === Kind.BOOLEAN && condition.value;
}

const ifOf = ({ arguments: given = [] }: DirectiveNode) => given.find(({ name }) => name.value === 'if')?.value;
