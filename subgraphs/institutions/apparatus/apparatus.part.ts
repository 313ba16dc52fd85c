import { definePart } from '../part.js';
import { Apparatus1700000000300 } from '../migrations/1700000000300-apparatus.js';
import { StaffQuota } from './staff-quota/staff-quota.entity.js';
import { staffQuotaResolvers } from './staff-quota/staff-quota.resolver.js';

/** Content 3: the apparatus (1271/QĐ-UBND, II.3). */
export const apparatus = definePart({
  resolvers: [...staffQuotaResolvers],
  references: {
    StaffQuota: ({ id }, { loaders }) => loaders.staffQuota.load(id),
  },
  entities: [StaffQuota],
  migrations: [Apparatus1700000000300],
  seeds: [],
});
