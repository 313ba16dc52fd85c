/** What officers write about a dossier may name people: it is for those who write or may see who applied. */
export const internalText = { content: 2, classification: 'INTERNAL', basis: '91/2025/QH15' } as const;

export const internalScopes = [['dossier:write'], ['dossier:personal']] as const;
