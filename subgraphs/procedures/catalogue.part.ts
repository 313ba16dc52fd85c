import { definePart } from './part.js';

/** The catalogue: decisions, deadlines, calendar, components, fees, once-only (1271/QĐ-UBND, II.2). */
export const catalogue = definePart({
  resolvers: [],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
});
