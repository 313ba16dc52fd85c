import { createHmac, hash, randomUUID, timingSafeEqual } from 'node:crypto';
import { unauthenticated } from '../errors/hub-error.js';
import type { Viewer } from './viewer.js';

/** Header that carries the signed call from the gateway (or from a feed's reader) to a subgraph. */
export const callHeader = 'x-hub-call';

/** A call lives this long: enough for clocks that differ a little, too short to be worth stealing. */
export const callLifetimeSeconds = 30;

export interface SignedCall {
  readonly viewer: Viewer;
  /** Who signed: `gateway`, or the name of the subgraph that reads a feed. */
  readonly issuer: string;
}

export interface VerifiedCall extends SignedCall {
  /** Epoch milliseconds from which on it is refused. */
  readonly expiresAt: number;
}

/** Signs a body for one audience and verifies what arrives. HMAC today; EdDSA fits behind the same two methods. */
export interface CallSigner {
  sign(call: SignedCall, audience: string, body: string | Buffer): string;
  verify(token: string | undefined, audience: string, body: string | Buffer): VerifiedCall;
}

interface Claims {
  iss: string;
  aud: string;
  sub: string | null;
  agency: string | null;
  scopes: readonly string[];
  purpose: string | null;
  locale: 'vi' | 'en';
  rid: string;
  jti: string;
  /** SHA-256 of the body: a token cannot be moved to another question. */
  bh: string;
  iat: number;
  exp: number;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ alg: 'HS256', typ: 'hub-call+jwt' });
const bodyHash = (body: string | Buffer): string => hash('sha256', body, 'base64url');

/** JWS compact HS256 (RFC 7515) with one secret per subgraph: a stolen subgraph cannot speak to another. */
export function hmacCallSigner(
  secretFor: (audience: string) => string | undefined,
  now: () => Date = () => new Date(),
): CallSigner {
  const seal = (audience: string, signed: string): Buffer => {
    const secret = secretFor(audience);
    if (!secret) throw refused(); // an empty key would sign for anybody
    return createHmac('sha256', secret).update(signed).digest();
  };
  const seconds = (): number => Math.floor(now().getTime() / 1000);

  return {
    sign({ viewer, issuer }, audience, body) {
      const claims: Claims = {
        iss: issuer,
        aud: audience,
        sub: viewer.subject,
        agency: viewer.agency,
        scopes: viewer.scopes,
        purpose: viewer.purpose,
        locale: viewer.locale,
        rid: viewer.requestId,
        jti: randomUUID(),
        bh: bodyHash(body),
        iat: seconds(),
        exp: seconds() + callLifetimeSeconds,
      };
      const signed = `${header}.${encode(claims)}`;
      return `${signed}.${seal(audience, signed).toString('base64url')}`;
    },

    verify(token, audience, body) {
      const [head, payload, signature, ...rest] = (token ?? '').split('.');
      if (head !== header || payload === undefined || signature === undefined || rest.length > 0) throw refused();
      const expected = seal(audience, `${head}.${payload}`);
      const actual = Buffer.from(signature, 'base64url');
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw refused();
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
      const fresh = claims.exp >= seconds() && claims.iat <= seconds() + callLifetimeSeconds;
      if (claims.aud !== audience || !fresh || claims.bh !== bodyHash(body)) throw refused();
      return { issuer: claims.iss, viewer: viewerOf(claims), expiresAt: (claims.exp + 1) * 1000 };
    },
  };
}

const viewerOf = ({ sub, agency, scopes, purpose, locale, rid }: Claims): Viewer => ({
  subject: sub,
  agency,
  scopes,
  purpose,
  locale,
  requestId: rid,
});

/** One answer for every reason: a forger learns nothing. */
const refused = () =>
  unauthenticated({
    vi: 'Phân hệ chỉ trả lời lời gọi có chữ ký của cổng.',
    en: 'A subgraph answers only calls signed by the gateway.',
  });
