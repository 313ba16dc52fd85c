import { describe, expect, it } from 'vitest';
import { generatedGraphs } from './generated/generated-graphs.js';
import { runGenerated } from './generated/run-generated.js';

/** In all; `npm run verify:federation` asks twenty times as many, with a fresh seed. */
const operations = 1_000;
const seed = 20_261_123;

describe('generated operations are answered as by one subgraph that knows everything', () => {
  for (const [index, graph] of generatedGraphs.entries()) {
    it(graph.name, async () => {
      const count = Math.ceil((operations - index) / generatedGraphs.length);
      const [outcome] = await runGenerated({ graphs: [graph], operations: count, seed });
      expect(outcome?.differences.join('\n')).toBe('');
    });
  }
});
