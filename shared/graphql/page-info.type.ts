import { Directive, Field, ObjectType } from 'type-graphql';
import { Owned } from './owned.decorator.js';

/** Relay's PageInfo: the same in every subgraph, so it is shareable. */
@ObjectType({ description: 'Thông tin trang theo Relay — Where a page of a Relay connection stands.' })
@Directive('@shareable')
@Owned({ content: 7, basis: 'GraphQL Cursor Connections Specification' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Còn trang sau — More rows follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Có trang trước — Rows came before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Con trỏ đầu trang — Cursor of the first row.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Con trỏ cuối trang — Cursor of the last row.' })
  endCursor!: string | null;
}
