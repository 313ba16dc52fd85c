import type { Locale } from '../../../../shared/trust/viewer.js';
import { words } from './report-words.js';
import type { PlanContentFacts, StoredContent, StoredTarget } from './stored-content.js';

/** One content of the plan with its targets. */
export interface Chapter {
  readonly name: string;
  readonly heading: string;
  readonly leads: readonly string[];
  readonly targets: readonly StoredTarget[];
  /** null: these targets name no content of the plan. */
  readonly content: PlanContentFacts | null;
}

/** One for each content of the plan, and one for targets that name none of them: no target is left out. */
export function reportChapters({ data }: StoredContent, language: Locale): Chapter[] {
  const { plan, targets } = data.report;
  const numbers = new Set(plan.contents.map(({ number }) => number));
  const others = targets.filter((target) => !numbers.has(contentNumberOf(target)));
  const chapterOf = (content: PlanContentFacts): Chapter => ({
    name: `${words.content[language]} ${content.number}`,
    heading: `${content.number}. ${content.title}`,
    leads: content.leadAgencies.map(({ name }) => name),
    targets: targets.filter((target) => contentNumberOf(target) === content.number),
    content,
  });
  const name = words.otherTargets[language];
  return [
    ...plan.contents.map(chapterOf),
    ...(others.length === 0 ? [] : [{ name, heading: name, leads: [], targets: others, content: null }]),
  ];
}

/** Version 1 of the operation does not ask for the content of a target; its code begins with it: T2.6c, M3.2. */
const contentNumberOf = ({ code }: StoredTarget): number => Number(/^[A-Z](\d+)/.exec(code)?.[1] ?? 0);
