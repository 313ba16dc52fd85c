import type { RandomWrites } from '../world.js';
import { arrangementWrites } from './arrangement-writes.js';
import { civilServiceWrites } from './civil-service-writes.js';
import { measurementWrites } from './measurement-writes.js';
import { quotaWrites } from './quota-writes.js';
import { unitWrites } from './unit-writes.js';

export const institutionWrites: RandomWrites = {
  scopes: ['apparatus:write', 'civil-service:write', 'civil-service:personal', 'steering:write'],
  stateTypes: { ArrangementItem: 'ArrangementState', Survey: 'SurveyState' },
  kinds: [...unitWrites, ...quotaWrites, ...arrangementWrites, ...civilServiceWrites, ...measurementWrites],
};
