import { readFileSync } from 'node:fs';
import type { AdminLevel, Comparator, TargetFlow, TargetKind } from '../../../shared/figures/target-rule.js';
import type { CentralEvent, TaskDeliverable, TaskTiming } from './plan.enums.js';

/** The shape of `data/plan-1271.json`: the decision as data, each item with its clause and lines. */
export interface PlanFile {
  document: {
    number: string;
    issuer: string;
    issued_on: string;
    effective_from: string;
    signed_by: string;
    title_vi: string;
    title_en: string;
    period: [number, number];
  };
  general_objective: { vi: string; en: string };
  contents: ContentFacts[];
  targets: TargetFacts[];
  funding_rules: { id: string; ref: string; vi: string; en: string }[];
  responsibilities: {
    no: number;
    agency: string;
    vi: string;
    en: string;
    items: { letter: string | null; vi: string; en: string; systems: string[] }[];
  }[];
  appendix_tasks: AppendixFacts[];
  reporting: { rules: ReportingFacts[] };
  internal_conflicts: { id: string; vi: string; en: string }[];
}

export interface ContentFacts {
  no: number;
  title_vi: string;
  title_en: string;
  lead_agency: string;
  lead_clause: string;
  subgraph: string;
  general_objective: { vi: string; en: string } | null;
  objectives_to_2025: { ref: string; vi: string; en: string }[];
  tasks: TaskFacts[];
  notes: string[];
}

export interface TaskFacts {
  id: string;
  ref: string;
  vi: string;
  en: string;
  children?: TaskFacts[];
}

export interface TargetFacts {
  id: string;
  content: number;
  ref: string;
  title_vi: string;
  title_en: string;
  kind: TargetKind;
  unit: string;
  comparator: Comparator;
  threshold: number | null;
  deadline: string;
  baseline: { date?: string; year?: number } | null;
  level: AdminLevel | 'PROVINCE_AVERAGE' | null;
  scope: string | null;
  excludes: string | null;
  schedule: { increment_points_per_year: number; by_year: Record<string, number> } | null;
  denominator_of: string | null;
  numerator: string;
  denominator: string;
  stock_or_flow: TargetFlow;
  lead_agency: string;
  supporting_agencies: string[];
  owner_subgraph: 'institutions' | 'procedures' | 'finance' | 'e-government';
  data_needed: string[];
  ambiguity: string | null;
  default_reading: string | null;
}

export interface AppendixFacts {
  no: number;
  id: string;
  title_vi: string;
  title_en: string;
  lead_agencies: string[];
  coordinating_agencies: string[];
  timing: { type: TaskTiming; event?: CentralEvent; vi: string; due?: string; years?: number[] };
  deliverable: TaskDeliverable;
  content_inferred: number;
}

export interface ReportingFacts {
  id: string;
  ref: string;
  reporter: string;
  drafted_by?: string;
  recipient?: string;
  through?: string;
  kind?: string;
  role?: string;
  year?: number;
  cadence?: string[];
}

export const readPlanFile = (): PlanFile =>
  JSON.parse(readFileSync(new URL('../data/plan-1271.json', import.meta.url), 'utf8')) as PlanFile;
