import type { Ownership } from '../../../shared/graphql/owned.decorator.js';

/** Content 4, of the Department of Home Affairs (1271/QĐ-UBND, IV.2.b). */
export const publicOwnership: Ownership = { content: 4, basis: '1271/QĐ-UBND, II.4' };

/** What is said of one person. */
export const personalOwnership: Ownership = { ...publicOwnership, classification: 'PERSONAL' };

/** Who may read about persons; row-level security asks for the same scope. */
export const personalScope = 'civil-service:personal';

export const writeScope = 'civil-service:write';

/** Whoever writes about a person reads what was written. */
export const personalWriteScopes = [writeScope, personalScope];
