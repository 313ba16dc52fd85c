import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { institutionalReform } from '../ownership.js';

/** Institutions answers for documents; this subgraph adds which procedures stand on them. */
@ObjectType({ description: 'Văn bản — A document of the law or of administration.' })
@Directive('@key(fields: "id")')
@Owned(institutionalReform)
export class LegalDocument {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string): LegalDocument {
    return Object.assign(new LegalDocument(), { id });
  }
}
