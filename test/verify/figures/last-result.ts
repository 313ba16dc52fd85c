import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Sides } from './compare-figures.js';
import { quarterEnds } from './recount/closing-days.js';
import { cellsOf, tableHead } from './report.js';
import type { Outcome } from './run-verification.js';

const git = (...given: readonly string[]): string => execFileSync('git', [...given], { encoding: 'utf8' }).trim();

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Keeps the whole result beside the code that was verified: whoever reads it knows which, where and when. */
export async function writeLastResult(
  { recount, verified: { name } }: Sides,
  { verdicts, verdictLine }: Outcome,
): Promise<void> {
  const [server] = await recount.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const changed = git('status', '--porcelain', '--', `subgraphs/${name}`, 'shared').split('\n').filter(Boolean).length;
  const lines = [
    `# Last full result of \`npm run verify:figures -- ${name}\``,
    '',
    `- commit \`${git('rev-parse', 'HEAD')}\`${changed === 0 ? '' : `, with ${changed} uncommitted changes of ${name} and shared`}`,
    `- ${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, PostgreSQL ${server?.version ?? '?'}, ${cpus().length} cores`,
    `- ${quarterEnds.length} days (${quarterEnds[0]} to ${quarterEnds.at(-1)}), closings FROZEN and CARRIED, the whole and every unit of every level`,
    '',
    row(tableHead),
    row(tableHead.map((_, n) => (n < 2 ? '---' : '---:'))),
    ...verdicts.map((verdict) => row(cellsOf(verdict))),
    '',
    verdictLine,
    '',
  ];
  const file = new URL(`last-result-${name}.md`, import.meta.url);
  const form = await resolveConfig(fileURLToPath(file));
  writeFileSync(file, await format(lines.join('\n'), { ...form, parser: 'markdown' }));
}
