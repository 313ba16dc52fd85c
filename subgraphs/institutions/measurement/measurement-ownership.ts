/** Surveys and indices stand in content 7; the Department of Home Affairs answers for their method (IV.2.g-h). */
export const surveyOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.h; PL3, PL10-14' } as const;
export const indexOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' } as const;

/** Who writes surveys, indices and ratings, and sees them before they are published. */
export const measurementScope = 'steering:write';

export const seesUnpublished = ({ scopes }: { readonly scopes: readonly string[] }): boolean =>
  scopes.includes(measurementScope);
