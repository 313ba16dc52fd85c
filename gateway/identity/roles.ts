/** Roles that a developer may take on, with the scopes an identity provider would grant them. */
export const developmentRoles = {
  citizen: [],
  application: [],
  editor: [
    'law:write',
    'apparatus:write',
    'steering:write',
    'places:write',
    'agencies:write',
    'procedure:write',
    'dossier:write',
    'dossier:follow',
    'result:write',
    'payment:write',
    'regulation:write',
    'feedback:write',
    'desk:write',
    'import:read',
    'record:history',
  ],
  personnel: ['civil-service:write', 'civil-service:personal', 'import:read', 'import:personal', 'record:history'],
  compiler: ['steering:write', 'report:publish', 'record:history'],
  supervisor: ['dossier:personal', 'civil-service:personal'],
  auditor: ['import:read', 'record:history'],
} as const satisfies Record<string, readonly string[]>;

/** Holds every scope that opens anything in the graph served. */
export const administratorRole = 'administrator';
