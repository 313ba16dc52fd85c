import { GraphQLError } from 'graphql';
import { ownershipSdl } from '../../shared/graphql/owned.decorator.js';
import { globalId } from '../../shared/identity/global-id.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@requiresScopes", "@shareable", "@authenticated"])`;

const agencyId = (code: string): string =>
  globalId('Agency', { register: 'agencies', code, firstValidFrom: '2004-01-01' });

const lead = (code: string, name: string, nameEn: string) => ({
  id: agencyId(code),
  code,
  name,
  nameEn,
  citizenRef: '…123',
});

export const agencies = [
  lead('SNV', 'Sở Nội vụ', 'Department of Home Affairs'),
  lead('STC', 'Sở Tài chính', 'Department of Finance'),
];
const [snv, stc] = agencies;

/** Owns agencies and says who leads which content of the plan. */
export const institutionsSdl = /* GraphQL */ `
  ${link}
  ${ownershipSdl}
  type Query {
    plan: Plan
    agencies: [Agency!]
    agency(code: String!): Agency
    rank(of: Rank!): Int
    fails: String
    subject: Subject
  }
  type Mutation {
    rename(code: String!, name: String!): Agency @requiresScopes(scopes: [["agency:write"]])
  }
  enum Rank {
    FIRST
    SECOND
  }
  type Plan @ownership(content: 7, classification: PUBLIC, basis: "a") {
    contents: [PlanContent!]!
  }
  type PlanContent @ownership(content: 7, classification: PUBLIC, basis: "a") {
    number: Int!
    leadAgencies: [Agency!]!
  }
  interface Subject @ownership(content: 1, classification: PUBLIC, basis: "a") {
    id: ID!
    note: String
  }
  "Cơ quan — An agency."
  type Agency implements Subject @key(fields: "id") @ownership(content: 1, classification: PUBLIC, basis: "a") {
    "Định danh — Id."
    id: ID!
    code: String!
    name: String!
    nameEn: String
    parent: Agency
    note: String
    citizenRef: String
      @ownership(content: 1, classification: PERSONAL, basis: "b")
      @requiresScopes(scopes: [["agency:personal"]])
  }
  type Person implements Subject @ownership(content: 1, classification: PUBLIC, basis: "a") {
    id: ID!
    note: String @ownership(content: 1, classification: RESTRICTED, basis: "b")
  }
`;

export const institutionsResolvers = {
  Query: {
    plan: () => ({
      contents: [
        { number: 1, leadAgencies: [snv] },
        { number: 5, leadAgencies: [stc] },
      ],
    }),
    agencies: () => agencies,
    agency: (_root: unknown, { code }: { code: string }) => agencies.find((one) => one.code === code) ?? null,
    rank: (_root: unknown, { of }: { of: string }) => (of === 'FIRST' ? 1 : 2),
    fails: () => {
      throw new GraphQLError('SELECT secret FROM agency at /srv/app/agency.ts:12 http://127.0.0.1:5432');
    },
    subject: () => ({ __typename: 'Agency', ...snv }),
  },
  Mutation: { rename: (_root: unknown, { code }: { code: string }) => agencies.find((one) => one.code === code) },
  Agency: {
    parent: () => snv,
    __resolveReference: ({ id }: { id: string }) => agencies.find((one) => one.id === id) ?? null,
  },
};

/** Adds a budget to every agency. */
export const financeSdl = /* GraphQL */ `
  ${link}
  ${ownershipSdl}
  type Query {
    budgets: [Budget!]
  }
  type Subscription {
    budgetChanged(after: String): Budget
    agencyChanged: Agency @requiresScopes(scopes: [["agency:write"]])
  }
  type Budget @ownership(content: 5, classification: PUBLIC, basis: "c") {
    total: String!
    year: Int!
    agency: Agency
  }
  type Agency @key(fields: "id") @ownership(content: 5, classification: PUBLIC, basis: "c") {
    id: ID!
    budget: Budget
  }
  type AutonomyDecision @key(fields: "id") @ownership(content: 5, classification: PUBLIC, basis: "c") {
    id: ID!
    number: String
  }
`;

const budget = { total: '9000000000', year: 2025, agency: { id: agencyId('STC') } };

export const financeResolvers = {
  Query: { budgets: () => [budget] },
  Agency: { __resolveReference: ({ id }: { id: string }) => ({ id, budget }) },
  AutonomyDecision: { __resolveReference: () => null },
};
