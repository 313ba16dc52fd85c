import { expect, test } from 'vitest';
import { callLifetimeSeconds, hmacCallSigner } from '../../shared/trust/call-signer.js';
import { serviceAudience, serviceOf, writeServiceCredential } from '../../shared/trust/service-credential.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { identifyWith } from './identify.js';

const secrets: Readonly<Record<string, string>> = { institutions: 'a'.repeat(32), finance: 'b'.repeat(32) };
const signer = hmacCallSigner((audience) => secrets[serviceOf(audience) ?? audience]);
const identify = identifyWith({ developmentKey: 'a-key', allScopes: () => ['law:write'], signer });
const ask = (authorization?: string) =>
  identify({ headers: authorization === undefined ? {} : { authorization }, requestId: 'r', locale: 'vi' });

test('nobody said who: anonymous', async () =>
  expect(await ask()).toMatchObject({ viewer: { subject: null, scopes: [] }, expiresAt: null }));

test('a subgraph is known by its signature as long as that holds, and sees what everybody sees', async () => {
  const { viewer, expiresAt } = await ask(writeServiceCredential(signer, 'institutions'));
  expect(viewer).toMatchObject({ subject: 'service:institutions', scopes: [] });
  expect(Math.abs((expiresAt ?? 0) - Date.now() - callLifetimeSeconds * 1000)).toBeLessThan(5_000);
});

test.each([
  [
    'signed with another subgraph’s secret',
    () => `Service finance ${writeServiceCredential(signer, 'institutions').split(' ')[2]}`,
  ],
  [
    'that says to be another',
    () =>
      `Service institutions ${signer.sign({ issuer: 'finance', viewer: anonymousViewer('r') }, serviceAudience('institutions'), '')}`,
  ],
  [
    'that was signed for a call',
    () =>
      `Service institutions ${signer.sign({ issuer: 'institutions', viewer: anonymousViewer('r') }, 'institutions', '')}`,
  ],
  ['of nobody we know', () => 'Service nobody abc'],
  ['with a wrong key', () => 'Bearer another-key'],
  ['with a role that does not exist', () => 'Bearer a-key:king'],
])('a credential %s is refused', async (_, credential) => {
  await expect(ask(credential())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a developer takes on a role, or all', async () => {
  expect(await ask('Bearer a-key')).toEqual({
    viewer: { ...anonymousViewer('r'), subject: 'development:administrator', scopes: ['law:write'] },
    expiresAt: null,
  });
  expect((await ask('Bearer a-key:auditor')).viewer.scopes).toEqual(['import:read', 'record:history']);
});
