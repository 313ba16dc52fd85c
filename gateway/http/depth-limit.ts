import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';

/** Refuses operations nested deeper than any screen needs. Introspection has its own rule in graphql-js. */
export const depthLimit =
  (maxDepth: number) =>
  (context: ValidationContext): ASTVisitor => {
    const depths = new FragmentDepths((name) => context.getFragment(name) ?? null);
    return {
      OperationDefinition({ selectionSet }) {
        const depth = depths.of(selectionSet);
        if (depth > maxDepth) context.reportError(tooDeep(depth, maxDepth));
      },
    };
  };

/** Measures each fragment once, however often it is spread. Cycles are refused by an earlier rule. */
class FragmentDepths {
  private readonly known = new Map<string, number>();

  constructor(private readonly find: (name: string) => FragmentDefinitionNode | null) {}

  of({ selections }: SelectionSetNode): number {
    const depths = selections.map((selection): number => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
      if (selection.name.value.startsWith('__')) return 1;
      return 1 + (selection.selectionSet === undefined ? 0 : this.of(selection.selectionSet));
    });
    return Math.max(0, ...depths);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.find(name);
    const depth = fragment === null ? 0 : this.of(fragment.selectionSet);
    this.known.set(name, depth);
    return depth;
  }
}

const tooDeep = (depth: number, maxDepth: number): HubError =>
  new HubError('QUERY_TOO_COMPLEX', {
    vi: `Câu hỏi lồng ${depth} cấp, tối đa ${maxDepth} cấp. Hãy chia thành nhiều câu.`,
    en: `The operation nests ${depth} levels; at most ${maxDepth} are answered. Please split it.`,
  });
