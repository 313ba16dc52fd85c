import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

test('every query of the README has the answer that stands below it', async () => {
  const [queries, answers] = [blocks('graphql'), blocks('json')];
  expect(queries).toHaveLength(2);
  for (const [index, query] of queries.entries())
    expect((await institutions.ask(query)).data).toEqual(JSON.parse(answers[index] ?? ''));
});

test('the README counts the rows that the seeds write', async () => {
  const tables = {
    'legal-document': 'legal_document',
    'legal-relation': 'legal_relation',
    'document-review': 'document_review',
    'draft-document': 'draft_document',
    'draft-feedback': 'draft_feedback',
    'enforcement-monitoring': 'enforcement_monitoring',
    'legal-education': 'legal_education_activity',
  };
  for (const [folder, table] of Object.entries(tables)) {
    const counts = await institutions.query<{ text: string }>(
      `SELECT string_agg(n || ' ' || origin, ', ' ORDER BY origin) AS text FROM (SELECT origin, count(*) AS n FROM ${table} GROUP BY origin) AS counts`,
    );
    const [row = ''] = readme.split('\n').filter((line) => line.startsWith(`| \`${folder}/\``));
    expect([folder, row.split('|').at(-2)?.trim()]).toEqual([folder, counts[0]?.text]);
  }
});
