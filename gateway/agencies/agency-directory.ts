import type { Locale } from '../../shared/trust/viewer.js';

/** A public body that answers for a part of the graph. */
export interface LeadAgency {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** An agency as an error names it: in the reader's language; null where nobody has said who it is. */
export const namedFor = (agency: LeadAgency | null, locale: Locale): { code: string; name: string } | null =>
  agency === null ? null : { code: agency.code, name: locale === 'en' ? (agency.nameEn ?? agency.name) : agency.name };

/** Tells which agency answers for a subgraph; null while nobody has said so. */
export interface AgencyDirectory {
  leadOf(subgraph: string): LeadAgency | null;
}
