import { describe, expect, test } from 'vitest';
import { callLifetimeSeconds, hmacCallSigner } from './call-signer.js';
import { anonymousViewer } from './viewer.js';

const secrets: Record<string, string> = { finance: 'f'.repeat(32), procedures: 'p'.repeat(32) };
let now = new Date('2025-06-30T00:00:00Z');
const signer = hmacCallSigner(
  (audience) => secrets[audience],
  () => now,
);
const viewer = { ...anonymousViewer('r1', 'en'), subject: 'u', agency: 'agc_1', scopes: ['a', 'b'], purpose: 'P' };
const token = signer.sign({ issuer: 'gateway', viewer }, 'finance', 'body');

describe('a signed call', () => {
  test('carries the viewer to its audience', () => {
    const expiresAt = now.getTime() + (callLifetimeSeconds + 1) * 1000;
    expect(signer.verify(token, 'finance', 'body')).toEqual({ issuer: 'gateway', viewer, expiresAt });
  });

  test.each([
    ['another body', token, 'finance', 'Body'],
    ['another audience', token, 'procedures', 'body'],
    ['no token', undefined, 'finance', 'body'],
    ['an empty token', '', 'finance', 'body'],
    [
      'an algorithm of its own',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
      'finance',
      'body',
    ],
    ['no signature', token.split('.').slice(0, 2).join('.'), 'finance', 'body'],
    ['five parts', `${token}.x.y`, 'finance', 'body'],
  ])('is refused with %s', (_what, given, audience, body) => {
    expect(() => signer.verify(given, audience, body)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  test('is refused with any one bit flipped', () => {
    const bytes = Buffer.from(token);
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      if (
        Buffer.from(changed.toString().split('.')[2] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[2] ?? '', 'base64url'),
        ) &&
        changed.toString().split('.').slice(0, 2).join('.') === token.split('.').slice(0, 2).join('.')
      )
        continue; // spare bits of base64url
      expect(() => signer.verify(changed.toString(), 'finance', 'body')).toThrow();
    }
  });

  test('is never signed or verified for an audience without a secret', () => {
    expect(() => signer.sign({ issuer: 'gateway', viewer }, 'nobody', 'body')).toThrow();
    expect(() => signer.verify(token, 'nobody', 'body')).toThrow();
  });

  test('is refused when it is too old or from the future', () => {
    now = new Date(now.getTime() + (callLifetimeSeconds + 1) * 1000);
    expect(() => signer.verify(token, 'finance', 'body')).toThrow();
    now = new Date('2025-06-29T23:59:00Z');
    expect(() => signer.verify(token, 'finance', 'body')).toThrow();
    now = new Date('2025-06-30T00:00:00Z');
  });
});
