import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { LegalDocument } from '../law/legal-document/legal-document.entity.js';

/** `decisionDocument`: the act that a record names by its number, as a document, where the hub has it. */
export function decisionDocumentField<Row extends object>(
  record: ClassType<Row>,
  numberOf: (row: Row) => string | null,
): ClassType {
  @Resolver(() => record)
  class DecisionDocumentResolver {
    @FieldResolver(() => LegalDocument, {
      nullable: true,
      description:
        'Văn bản quyết định trong kho văn bản; null: kho chưa có số đó — The deciding act as a document; null: no document of that number is known.',
    })
    async decisionDocument(@Root() row: Row, @Ctx() { loaders }: Context): Promise<LegalDocument | null> {
      const number = numberOf(row);
      return number === null ? null : ((await loaders.legalDocumentsOfNumber.load(number)).at(-1) ?? null);
    }
  }
  return DecisionDocumentResolver;
}
