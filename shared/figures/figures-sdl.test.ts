import { readFileSync, writeFileSync } from 'node:fs';
import {
  graphql,
  type GraphQLObjectType,
  isEnumType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  print,
} from 'graphql';
import { Args, buildSchemaSync, Query, Resolver } from 'type-graphql';
import { expect, test } from 'vitest';
import { answerTarget } from './answer.js';
import { printFiguresSdl } from './figures-sdl.js';
import { make } from './make.fixture.js';
import { TargetResultArguments } from './target-result.arguments.js';
import { TargetResult } from './target-result.type.js';
import { plannedRule } from './target-rules.fixture.js';

const committed = new URL('./target-result.graphql', import.meta.url);

@Resolver()
class ScoreboardResolver {
  @Query(() => TargetResult, { description: 'Thử — For this test.' })
  result(@Args(() => TargetResultArguments) { asOf, unit, closing }: TargetResultArguments): Promise<TargetResult> {
    return answerTarget({
      rule: plannedRule('T2.5-district'),
      formula: make.formula({ variants: [{ key: 'other', text: { vi: 'khác', en: 'other' } }] }),
      source: ({ byLevel }) => [make.counted(2n ** 60n, 2n ** 61n, { unitId: byLevel && 'district' })],
      asOf: asOf ?? null,
      unit: unit ?? null,
      closing,
      findUnit: async () => null,
      today: '2026-11-23',
      quality: 'COMPUTED',
    });
  }
}

const schema = buildSchemaSync({ resolvers: [ScoreboardResolver], skipCheck: true, validate: false });

test('the committed SDL is what the classes say', () => {
  const printed = printFiguresSdl();
  if (process.env['UPDATE_SDL']) writeFileSync(committed, printed);
  expect(asPrinted(readFileSync(committed, 'utf8'))).toBe(asPrinted(printed));
});

/** The formatter may lay the committed file out anew; what it says must be the same. */
const asPrinted = (sdl: string) => print(parse(sdl));

test('every object type can be defined by all four subgraphs and names its owner', () => {
  for (const type of printFiguresSdl().match(/^type .*$/gm) ?? [])
    expect(type).toMatch(/@shareable @ownership\(content: 7, classification: PUBLIC, basis: ".+"\)/);
});

test('every type, field, argument and enum value is described in Vietnamese, then English', () => {
  const bilingual = (described: { description?: string | null | undefined }) =>
    expect(described.description).toMatch(/\S — \S/);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (type.name !== 'Query') bilingual(type);
    if (isEnumType(type)) type.getValues().forEach(bilingual);
    if (isObjectType(type)) fieldsAndArguments(type).forEach(bilingual);
  }
});

const fieldsAndArguments = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);

test('answers a whole query through GraphQL, big numbers as text', async () => {
  const source = `{
    result(asOf: "2024-12-31") {
      figure { numerator denominator percent state coverage { reported expected } }
      asOf closing period { from to }
      threshold appliedThreshold { year level value comparator dueOn isFinal isInForce }
      status gap { units unitsToFinal } expected expectedReason
      formula { id version text { vi en } } origin quality missing
      sources { rowsCounted registerPosition rows }
      variants { key text { vi } figure { percent } }
      trend(from: "2023-01-01", to: "2024-12-31", by: YEAR) { asOf figure { percent } status }
      byUnit(level: DISTRICT) { unitId figure { state } status }
    }
  }`;
  const { data, errors } = await graphql({ schema, source });
  expect(errors).toBeUndefined();
  expect(data?.['result']).toMatchObject({
    figure: { numerator: String(2n ** 60n), denominator: String(2n ** 61n), percent: '50.00', state: 'KNOWN' },
    closing: 'FROZEN',
    threshold: '80',
    appliedThreshold: { year: 2024, level: 'DISTRICT', value: '80', dueOn: '2024-12-31' },
    status: 'AT_RISK',
    variants: [{ key: 'other', figure: { percent: '50.00' } }],
    trend: [{ asOf: '2023-12-31', status: 'AT_RISK' }, { asOf: '2024-12-31' }],
    byUnit: [{ unitId: 'district', status: 'AT_RISK' }],
  });
});

test('tells a caller which day was wrong, in both languages', async () => {
  const { errors } = await graphql({ schema, source: '{ result(asOf: "30/06/2025") { status } }' });
  expect(errors?.[0]?.message).toMatch(/YYYY-MM-DD/);
});
