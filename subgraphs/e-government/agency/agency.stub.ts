import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { decisionDay } from '../ownership.js';

/** An agency of institutions' register: here only its id. */
@ObjectType({ description: 'Cơ quan, do institutions giữ — An agency, kept by institutions.' })
@Directive('@key(fields: "id", resolvable: false)')
@Owned({ content: 3, basis: '1271/QĐ-UBND, IV' })
export class Agency {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string | null): Agency | null {
    return id === null ? null : Object.assign(new Agency(), { id });
  }
}

/** The id of an agency that the decision names by this code. */
export const agencyIdOf = (code: string): string =>
  globalId('Agency', { register: 'agencies', code, firstValidFrom: decisionDay });
