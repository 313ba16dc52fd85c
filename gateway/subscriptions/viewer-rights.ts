import type { Viewer } from '../../shared/trust/viewer.js';

/** The same text for viewers who get the same answers: all of a viewer decides, but the number of the request. */
export const rightsOf = ({ subject, agency, scopes, purpose, locale }: Viewer): string =>
  JSON.stringify([subject, agency, [...scopes].sort(), purpose, locale]);
