import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../commands/project-root.js';

export type QuestionName = 'heavy' | 'small' | 'scoreboard';

/** One operation as clients send it. */
export interface Question {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const procedureFields = `id code name fee documents legalBasis isOnline processingDays system { code name }`;
const linesOfAgency = `budgetLines { id purpose amount procedure { ${procedureFields} } }`;
const linesOfProcedure = `budgetLines { id purpose amount agency { id code name nameEn ${linesOfAgency} } }`;

const heavy: Question = {
  operationName: 'Heavy',
  query: `query Heavy($agencies: Int!, $procedures: Int!) {
  agencies(first: $agencies) { id code name level budgetLines { id purpose amount procedure { ${procedureFields} ${linesOfProcedure} } } }
  topProcedures(first: $procedures) { ${procedureFields} ${linesOfProcedure} }
}`,
  variables: { agencies: 6, procedures: 5 },
};

const small: Question = {
  operationName: 'Small',
  query: `query Small($first: Int!) { agencies(first: $first) { id code name nameEn address level } }`,
  variables: { first: 5 },
};

/** The first tab of the gateway's page, as it stands there. */
const scoreboard = (): Question => ({
  operationName: 'Scoreboard',
  query: readFileSync(join(projectRoot, 'gateway', 'page', 'samples', '01-scoreboard.graphql'), 'utf8'),
  variables: {},
});

export const questionOf = (name: QuestionName): Question =>
  name === 'scoreboard' ? scoreboard() : { heavy, small }[name];

export const bodyOf = ({ query, operationName, variables }: Question): string =>
  JSON.stringify({ query, operationName, variables });
