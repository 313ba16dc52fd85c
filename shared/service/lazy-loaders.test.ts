import { expect, test } from 'vitest';
import type { ReadTransaction } from '../database/read-transaction.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import { lazyLoaders } from './lazy-loaders.js';

const db = {} as ReadTransaction;
const vault = {} as PersonalVault;

test('makes a set of loaders for each request, when one of it is asked for, and only once', () => {
  const made: string[] = [];
  const set = (name: string) => (own: ReadTransaction) => {
    made.push(name);
    return { [name]: { own } };
  };
  const loadersOver = lazyLoaders(set('places'), set('dossiers'));
  loadersOver(db, vault); // learns their names
  made.length = 0;

  const ours = {} as ReadTransaction;
  const loaders = loadersOver(ours, vault) as Record<string, { own: ReadTransaction }>;
  expect(made).toEqual([]);
  expect(loaders['dossiers']?.own).toBe(ours);
  expect(loaders['dossiers']).toBe(loaders['dossiers']);
  expect(made).toEqual(['dossiers']);
});
