import type { Locale } from '../../../../shared/trust/viewer.js';
import { words } from './report-words.js';
import type { PlanContentFacts, StoredContent, StoredTarget } from './stored-content.js';

/** One content of the plan with its targets. */
export interface Chapter {
  readonly name: string;
  readonly heading: string;
  readonly leads: readonly string[];
  readonly targets: readonly StoredTarget[];
}

/** One for each content of the plan, and one for targets that name none of them: no target is left out. */
export function reportChapters({ data: { plan, targets } }: StoredContent, language: Locale): Chapter[] {
  const numbers = new Set(plan.contents.map(({ number }) => number));
  const others = targets.filter((target) => !numbers.has(contentNumberOf(target)));
  const chapterOf = ({ number, title, leadAgencies }: PlanContentFacts): Chapter => ({
    name: `${words.content[language]} ${number}`,
    heading: `${number}. ${title}`,
    leads: leadAgencies.map(({ name }) => name),
    targets: targets.filter((target) => contentNumberOf(target) === number),
  });
  const name = words.otherTargets[language];
  return [
    ...plan.contents.map(chapterOf),
    ...(others.length === 0 ? [] : [{ name, heading: name, leads: [], targets: others }]),
  ];
}

/** Version 1 of the operation does not ask for the content of a target; its code begins with it: T2.6c, M3.2. */
const contentNumberOf = ({ code }: StoredTarget): number => Number(/^[A-Z](\d+)/.exec(code)?.[1] ?? 0);
