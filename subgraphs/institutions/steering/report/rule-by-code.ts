import type { Context } from '../../context.js';
import type { ReportingRule } from '../../plan/plan-rule.entity.js';

/** One of the eight rules of reporting. */
export async function ruleByCode(code: string, { loaders }: Context): Promise<ReportingRule | null> {
  const rules = await loaders.reportingRules.load('all');
  return rules.find((rule) => rule.code === code) ?? null;
}
