import type { ReadTransaction } from '../database/read-transaction.js';
import type { PersonalVault } from '../personal/personal-vault.js';

type LoaderSet = (db: ReadTransaction, vault: PersonalVault) => object;

type Joined<Sets extends readonly LoaderSet[]> = Intersection<ReturnType<Sets[number]>>;
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * Joins sets of loaders into one object that makes a set when one of its loaders is first asked for: a request uses few of
 * them, and none should cost the others anything.
 */
export function lazyLoaders<Sets extends readonly LoaderSet[]>(
  ...sets: Sets
): (db: ReadTransaction, vault: PersonalVault) => Joined<Sets> {
  let loaders: (new (db: ReadTransaction, vault: PersonalVault) => object) | null = null;
  return (db, vault) => {
    loaders ??= classOf(sets, db, vault);
    return new loaders(db, vault) as Joined<Sets>;
  };
}

/** The sets are made once to learn the names that they bring. */
function classOf(sets: readonly LoaderSet[], db: ReadTransaction, vault: PersonalVault) {
  class Loaders {
    readonly #made: (Record<string, unknown> | undefined)[] = [];
    constructor(
      private readonly db: ReadTransaction,
      private readonly vault: PersonalVault,
    ) {}

    static {
      sets.forEach((set, index) => {
        for (const name of Object.keys(set(db, vault)))
          Object.defineProperty(this.prototype, name, {
            get(this: Loaders) {
              return (this.#made[index] ??= set(this.db, this.vault) as Record<string, unknown>)[name];
            },
          });
      });
    }
  }
  return Loaders;
}
