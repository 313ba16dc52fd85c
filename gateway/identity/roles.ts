/** Roles that a developer may take on, with the scopes an identity provider would grant them. */
export const developmentRoles = {
  citizen: [],
  application: [],
  editor: [],
  compiler: [],
  supervisor: ['dossier:personal'],
  auditor: [],
} as const satisfies Record<string, readonly string[]>;

/** Holds every scope that opens anything in the graph served. */
export const administratorRole = 'administrator';
