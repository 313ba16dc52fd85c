import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { eGovernmentOwnership } from '../ownership.js';
import { InformationSystem } from './information-system.entity.js';

export const InformationSystemConnection = connectionOf(InformationSystem, 'InformationSystem', eGovernmentOwnership);
