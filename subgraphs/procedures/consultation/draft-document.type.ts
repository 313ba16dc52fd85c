import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { institutionalReform } from '../ownership.js';

/** Institutions answers for drafts of the law; here only their id is known. */
@ObjectType({ description: 'Dự thảo văn bản — A draft document.' })
@Directive('@key(fields: "id", resolvable: false)')
@Owned(institutionalReform)
export class DraftDocument {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;
}
