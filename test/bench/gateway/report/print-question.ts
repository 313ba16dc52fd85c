import { contenders } from '../contenders/contender.js';
import type { Row } from '../measure-arena.js';
import { table } from './table.js';

const head = [
  '',
  'CPU ms / request',
  '× ours',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'RSS MB',
  'peak MB',
  'subgraph calls',
];

/** The published table of one question: the steady figure, CPU, first. */
export function printQuestion(title: string, rows: readonly Row[]): void {
  const ours = rows.find(({ name }) => name === 'ours')?.cpuMs ?? Number.NaN;
  const cells = rows.map(({ name, cpuMs, perSecond, p50Ms, p99Ms, rssMb, peakMb, calls }) => [
    contenders[name].title,
    cpuMs.toFixed(cpuMs < 1 ? 3 : 2),
    (cpuMs / ours).toFixed(2),
    perSecond.toFixed(0),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
    rssMb.toFixed(0),
    peakMb.toFixed(0),
    calls.toFixed(2),
  ]);
  console.log(`\n${title}\n\n${table(head, cells)}\n`);
  notesOn(rows).forEach((note) => console.log(note));
}

/** What a reader of the table must know before he believes it. */
function notesOn(rows: readonly Row[]): string[] {
  const row = (name: Row['name']): Row | undefined => rows.find((one) => one.name === name);
  const misses = rows.reduce((sum, one) => sum + one.misses, 0);
  const notes = [
    `${misses} subgraph answers were not replayed; every answer was compared byte for byte, also under load (Apollo Server ends its own with a line feed).`,
  ];
  for (const { name, spans } of rows) {
    // Of few spans, most come only when the round is over.
    if (name === 'ours-traces' || name === 'ours-observed')
      notes.push(`${contenders[name].title}: ${spans.toFixed(2)} spans arrived per request, within the round.`);
  }
  const [ours, sharing, unsigned] = [row('ours'), row('ours-sharing'), row('ours-unsigned')];
  if (ours !== undefined && ours.signedCalls < ours.calls * 0.99) notes.push('! ours did not sign every call');
  if (unsigned !== undefined && unsigned.signedCalls > unsigned.calls * 0.01)
    notes.push('! signing was not off in the row that says so');
  if (sharing !== undefined && ours !== undefined && sharing.calls > ours.calls * 0.99)
    notes.push('! sharing had no effect: as many subgraph calls with it as without');
  return notes;
}
