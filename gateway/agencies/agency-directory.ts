/** A public body that answers for a part of the graph. */
export interface LeadAgency {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Tells which agency answers for a subgraph; null while nobody has said so. */
export interface AgencyDirectory {
  leadOf(subgraph: string): LeadAgency | null;
}
