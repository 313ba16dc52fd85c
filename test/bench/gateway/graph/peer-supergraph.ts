import { type ASTNode, type DirectiveNode, Kind, parse, print, visit } from 'graphql';

/** What no peer reads without a plugin, and what makes stock Apollo Gateway refuse the whole graph. */
const security = ['requiresScopes', 'authenticated', 'policy'];

/** Where nothing listens: the gateway's own part, which no measured question asks for. */
const nowhere = 'http://127.0.0.1:9/graphql';

/** The supergraph as other gateways take it: with the addresses of the stubs, and open, since everybody asks anonymously. */
export function peerSupergraph(supergraphSdl: string, urls: Readonly<Record<string, string>>): string {
  return print(
    visit(parse(supergraphSdl), {
      DirectiveDefinition: ({ name }) => (security.includes(name.value) ? null : undefined),
      Directive: (directive) => (isOfSecurity(directive) ? null : withAddress(directive, urls)),
    }),
  );
}

function isOfSecurity(directive: DirectiveNode): boolean {
  if (directive.name.value !== 'link') return security.includes(directive.name.value);
  return security.some((name) => textOf(directive, 'url')?.includes(`/${name}/`));
}

/** `@join__graph(name: "finance", url: "…")` */
function withAddress(directive: DirectiveNode, urls: Readonly<Record<string, string>>): ASTNode | undefined {
  if (directive.name.value !== 'join__graph') return undefined;
  const url = urls[textOf(directive, 'name') ?? ''];
  const value = url === undefined ? nowhere : `${url}/graphql`;
  const withUrl = directive.arguments?.map((one) =>
    one.name.value === 'url' ? { ...one, value: { kind: Kind.STRING as const, value } } : one,
  );
  return { ...directive, ...(withUrl === undefined ? {} : { arguments: withUrl }) };
}

function textOf({ arguments: given }: DirectiveNode, name: string): string | undefined {
  const value = given?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
