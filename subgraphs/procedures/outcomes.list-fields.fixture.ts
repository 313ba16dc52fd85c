import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

export const outcomesListFields = (_tools: ListFieldTools): ListFields => ({});
