import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { unauthenticated } from '../../shared/errors/hub-error.js';
import type { CallSigner } from '../../shared/trust/call-signer.js';
import {
  readServiceCredential,
  serviceAudience,
  type ServiceCredential,
} from '../../shared/trust/service-credential.js';
import { anonymousViewer, type Locale, type Viewer } from '../../shared/trust/viewer.js';
import { administratorRole, developmentRoles } from './roles.js';

interface RequestFacts {
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string;
  readonly locale: Locale;
}

/** Who asks, and for how long that is known. */
export interface Identified {
  readonly viewer: Viewer;
  /** When the credentials expire, in epoch milliseconds; null: not as long as this process runs. */
  readonly expiresAt: number | null;
}

/** Establishes who asks. A credential that cannot be verified is refused, never taken for an anonymous caller. */
export type Identify = (facts: RequestFacts) => Promise<Identified>;

interface IdentityParts {
  /** Null where no developer may enter. */
  readonly developmentKey: string | null;
  readonly allScopes: () => readonly string[];
  /** Verifies what a subgraph signs when it asks the hub itself. */
  readonly signer: CallSigner;
}

/**
 * Anonymous without credentials, a subgraph by its signature, a developer by key and role. OIDC access tokens will be
 * verified here as well.
 */
export function identifyWith({ developmentKey, allScopes, signer }: IdentityParts): Identify {
  return async ({ headers: { authorization }, requestId, locale }) => {
    const anonymous = anonymousViewer(requestId, locale);
    if (authorization === undefined) return { viewer: anonymous, expiresAt: null };
    const service = readServiceCredential(authorization);
    if (service !== null) return verifiedService(signer, service, anonymous);
    const [, key = '', role = administratorRole] = /^Bearer ([^\s:]+)(?::([a-z]+))?$/i.exec(authorization) ?? [];
    const scopes = role === administratorRole ? allScopes() : scopesOfRole(role);
    if (developmentKey === null || !isSame(key, developmentKey) || scopes === null) throw refused();
    return { viewer: { ...anonymous, subject: `development:${role}`, scopes }, expiresAt: null };
  };
}

/** A service sees what everybody sees; its name only says who asked. */
function verifiedService(signer: CallSigner, { name, token }: ServiceCredential, anonymous: Viewer): Identified {
  const { issuer, expiresAt } = signer.verify(token, serviceAudience(name), '');
  if (issuer !== name) throw refused();
  return { viewer: { ...anonymous, subject: `service:${name}` }, expiresAt };
}

const scopesOfRole = (role: string): readonly string[] | null =>
  Object.hasOwn(developmentRoles, role) ? developmentRoles[role as keyof typeof developmentRoles] : null;

/** Compares digests, so that neither content nor length shows in the time it takes. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const refused = () =>
  unauthenticated({
    vi: 'Không nhận ra thông tin đăng nhập. Bỏ tiêu đề Authorization để xem dữ liệu công khai.',
    en: 'The credentials are not recognised. Leave out the Authorization header to read public data.',
  });
