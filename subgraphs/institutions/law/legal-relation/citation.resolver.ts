import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Succession } from '../../admin-unit/succession.entity.js';
import type { Context } from '../../context.js';
import { Plan } from '../../plan/plan.entity.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { legalDocumentId } from '../legal-document/legal-document.rules.js';
import { LegalRelation } from './legal-relation.entity.js';

/** The plan as a document among documents. */
@Resolver(() => Plan)
export class PlanDocumentResolver {
  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Quyết định ban hành kế hoạch, như một văn bản — The decision that issued the plan, as a document.',
  })
  legalDocument(@Root() { number, issuedOn }: Plan, @Ctx() { loaders }: Context) {
    return loaders.legalDocument.load(legalDocumentId(number, issuedOn));
  }

  @FieldResolver(() => [LegalRelation], {
    nullable: true,
    description:
      'Các văn bản mà Quyết định căn cứ hoặc dẫn chiếu, kèm nơi dẫn — The documents that the decision rests on or cites, each with its clause.',
  })
  async citedDocuments(@Root() { number, issuedOn }: Plan, @Ctx() { loaders }: Context) {
    const relations = await loaders.relationsFromDocument.load(legalDocumentId(number, issuedOn));
    return relations.filter(({ kind }) => kind === 'CITES');
  }
}

/** The act behind a change of territory, found by its number. */
@Resolver(() => Succession)
export class SuccessionDocumentResolver {
  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description:
      'Văn bản quy định việc chuyển; null: kho văn bản chưa có số đó — The act; null: no document of that number is known.',
  })
  async legalDocument(@Root() { legalBasis }: Succession, @Ctx() { loaders }: Context): Promise<LegalDocument | null> {
    if (legalBasis === null) return null;
    return (await loaders.legalDocumentsOfNumber.load(legalBasis)).at(-1) ?? null;
  }
}
