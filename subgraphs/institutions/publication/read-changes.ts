import type { HubClient } from '../../../shared/service/hub-client.js';
import type { ChangeGroup } from './moved-since.rules.js';
import type { OwnerPosition } from './published-report.entity.js';

interface Change {
  readonly position: string;
  readonly entityType: string;
  readonly kind: string;
}

const pageSize = 200;
const mostPages = 50;

/** The changes at every owner since the positions of a report, counted by type of row. */
export async function readChanges(hub: HubClient, positions: readonly OwnerPosition[]): Promise<ChangeGroup[]> {
  const groups = await Promise.all(positions.map((position) => changesOf(hub, position)));
  return groups.flat();
}

async function changesOf(hub: HubClient, { service, position }: OwnerPosition): Promise<ChangeGroup[]> {
  const groups = new Map<string, ChangeGroup>();
  let after = position;
  for (let page = 0; page < mostPages; page++) {
    const changes = await readPage(hub, service, after);
    for (const change of changes) count(groups, service, change);
    after = changes.at(-1)?.position ?? after;
    if (changes.length < pageSize) break;
  }
  return [...groups.values()];
}

const changesOperation = /* GraphQL */ `
  query ChangesSince($position: String!, $first: Int!) {
    services {
      name
      changesSince(position: $position, first: $first) {
        position
        entityType
        kind
      }
    }
  }
`;

async function readPage(hub: HubClient, service: string, position: string): Promise<readonly Change[]> {
  const { data } = await hub.ask(changesOperation, { position, first: pageSize });
  const services = (data?.['services'] ?? []) as { name: string; changesSince: Change[] | null }[];
  return services.find(({ name }) => name === service)?.changesSince ?? [];
}

function count(groups: Map<string, ChangeGroup>, service: string, { position, entityType, kind }: Change): void {
  const key = `${entityType} ${kind}`;
  const before = groups.get(key) ?? { service, entityType, kind, count: 0, firstPosition: position, lastPosition: '' };
  groups.set(key, { ...before, count: before.count + 1, lastPosition: position });
}
