import { insertRows } from '../../../../shared/database/insert-rows.js';
import { globalId } from '../../../../shared/identity/global-id.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { agencyId } from '../../agency/agency.rules.js';
import { readPlanFile } from '../../plan/plan-file.js';
import { knownRelations, type KnownRelation } from '../legal-relation/known-relations.js';
import type { LegalRelation } from '../legal-relation/legal-relation.entity.js';
import { citedByPlan, type KnownDocument, otherDocuments } from './known-documents.js';
import type { LegalDocument } from './legal-document.entity.js';
import { legalDocumentId } from './legal-document.rules.js';

/** The documents that the decision cites and that the plan's contents work by, with what they do to each other. */
export const legalDocumentSeed: Seed = {
  name: 'legal-documents@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const documents = [thePlan(), ...citedByPlan.map(documentFrom), ...otherDocuments.map(documentFrom)];
    await insertRows(transaction, 'legal_document', documents);
    const idsByName = new Map(documents.map(({ id, number, title }) => [number ?? title, id]));
    await insertRows(transaction, 'legal_relation', knownRelations.map(relationBetween(idsByName)));
  },
};

/** The number names a document, or its title where no source gives the number. */
const documentFrom = (known: KnownDocument): LegalDocument => ({
  id: legalDocumentId(known.number ?? known.title, known.issuedOn ?? null),
  version: 1,
  origin: 'REAL',
  number: known.number ?? null,
  type: known.type,
  title: known.title,
  titleEn: null,
  issuerId: 'code' in known.issuer ? agencyId(known.issuer.code) : null,
  issuerName: 'name' in known.issuer ? known.issuer.name : null,
  issuedOn: known.issuedOn ?? null,
  signedBy: null,
  effectiveFrom: known.effectiveFrom ?? null,
  effectiveTo: null,
  isNormative: known.isNormative ?? null,
  source: known.source,
  verification: known.verification,
});

/** A decision of the plan kind: it is not normative. */
function thePlan(): LegalDocument {
  const { number, title_vi, title_en, issuer, issued_on, effective_from, signed_by } = readPlanFile().document;
  const decision = documentFrom({
    number,
    type: 'DECISION',
    title: `Ban hành ${title_vi}`,
    issuer: { code: issuer },
    issuedOn: issued_on,
    effectiveFrom: effective_from,
    isNormative: false,
    source: number,
    verification: 'CITED',
  });
  return { ...decision, titleEn: title_en, signedBy: signed_by };
}

const relationBetween =
  (idsByName: ReadonlyMap<string, string>) =>
  ({ from, to, kind, extent, clause, source, verification }: KnownRelation): LegalRelation => {
    const [fromId, toId] = [idsByName.get(from), idsByName.get(to)];
    if (fromId === undefined || toId === undefined) throw new Error(`${from} or ${to} is no known document`);
    return {
      id: globalId('LegalRelation', {
        register: 'legal-relations',
        code: [fromId, toId, kind, clause ?? ''].join('>'),
        firstValidFrom: '',
      }),
      version: 1,
      origin: 'REAL',
      fromId,
      toId,
      kind,
      extent: extent ?? null,
      effectiveOn: null,
      endedOn: null,
      clause: clause ?? null,
      provisions: null,
      source,
      verification,
    };
  };
