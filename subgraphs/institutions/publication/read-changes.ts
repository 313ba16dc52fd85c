import type { HubClient } from '../../../shared/service/hub-client.js';
import { demandWhole } from './demand-whole.js';
import type { ChangeGroup } from './moved-since.rules.js';
import type { OwnerPosition } from './published-report.entity.js';

type Counts = readonly Omit<ChangeGroup, 'service'>[];

/** The changes at every owner after the positions of a report and up to those of now, counted by the owner itself. */
export async function readChanges(
  hub: HubClient,
  then: readonly OwnerPosition[],
  now: readonly OwnerPosition[],
): Promise<ChangeGroup[]> {
  const ids = await readServiceIds(hub);
  const groups = await Promise.all(
    then.map(async ({ service, position }) => {
      const upTo = now.find((one) => one.service === service)?.position ?? position;
      if (upTo === position) return [];
      const counts = await countChanges(hub, { service: ids.get(service) ?? '', after: position, upTo });
      return counts.map((group) => ({ service, ...group }));
    }),
  );
  return groups.flat();
}

const servicesOperation = /* GraphQL */ `
  query Services {
    services {
      id
      name
    }
  }
`;

async function readServiceIds(hub: HubClient): Promise<ReadonlyMap<string, string>> {
  const { services } = demandWhole(await hub.ask(servicesOperation, {})) as {
    services: { id: string; name: string }[];
  };
  return new Map(services.map(({ id, name }) => [name, id]));
}

const countsOperation = /* GraphQL */ `
  query ChangeCounts($service: ID!, $after: String!, $upTo: String!) {
    node(id: $service) {
      ... on HubService {
        changeCounts(after: $after, upTo: $upTo) {
          entityType
          kind
          count
          firstPosition
          lastPosition
        }
      }
    }
  }
`;

async function countChanges(
  hub: HubClient,
  span: { readonly service: string; readonly after: string; readonly upTo: string },
): Promise<Counts> {
  const { node } = demandWhole(await hub.ask(countsOperation, span)) as { node: { changeCounts: Counts } };
  return node.changeCounts;
}
