import {
  type ASTVisitor,
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql';

/** As the specification drafts it; graphql-js checks it from its next version on: mutations run one after the other, and none of them later. */
export const deferredRootRule = (context: ValidationContext): ASTVisitor => ({
  Directive(node) {
    const root = context.getSchema().getMutationType();
    if (!isDefer(node) || root == null || context.getParentType() !== root) return;
    context.reportError(
      new GraphQLError(`Defer directive cannot be used on root mutation type "${root.name}".`, { nodes: node }),
    );
  },
});

/** A label tells the parts apart: it is written out, and no two are the same. */
export function deferLabelRule(context: ValidationContext): ASTVisitor {
  const known = new Set<string>();
  return {
    Directive(node) {
      const label = isDefer(node) ? node.arguments?.find(({ name }) => name.value === 'label')?.value : undefined;
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) {
        context.reportError(
          new GraphQLError('Defer directive label argument must be a static string.', { nodes: node }),
        );
      } else if (known.has(label.value)) {
        context.reportError(new GraphQLError('Defer directive label argument must be unique.', { nodes: node }));
      } else known.add(label.value);
    },
  };
}

const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer';

/** Whether anything of a document may come later. */
export function hasDefer(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      found ||= name.value === 'defer';
      return found ? BREAK : false;
    },
  });
  return found;
}
