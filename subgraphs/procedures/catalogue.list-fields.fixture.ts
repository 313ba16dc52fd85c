import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

export const catalogueListFields = (_tools: ListFieldTools): ListFields => ({});
