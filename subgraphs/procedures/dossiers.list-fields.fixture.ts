import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

export const dossiersListFields = (_tools: ListFieldTools): ListFields => ({});
