import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { apparatusReform } from '../ownership.js';

/** Institutions answers for places; this subgraph adds what their one-stop desks did. */
@ObjectType({ description: 'Đơn vị hành chính — An administrative unit.' })
@Directive('@key(fields: "id")')
@Owned(apparatusReform)
export class AdminUnit {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string): AdminUnit {
    return Object.assign(new AdminUnit(), { id });
  }
}
