import type { Context } from '../context.js';
import type { PublishedReport } from './published-report.entity.js';
import { readChanges } from './read-changes.js';
import { readPlanState } from './read-state.js';
import type { ReportedFigure, ReportedMove } from './moved-since.type.js';
import { figureMoves, type ReportedResult, type ReportedTarget } from './moved-since.rules.js';

/** Every figure that moved since a report, each with the changes that can have moved it. */
export async function movedSince(report: PublishedReport, { hub }: Context): Promise<ReportedMove[]> {
  const { data: then } = JSON.parse(report.content) as { data: unknown };
  const now = await readPlanState(hub, report);
  const changes = await readChanges(hub, report.positions, now.positions);
  return figureMoves(targetsOf(then), targetsOf(now.data), changes).map((move) => ({
    ...move,
    before: asFigure(move.before),
    after: asFigure(move.after),
  }));
}

const targetsOf = (data: unknown): ReportedTarget[] =>
  (data as { report: { targets: ReportedTarget[] } }).report.targets;

const asFigure = ({ status, figure: { state, numerator, denominator } }: ReportedResult): ReportedFigure => ({
  status: status as ReportedFigure['status'],
  state: state as ReportedFigure['state'],
  numerator,
  denominator,
});
