/** Languages in which messages are written. */
export type Locale = 'vi' | 'en';

/** Who asks, as the gateway established it. A subgraph believes this only inside a signed call. */
export interface Viewer {
  /** Stable subject of the token, or null for an anonymous caller. */
  readonly subject: string | null;
  /** Global id of the agency the caller acts for. */
  readonly agency: string | null;
  readonly scopes: readonly string[];
  /** Code of the recorded purpose, needed for personal data. */
  readonly purpose: string | null;
  readonly locale: Locale;
  readonly requestId: string;
}

export const anonymousViewer = (requestId: string, locale: Locale = 'vi'): Viewer => ({
  subject: null,
  agency: null,
  scopes: [],
  purpose: null,
  locale,
  requestId,
});

/** What row-level security reads with `current_setting`. */
export const viewerSettings = (viewer: Viewer): Readonly<Record<string, string>> => ({
  'hub.subject': viewer.subject ?? '',
  'hub.agency': viewer.agency ?? '',
  'hub.scopes': viewer.scopes.join(' '),
  'hub.purpose': viewer.purpose ?? '',
});
