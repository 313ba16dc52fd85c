import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type EnumTypeDefinitionNode,
  Kind,
  parse,
  type ScalarTypeDefinitionNode,
  visit,
} from 'graphql';

/** Federation's security directives. Only `@requiresScopes` has an enforcer here: the access table. */
const securityDirectives = ['@authenticated', '@requiresScopes', '@policy'];
const unenforced = ['authenticated', 'policy'];
const hiddenName = /__(authenticated|requiresScopes|policy)$/;

/** What an SDL declares for security that nobody would enforce. Composed, it would look guarded and stand open. */
export function securityFaults(subgraph: string, sdl: string): string[] {
  const faults = new Set<string>();
  const onValues = ({ name, directives }: EnumTypeDefinitionNode | ScalarTypeDefinitionNode): void => {
    if (!directives?.some((one) => one.name.value === 'requiresScopes')) return;
    faults.add(`${subgraph}: @requiresScopes on ${name.value} has no enforcer; put it on the fields that give one`);
  };
  visit(parse(sdl), {
    EnumTypeDefinition: onValues,
    ScalarTypeDefinition: onValues,
    Directive(directive) {
      const name = directive.name.value;
      if (unenforced.includes(name)) faults.add(`${subgraph}: @${name} has no enforcer yet; use @requiresScopes`);
      if (hiddenName.test(name)) faults.add(`${subgraph}: @${name} must be imported and used under its own name`);
      if (name === 'link')
        renamedImports(directive as ConstDirectiveNode).forEach((rename) => faults.add(`${subgraph}: ${rename}`));
    },
  });
  return [...faults];
}

/** The access table finds directives by name: under another name they would pass unseen. */
function renamedImports(link: ConstDirectiveNode): string[] {
  const imports = argument(link, 'import');
  const renamed = imports?.kind === Kind.LIST ? imports.values.flatMap(renameIn) : [];
  const url = argument(link, 'url');
  const isSpecOfItsOwn = url?.kind === Kind.STRING && /\/(authenticated|requiresScopes|policy)\/v/.test(url.value);
  return isSpecOfItsOwn ? [...renamed, `${url.value} must come through the federation link`] : renamed;
}

function renameIn(entry: ConstValueNode): string[] {
  if (entry.kind !== Kind.OBJECT) return [];
  const text = (key: string): string | null => {
    const value = entry.fields.find((field) => field.name.value === key)?.value;
    return value?.kind === Kind.STRING ? value.value : null;
  };
  const [name, as] = [text('name'), text('as')];
  const isRenamed = name !== null && securityDirectives.includes(name) && as !== null && as !== name;
  return isRenamed ? [`${name} is imported as ${as}; security directives keep their names`] : [];
}

const argument = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((one) => one.name.value === name)?.value;
