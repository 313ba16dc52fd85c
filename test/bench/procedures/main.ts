import '../../setup.js';
import { cpus, loadavg } from 'node:os';
import { prepare } from '../../../commands/prepare.mjs';
import { runCommand } from '../../../commands/maintenance.js';
import { startTestSubgraph, type TestSubgraph } from '../../../shared/service/testing.js';
import { fillRegister } from '../../../subgraphs/procedures/register.fixture.js';
import { loadManySamples } from '../../../subgraphs/procedures/sample/load-many.js';
import { procedures } from '../../../subgraphs/procedures/subgraph.js';
import { onTemporaryServer } from '../../temporary-server.js';
import { compareWithPostgraphile } from './compare-with-postgraphile.js';
import { measureImports } from './measure-imports.js';
import { measureLatencies } from './measure-latencies.js';
import { startOurService } from './our-service.js';
import { dashboards, pages, scoreboard, valuesOf } from './questions.js';

const help = `npm run bench:procedures [-- --dossiers 1000000] [--without-postgraphile]
Đo phân hệ thủ tục hành chính với một triệu hồ sơ mẫu: bảng tổng hợp, trang hồ sơ, bảng chỉ tiêu; so CPU với PostGraphile; nhập thêm chừng ấy hồ sơ — Measures procedures over a million sample dossiers: dashboards, pages, the scoreboard; compares CPU with PostGraphile; imports as many dossiers again.
PostGraphile được cài tạm, cần mạng — PostGraphile is installed aside, which needs the network.`;

/** What a load of a million is promised to take. */
const loadBarSeconds = 360;

/** What is promised, in milliseconds, for 95 of 100 questions, from HTTP in to HTTP out. */
const bars = { dashboards: 50, pages: 30, scoreboard: 50 } as const;

await runCommand(
  { help, arguments: process.argv.slice(2), options: ['--dossiers', '--without-postgraphile'] },
  async ({ words, has }) => {
    const count = has('--dossiers') ? Number(words[0]) : 1_000_000;
    await prepare({});
    return onTemporaryServer(() => bench(count, !has('--without-postgraphile')), { isDurable: true });
  },
);

async function bench(count: number, withPostgraphile: boolean): Promise<number> {
  console.log(`${cpus().length} cores, Node.js ${process.versions.node}, load ${loadavg()[0]?.toFixed(2)}\n`);
  const graph = await startTestSubgraph({ definition: procedures, fillRegister });
  try {
    const faults = [...(await load(graph, count)), ...(await latencies(graph))];
    if (withPostgraphile) faults.push(...(await compareWithPostgraphile(graph)));
    faults.push(...(await measureImports(graph, count)));
    console.log(faults.length === 0 ? '\n✓ every bar is met' : `\n✗ ${faults.join('; ')}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await graph.stop();
  }
}

async function load(graph: TestSubgraph, count: number): Promise<string[]> {
  const from = performance.now();
  let told = 0;
  const say = (done: number): void => {
    if (done < count && done - told < count / 10) return;
    told = done;
    console.log(`  ${done} / ${count} dossiers, ${((performance.now() - from) / 1_000).toFixed(0)} s`);
  };
  await loadManySamples({ url: graph.adminUrlInside, count, writers: Math.min(4, cpus().length), say });
  const seconds = (performance.now() - from) / 1_000;
  const allowed = (loadBarSeconds * count) / 1_000_000;
  console.log(`loaded in ${seconds.toFixed(0)} s (≤ ${Math.max(allowed, 30).toFixed(0)} s)\n`);
  return seconds <= Math.max(allowed, 30) ? [] : [`the load took ${seconds.toFixed(0)} s`];
}

/** One question after the other, over HTTP, signed; the first round warms up and is not counted. */
async function latencies(graph: TestSubgraph): Promise<string[]> {
  const service = await startOurService({ serviceUrl: graph.serviceUrl, ownerUrl: graph.adminUrlInside });
  try {
    const values = await valuesOf(graph);
    const asked = { dashboards: dashboards(values), pages: pages(values), scoreboard: [scoreboard()] };
    const faults: string[] = [];
    for (const [kind, questions] of Object.entries(asked)) {
      const bar = bars[kind as keyof typeof bars];
      const worst = await measureLatencies({ graph, service, title: `${kind} (p95 ≤ ${bar} ms)`, questions });
      if (worst > bar) faults.push(`${kind}: p95 ${worst.toFixed(1)} ms (≤ ${bar} ms)`);
    }
    return faults;
  } finally {
    await service.stop();
  }
}
