import { describe, expect, it } from 'vitest';
import { features } from './cases/all-features.js';
import { checkCase } from './compare/check-case.js';
import { describeFinding } from './compare/finding.js';

for (const { name, suites } of features) {
  describe(name, () => {
    for (const { graph, cases } of suites) {
      describe(graph.name, () => {
        for (const given of cases) {
          it(given.title, async () => {
            const finding = await checkCase(graph, given);
            expect(finding === null ? null : describeFinding(finding)).toBeNull();
          });
        }
      });
    }
  });
}
