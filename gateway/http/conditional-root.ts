import { type DocumentNode, Kind, OperationTypeNode, parse, type SelectionNode } from 'graphql';
import { conditionalRoot } from '../engine/subscription-refusals.js';
import { limits } from './limits.js';

/**
 * graphql-js throws, instead of reporting a fault, where the root field of a subscription stands under a condition with a
 * variable: it validates without variables. No planner could serve it either.
 */
export function refuseConditionalRoot({ query }: { readonly query: string }): void {
  if (!query.includes('subscription')) return;
  const document = parsed(query);
  const operations = document?.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION) ?? [];
  for (const { operation, selectionSet } of operations) {
    if (operation !== OperationTypeNode.SUBSCRIPTION || document === null) continue;
    if (isConditional(document, selectionSet.selections, new Set())) throw conditionalRoot();
  }
}

/** What cannot be parsed is the server's to refuse. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: limits.maxTokens, noLocation: true });
  } catch {
    return null;
  }
}

function isConditional(document: DocumentNode, selections: readonly SelectionNode[], seen: Set<string>): boolean {
  return selections.some((selection) => {
    if (selection.directives?.some(({ name }) => ['skip', 'include'].includes(name.value)) === true) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return isConditional(document, selection.selectionSet.selections, seen);
    const name = selection.name.value;
    if (seen.has(name)) return false;
    seen.add(name);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    return (
      fragment?.kind === Kind.FRAGMENT_DEFINITION && isConditional(document, fragment.selectionSet.selections, seen)
    );
  });
}
