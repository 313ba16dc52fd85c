import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Owned, type Ownership } from './owned.decorator.js';
import { PageInfo } from './page-info.type.js';

/** One page of rows with what is needed to ask for the next. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  /** Counted only when a caller asks. */
  readonly countAll: () => Promise<number>;
}

/** The Relay connection type of a node type: edges, nodes, pageInfo, totalCount. */
export function connectionOf<Node extends object>(nodeType: ClassType<Node>, name: string, ownership: Ownership) {
  @ObjectType(`${name}Edge`, { description: `Một dòng của danh sách ${name} — One row of a ${name} list.` })
  @Owned(ownership)
  class Edge {
    @Field(() => nodeType, { description: 'Đối tượng — The row itself.' })
    node!: Node;

    @Field(() => String, { description: 'Con trỏ của dòng — The cursor of the row.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `Danh sách ${name} theo trang — A paged list of ${name}.` })
  @Owned(ownership)
  class Connection {
    countAll!: () => Promise<number>;

    @Field(() => [Edge], { description: 'Các dòng kèm con trỏ — Rows with their cursors.' })
    edges!: readonly Edge[];

    @Field(() => PageInfo, { description: 'Vị trí của trang — Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => [nodeType], { description: 'Các đối tượng của trang — The rows of this page.' })
    nodes(): readonly Node[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => Int, {
      description: 'Tổng số dòng, chỉ đếm khi được hỏi — How many rows there are in all; counted only when asked.',
    })
    totalCount(): Promise<number> {
      return this.countAll();
    }

    static from(page: Page<Node>): Connection {
      return Object.assign(new Connection(), page);
    }
  }
  return Connection;
}
