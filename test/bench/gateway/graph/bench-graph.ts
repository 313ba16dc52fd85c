import { ownershipSdl } from '../../../../shared/graphql/owned.decorator.js';
import { agencies, type Procedure, procedures, processingDays } from './bench-data.js';

interface BenchSubgraph {
  readonly sdl: string;
  readonly resolvers: object;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])`;

const byId =
  <Item extends { readonly id: string }>(items: readonly Item[]) =>
  ({ id }: { readonly id: string }): Item | null =>
    items.find((one) => one.id === id) ?? null;

/** Roots of the graph as plain functions: of the subgraphs, and of the whole when it is answered in one process. */
export const roots = {
  plan: () => ({ contents: [{ number: 1, leadAgencies: agencies.slice(0, 1) }] }),
  agencies: ({ first }: { readonly first: number }) => agencies.slice(0, first),
  topProcedures: ({ first }: { readonly first: number }) => procedures.slice(0, first),
};

const resolved = (name: keyof typeof roots) => (_root: unknown, given: { readonly first: number }) =>
  roots[name](given);

const institutions: BenchSubgraph = {
  sdl: /* GraphQL */ `
    ${link}
    ${ownershipSdl}
    type Query {
      plan: Plan
      agencies(first: Int!): [Agency!]
    }
    type Plan @ownership(content: 7, classification: PUBLIC, basis: "bench") {
      contents: [PlanContent!]
    }
    type PlanContent @ownership(content: 7, classification: PUBLIC, basis: "bench") {
      number: Int!
      leadAgencies: [Agency!]
    }
    enum AgencyLevel {
      PROVINCE
      COMMUNE
    }
    type Agency @key(fields: "id") @ownership(content: 1, classification: PUBLIC, basis: "bench") {
      id: ID!
      code: String!
      name: String!
      nameEn: String
      address: String!
      level: AgencyLevel!
    }
  `,
  resolvers: {
    Query: { plan: resolved('plan'), agencies: resolved('agencies') },
    Agency: { __resolveReference: byId(agencies) },
  },
};

const proceduresPart: BenchSubgraph = {
  sdl: /* GraphQL */ `
    ${link}
    ${ownershipSdl}
    type Query {
      topProcedures(first: Int!): [Procedure!]
    }
    type Procedure @key(fields: "id") @ownership(content: 2, classification: PUBLIC, basis: "bench") {
      id: ID!
      code: String!
      name: String!
      fee: Int!
      documents: Int!
      legalBasis: String
    }
  `,
  resolvers: {
    Query: { topProcedures: resolved('topProcedures') },
    Procedure: { __resolveReference: byId(procedures) },
  },
};

const finance: BenchSubgraph = {
  sdl: /* GraphQL */ `
    ${link}
    ${ownershipSdl}
    type BudgetLine @key(fields: "id") @ownership(content: 5, classification: PUBLIC, basis: "bench") {
      id: ID!
      purpose: String!
      amount: String!
      procedure: Procedure
      agency: Agency
    }
    type Agency @key(fields: "id") @ownership(content: 5, classification: PUBLIC, basis: "bench") {
      id: ID!
      budgetLines: [BudgetLine!]
    }
    type Procedure @key(fields: "id") @ownership(content: 5, classification: PUBLIC, basis: "bench") {
      id: ID!
      budgetLines: [BudgetLine!]
    }
  `,
  resolvers: {
    BudgetLine: { __resolveReference: byId(agencies.flatMap(({ budgetLines }) => budgetLines)) },
    Agency: { __resolveReference: byId(agencies) },
    Procedure: { __resolveReference: byId(procedures) },
  },
};

const eGovernment: BenchSubgraph = {
  sdl: /* GraphQL */ `
    ${link}
    ${ownershipSdl}
    type Procedure @key(fields: "id") @ownership(content: 6, classification: PUBLIC, basis: "bench") {
      id: ID!
      fee: Int! @external
      documents: Int! @external
      isOnline: Boolean
      processingDays: Int @requires(fields: "fee documents")
      system: System
    }
    type System @ownership(content: 6, classification: PUBLIC, basis: "bench") {
      code: String!
      name: String!
    }
  `,
  resolvers: {
    Procedure: {
      __resolveReference: (sent: Procedure) => ({ ...byId(procedures)(sent), ...sent }),
      processingDays: (sent: Procedure) => (sent.fee === undefined ? null : processingDays(sent)),
    },
  },
};

/** Four subgraphs under the names of the hub's own, so that the gateway reads its settings as it always does. */
export const benchSubgraphs: Readonly<Record<string, BenchSubgraph>> = {
  institutions,
  procedures: proceduresPart,
  finance,
  'e-government': eGovernment,
};
