import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

export const importsListFields = (_tools: ListFieldTools): ListFields => ({});
