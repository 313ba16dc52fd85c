import { findUnitInRegister } from '../registers/find-unit.js';
import type { RequestContext } from '../service/request-context.js';
import { answerTarget } from './answer.js';
import type { TargetFormula } from './formula.js';
import type { TargetResultArguments } from './target-result.arguments.js';
import type { TargetResult } from './target-result.type.js';
import type { TargetRule } from './target-rule.js';

interface RequestQuestion<Context extends RequestContext> {
  readonly rule: TargetRule;
  /** Those that this subgraph has; a target without one answers NO_DATA and says what is missing. */
  readonly formulas: ReadonlyMap<string, TargetFormula<Context>>;
  readonly question: TargetResultArguments;
  readonly context: Context;
}

/** `Target.result` within a request: counted in its read transaction, over the places of its register, on its day. */
export const answerInRequest = <Context extends RequestContext>({
  rule,
  formulas,
  question,
  context,
}: RequestQuestion<Context>): Promise<TargetResult> =>
  answerTarget({
    rule,
    formula: formulas.get(rule.code) ?? null,
    source: context,
    asOf: question.asOf ?? null,
    unit: question.unit ?? null,
    findUnit: findUnitInRegister(context.db),
    closing: question.closing,
    today: context.today,
    quality: 'COMPUTED',
  });

export const formulasByCode = <Context>(
  formulas: readonly TargetFormula<Context>[],
): ReadonlyMap<string, TargetFormula<Context>> => new Map(formulas.map((formula) => [formula.target, formula]));
