import { recordPayload } from '../../../shared/records/record-payload.type.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { procedureReform } from '../ownership.js';

/** Needed for every write of a dossier. */
export const dossierScopes = ['dossier:write'] as const;

/** What the mutations of one dossier answer. */
export const DossierPayload = recordPayload({ type: 'Dossier', entity: Dossier }, procedureReform);
export type DossierPayload = InstanceType<typeof DossierPayload>;
