/** Sees which files were sent and what became of their rows, not what stands in them. */
export const importReadScope = 'import:read';

/** Sees what stands in rows that wait, where the register's own scopes are held as well. */
export const importPersonalScope = 'import:personal';

/** Imports are how agencies bring what the hub gathers (II.7: steering and supervision). */
export const importOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7' } as const;
