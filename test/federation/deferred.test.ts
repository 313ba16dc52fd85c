import { describe, expect, it } from 'vitest';
import { features } from './cases/all-features.js';
import { describeFinding } from './compare/finding.js';
import { checkDeferred } from './compare/check-case.js';

/** By the index of a selection in its set, and by the depth of the set. */
const manners: readonly [string, (index: number, depth: number) => boolean][] = [
  ['all but the first of each object', (index) => index > 0],
  ['the first of each object', (index) => index === 0],
  ['every field, each inside of the one above', () => true],
  ['something here and there', (index, depth) => (index + depth) % 3 === 0],
];

for (const { name, suites } of features) {
  describe(`${name}, deferred`, () => {
    for (const { graph, cases } of suites) {
      it.each(manners)(`${graph.name}: %s`, async (_manner, isDeferred) => {
        for (const given of cases) {
          const finding = await checkDeferred(graph, given, isDeferred);
          expect(finding === null ? null : `${given.title}\n${describeFinding(finding)}`).toBeNull();
        }
      });
    }
  });
}
