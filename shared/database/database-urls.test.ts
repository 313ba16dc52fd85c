import { describe, expect, it } from 'vitest';
import { databaseChoice } from './database-urls.js';

const service = 'postgres://service:one@database:5432/finance';
const owner = 'postgres://owner:two@database:5432/finance';
const admin = 'postgresql://postgres@database/postgres';

describe('the choice of a database', () => {
  it.each([
    ['falls back to the embedded server', 'finance', {}, { kind: 'EMBEDDED' }],
    [
      'takes an empty setting for none',
      'finance',
      { DATABASE_URL: '', FINANCE_DATABASE_URL: '' },
      { kind: 'EMBEDDED' },
    ],
    ['provisions on the common server', 'finance', { DATABASE_URL: admin }, { kind: 'ADMIN', adminUrl: admin }],
    [
      "prefers the subgraph's own, and migrates as the same role",
      'finance',
      { DATABASE_URL: admin, FINANCE_DATABASE_URL: service },
      { kind: 'DIRECT', serviceUrl: service, ownerUrl: service },
    ],
    [
      'migrates as the owner when one is named',
      'e-government',
      { E_GOVERNMENT_DATABASE_URL: service, E_GOVERNMENT_OWNER_DATABASE_URL: owner },
      { kind: 'DIRECT', serviceUrl: service, ownerUrl: owner },
    ],
    ["does not take another subgraph's", 'finance', { PROCEDURES_DATABASE_URL: service }, { kind: 'EMBEDDED' }],
    [
      'wants the service beside the owner',
      'finance',
      { FINANCE_OWNER_DATABASE_URL: owner },
      { kind: 'FAULT', setting: 'FINANCE_DATABASE_URL', reason: 'is missing, but FINANCE_OWNER_DATABASE_URL is set' },
    ],
  ])('%s', (_, subgraph, environment, choice) => {
    expect(databaseChoice(subgraph, environment)).toEqual(choice);
  });

  it.each([
    'not a url SECRET',
    'mysql://root:SECRET@host/db',
    'postgres://u:SECRET@host',
    'postgres:///db?password=SECRET',
    'postgres://u:SE#CRET@host/db',
  ])('names the setting that is wrong and never its value: %s', (value) => {
    const choice = databaseChoice('finance', { DATABASE_URL: value });
    expect(choice).toMatchObject({ kind: 'FAULT', setting: 'DATABASE_URL' });
    expect(JSON.stringify(choice)).not.toMatch(/SECRET|SE#|CRET@/);
  });
});
