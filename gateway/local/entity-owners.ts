import { type DocumentNode, Kind } from 'graphql';

/** Which subgraph finds an entity of a type, as the gateway's own SDL says (`@answeredBy`). */
export type EntityOwners = ReadonlyMap<string, string>;

export function readEntityOwners(gatewaySdl: DocumentNode): EntityOwners {
  const owners = new Map<string, string>();
  for (const definition of gatewaySdl.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const value = definition.directives?.find(({ name }) => name.value === 'answeredBy')?.arguments?.[0]?.value;
    if (value?.kind === Kind.STRING) owners.set(definition.name.value, value.value);
  }
  return owners;
}
