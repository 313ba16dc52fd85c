/** Roles that a developer may take on, with the scopes an identity provider would grant them. */
export const developmentRoles = {
  citizen: [],
  application: ['data:read'],
  editor: ['data:write'],
  compiler: ['data:write', 'report:write'],
  supervisor: ['dossier:personal', 'data:read'],
  auditor: ['audit:read', 'data:read'],
} as const satisfies Record<string, readonly string[]>;

/** Holds every scope that opens anything in the graph served. */
export const administratorRole = 'administrator';
