import { isDeepStrictEqual } from 'node:util';
import { loadavg } from 'node:os';
import type { TestSubgraph } from '../../../shared/service/testing.js';
import { measureLoad, percentile } from './measure-load.js';
import { type OurService, startOurService } from './our-service.js';
import { installPostgraphile, postgraphileTitle, startPostgraphile } from './postgraphile.js';
import { ourList, plainRows, theirList } from './questions.js';

const rounds = 3;
const secondsEach = 4;

/** The same list of the same tables, in turns in one run, on the same Node.js; the CPU of each whole process. */
export async function compareWithPostgraphile(graph: TestSubgraph): Promise<string[]> {
  const installed = installPostgraphile();
  const urls = { serviceUrl: graph.serviceUrl, ownerUrl: graph.adminUrlInside };
  const ours = await startOurService(urls, installed.node);
  const theirs = await startPostgraphile(installed, graph.serviceUrl);
  try {
    const ids = await communes(graph);
    await demandSameAnswers(ours, theirs, ids);
    console.log(`list of 50 dossiers, 8 connections, against ${postgraphileTitle}`);
    console.log(line(['round', 'ours/s', 'CPU ms', 'theirs/s', 'CPU ms', 'ratio', 'load']));
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const one = await measureLoad({ name: 'ours', pid: ours.pid, ask: asking(ours, ourList, ids) }, secondsEach);
      const other = await measureLoad(
        { name: 'theirs', pid: theirs.pid, ask: asking(theirs, theirList, ids) },
        secondsEach,
      );
      if (round === 0) continue; // warms up
      const ratio = one.cpuMs / other.cpuMs;
      ratios.push(ratio);
      const figures = [
        one.perSecond.toFixed(0),
        one.cpuMs.toFixed(2),
        other.perSecond.toFixed(0),
        other.cpuMs.toFixed(2),
      ];
      console.log(line([String(round), ...figures, ratio.toFixed(2), (loadavg()[0] ?? 0).toFixed(2)]));
    }
    const median = percentile(
      ratios.sort((one, other) => one - other),
      50,
    );
    return median <= 1 ? [] : [`a list costs ${median.toFixed(2)} times the CPU of PostGraphile (≤ 1)`];
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}

const communes = async (graph: TestSubgraph): Promise<string[]> =>
  (
    await graph.query<{ id: string }>(
      `SELECT place_id AS id FROM one_stop_desk WHERE level = 'COMMUNE' AND opened_on < '2025-07-01' ORDER BY 1`,
    )
  ).map(({ id }) => id);

function asking({ askText }: OurService, query: string, ids: readonly string[]): () => Promise<string> {
  const bodies = ids.map((id) => JSON.stringify({ query, variables: { id } }));
  let n = 0;
  return () => askText(bodies[n++ % bodies.length] ?? '');
}

async function demandSameAnswers(ours: OurService, theirs: OurService, ids: readonly string[]): Promise<void> {
  for (const id of ids.slice(0, 10)) {
    const variables = { id };
    const one = plainRows(await ours.askText(JSON.stringify({ query: ourList, variables })));
    const other = plainRows(await theirs.askText(JSON.stringify({ query: theirList, variables })));
    if (!isDeepStrictEqual(one, other)) throw new Error(`The two lists of ${id} differ`);
  }
}

const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(10)).join('');
