import { definePart } from './part.js';

/** What comes of dossiers, and what is said about regulations: results, payments, feedback, consultations, desks. */
export const outcomes = definePart({
  resolvers: [],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
});
