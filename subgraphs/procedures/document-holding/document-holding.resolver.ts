import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { DocumentKind } from '../document-kind/document-kind.entity.js';
import { procedureReform } from '../ownership.js';
import { demandPrefix } from '../procedure/foreign-id.rules.js';
import { spanFaults } from '../procedure/span.rules.js';
import { DocumentHolding } from './document-holding.entity.js';
import { DocumentHoldingInput } from './document-holding.inputs.js';

const documentHoldingRecord = recordKind({
  type: 'DocumentHolding',
  title: { vi: 'nơi lưu giữ giấy tờ', en: 'holding of a kind of document' },
  entity: DocumentHolding,
  input: DocumentHoldingInput,
  complete: ({ holderAgencyId, systemCode, heldTo }) => ({
    holderAgencyId: holderAgencyId ?? null,
    systemCode: systemCode ?? null,
    heldTo: heldTo ?? null,
  }),
  faults: ({ after }) =>
    after === null
      ? []
      : [
          ...spanFaults({ validFrom: after.heldFrom, validTo: after.heldTo }),
          ...demandPrefix('holderAgencyId', after.holderAgencyId, 'Agency'),
        ],
  refusals: {
    document_holding_once: {
      vi: 'Loại giấy tờ này ở kho này trong thời gian đó đã được ghi.',
      en: 'That this store holds this kind in that time is on record already.',
    },
  },
});

@Resolver(() => DocumentHolding)
class DocumentHoldingResolver {
  @FieldResolver(() => DocumentKind, { description: 'Loại giấy tờ — The kind of document.' })
  documentKind(@Root() { documentKindId }: DocumentHolding, @Ctx() { loaders }: Context) {
    return loaders.documentKind.load(documentKindId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan quản lý kho — The agency that keeps the store.',
  })
  holder(@Root() { holderAgencyId }: DocumentHolding): Agency | null {
    return holderAgencyId === null ? null : { id: holderAgencyId };
  }
}

export const documentHoldingResolvers = [
  DocumentHoldingResolver,
  historyField(DocumentHolding),
  ...recordMutations(documentHoldingRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
