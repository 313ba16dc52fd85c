import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

export const apparatusListFields = ({ ofRecord }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'StaffQuota',
    table: 'staff_quota',
    field: 'staffQuotas',
    selection: 'id agency { code } publicServiceUnit { code }',
    statements: 2,
  }),
});
