import { definePart } from './part.js';

/** Files that agencies bring. */
export const imports = definePart({
  resolvers: [],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
});
