import type { Baseline, Threshold } from '../../../shared/figures/target-rule.js';
import { agencyIds, oneAgencyId } from '../agency/agency.rules.js';
import type { TargetFacts } from '../plan/plan-file.js';
import { decisionNumber, planId } from '../plan/plan.rules.js';
import { lastDayOf } from './baseline.js';
import type { TargetRow } from './target.entity.js';

const targetTypes = {
  institutions: 'InstitutionTarget',
  procedures: 'ProcedureTarget',
  finance: 'FinanceTarget',
  'e-government': 'EGovernmentTarget',
} as const;

/** A target of the plan's data as the row that we keep, with its thresholds. */
export function targetFrom(facts: TargetFacts, ordinal: number): { row: TargetRow; thresholds: readonly Threshold[] } {
  const level = facts.level === 'PROVINCE_AVERAGE' ? 'PROVINCE' : facts.level;
  const row: TargetRow = {
    id: planId(targetTypes[facts.owner_subgraph], facts.id),
    contentId: planId('PlanContent', String(facts.content)),
    ordinal,
    code: facts.id,
    ref: facts.ref,
    title: facts.title_vi,
    titleEn: facts.title_en,
    kind: facts.kind,
    unitOfMeasure: facts.unit,
    comparator: facts.comparator,
    deadline: facts.deadline === yearlyDeadline ? '2025-12-31' : facts.deadline,
    yearlyFrom: facts.deadline === yearlyDeadline ? 2021 : null,
    incrementPoints: facts.schedule?.increment_points_per_year ?? null,
    baseline: baselineOf(facts),
    flow: facts.stock_or_flow,
    level,
    population: facts.kind === 'RANK' ? 63 : null, // "nhóm 40/63" (II.7.a)
    denominatorOf: facts.denominator_of,
    dataNeeded: facts.data_needed,
    numeratorText: facts.numerator,
    denominatorText: facts.denominator,
    scope: facts.scope,
    excludes: facts.excludes,
    ambiguity: facts.ambiguity,
    defaultReading: facts.default_reading,
    subgraph: facts.owner_subgraph,
    leadAgencyId: oneAgencyId(facts.lead_agency),
    supportingAgencyIds: facts.supporting_agencies.flatMap(agencyIds),
  };
  return { row, thresholds: thresholdsOf(facts, level) };
}

const yearlyDeadline = 'each year 2021-2025'; // T7.2a, "năm sau cao hơn năm trước"

function thresholdsOf({ schedule, threshold }: TargetFacts, level: TargetRow['level']): Threshold[] {
  if (schedule)
    return Object.entries(schedule.by_year).map(([year, value]) => ({
      year: Number(year),
      level,
      value: String(value),
    }));
  return threshold === null ? [] : [{ year: null, level: null, value: String(threshold) }];
}

/** A cut is 0 % on the day it is measured from: that much is known without any source of figures. */
function baselineOf({ baseline, kind, ref }: TargetFacts): Baseline | null {
  if (!baseline || kind === 'MONOTONIC') return null;
  const source = `Decision ${decisionNumber}, ${ref}`;
  if (baseline.date !== undefined) return { date: baseline.date, value: '0', source };
  if (baseline.year === undefined) return null;
  return {
    date: lastDayOf(baseline.year),
    value: '0',
    source: `${source}; it names the year ${baseline.year}, the day is our reading`,
  };
}
