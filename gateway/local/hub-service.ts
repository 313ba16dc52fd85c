import { type DocumentNode, Kind } from 'graphql';
import { globalId } from '../../shared/identity/global-id.js';
import { subgraphs } from '../subgraphs.js';

export interface HubService {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** The day the plan was signed, since when its contents have had their owners. */
const firstValidFrom = '2021-08-18';

const allServices: readonly HubService[] = subgraphs.map(({ name, serviceType }) => ({
  __typename: serviceType,
  id: globalId(serviceType, { register: 'services', code: name, firstValidFrom }),
  name,
}));

/** The parts of the hub that the graph was composed of, as the gateway's own SDL names them. */
export function servicesOf(gatewaySdl: DocumentNode): readonly HubService[] {
  const types = gatewaySdl.definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION ? one.name.value : [],
  );
  return allServices.filter(({ __typename }) => types.includes(__typename));
}
