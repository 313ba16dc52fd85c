import { definePart } from './part.js';

/** Dossiers: their moves, their clock, what one-stop systems send. */
export const dossiers = definePart({
  resolvers: [],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
});
