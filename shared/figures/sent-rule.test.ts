import { expect, test } from 'vitest';
import { readSentRule } from './sent-rule.js';
import { plannedRules } from './target-rules.fixture.js';

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** What a router sends that leaves nulls out, at every depth. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutNulls(one)]));
}

test('a rule whose nulls were left out on the way is the rule that was sent', () => {
  expect(plannedRules.length).toBe(41);
  for (const rule of plannedRules) {
    expect(readSentRule(withoutNulls(rule as unknown as Json) as object)).toEqual(rule);
    expect(readSentRule(rule)).toEqual(rule);
  }
});
