import '../../setup.js';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../../commands/reason-of.js';
import { onTemporaryServer } from '../../temporary-server.js';
import { withBothSides } from './both-sides.js';
import { corruptOneAggregate } from './corrupt-aggregate.js';
import { writeLastResult } from './last-result.js';
import { runVerification, runWrites } from './run-verification.js';

const help = `npm run verify:figures -- institutions [--write-result] [--writes 100 [--seed 1]] [--corrupt]
Đếm lại mọi chỉ tiêu bằng SQL độc lập và so với đồ thị — Counts every target again in plain SQL and compares with the graph.
  --write-result   keeps the result in test/verify/figures/last-result.md
  --writes N       instead: N random writes, and after each what it touched and fifty other figures
  --seed S         another series of writes
  --corrupt        first changes one aggregate row, which must be caught`;

const asked = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      writes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      corrupt: { type: 'boolean' },
      'write-result': { type: 'boolean' },
    },
  });
const say = (line: string): void => console.log(line);

process.exit(
  await run().catch((error: unknown) => {
    console.error(`✗ ${reasonOf(error)}`);
    return 1;
  }),
);

async function run(): Promise<number> {
  const { values, positionals } = asked();
  const [writes, seed] = [Number(values.writes ?? 0), Number(values.seed)];
  if (values.help || positionals.join() !== 'institutions' || ![writes, seed].every(Number.isInteger)) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const verify = () =>
    withBothSides(async (sides) => {
      if (values.corrupt) await corruptOneAggregate(sides.graph.adminUrlInside);
      if (writes > 0) return runWrites(sides, say, { count: writes, seed });
      const outcome = await runVerification(sides, say);
      if (values['write-result']) await writeLastResult(sides, outcome);
      return outcome.exitCode;
    });
  return onTemporaryServer(verify, { isDurable: false });
}
