import { Directive } from 'type-graphql';

export type Classification = 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'RESTRICTED';

/** Who answers for data: the content of the plan that owns it, how open it is, and on what legal ground. */
export interface Ownership {
  /** Content of the plan, 1 to 7; the agency is found through the mandates of the day. */
  readonly content: number;
  readonly classification?: Classification;
  /** Clause or document, as one would cite it. */
  readonly basis: string;
}

/** The definition that every subgraph's SDL carries; read per subgraph, because composition would keep only the first. */
export const ownershipSdl = /* GraphQL */ `
  """
  Mức độ tiếp cận dữ liệu — How open a piece of data is.
  """
  enum Classification {
    "Công khai — Anyone may read it."
    PUBLIC
    "Nội bộ cơ quan nhà nước — For state agencies."
    INTERNAL
    "Dữ liệu cá nhân — About a person: denied unless a scope allows it."
    PERSONAL
    "Hạn chế — Denied unless a scope allows it."
    RESTRICTED
  }

  """
  Nội dung của Kế hoạch sở hữu dữ liệu, mức độ tiếp cận và căn cứ — The content of the plan that owns the data, its classification and legal basis.
  """
  directive @ownership(
    content: Int!
    classification: Classification!
    basis: String!
  ) on OBJECT | INTERFACE | FIELD_DEFINITION
`;

/** Marks a type, or overrides it for one field. */
export function Owned({
  content,
  classification = 'PUBLIC',
  basis,
}: Ownership): ClassDecorator & PropertyDecorator & MethodDecorator {
  const sdl = `@ownership(content: ${content}, classification: ${classification}, basis: ${JSON.stringify(basis)})`;
  return Directive(sdl);
}

/** The scopes that open a field: any of the alternatives, each of them whole. Federation's own directive. */
export function RequiresScopes(
  ...alternatives: readonly (readonly string[])[]
): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Directive(`@requiresScopes(scopes: ${JSON.stringify(alternatives)})`);
}
