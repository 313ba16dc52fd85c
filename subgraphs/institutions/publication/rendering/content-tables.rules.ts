import type { Locale } from '../../../../shared/trust/viewer.js';
import { closingLabels, labelOf, targetStatusLabels } from './report-labels.js';
import type { Cell, Table } from './report-document.js';
import { words } from './report-words.js';
import type { StoredContent, StoredResult, StoredTarget } from './stored-content.js';
import { figureText, gapText, percentText, remarksOn, requirementText } from './target-texts.rules.js';
import { dayText, textCell } from './written-values.rules.js';

/** The targets of one content as people read them, closing by closing; one table where both closings say the same. */
export function contentTables(content: StoredContent, targets: readonly StoredTarget[], language: Locale): Table[] {
  const tableOf = (closing: 'frozen' | 'carried', caption: string): Table => ({
    caption,
    columns: columns(language),
    rows: targets.map((target) => rowOf(content, target, target[closing], language)),
  });
  const frozen = tableOf('frozen', closingLabels.FROZEN[language]);
  const carried = tableOf('carried', closingLabels.CARRIED[language]);
  if (JSON.stringify(frozen.rows) !== JSON.stringify(carried.rows)) return [frozen, carried];
  return targets.length === 0 ? [] : [{ ...frozen, caption: words.bothClosings[language] }];
}

const columns = (language: Locale) => [
  { title: words.code[language], width: 13 },
  { title: words.target[language], width: 25 },
  { title: words.leadAgencies[language], width: 13 },
  { title: words.requirement[language], width: 15 },
  { title: words.figure[language], width: 16 },
  { title: words.status[language], width: 9 },
  { title: words.gap[language], width: 9 },
];

function rowOf({ asOf }: StoredContent, target: StoredTarget, result: StoredResult, language: Locale): Cell[] {
  return [
    target.code,
    language === 'vi' ? target.title : target.titleEn,
    target.leadAgency?.name ?? '—',
    requirementLines(target, result, language).join('\n'),
    [figureText(target, result, language), ...remarksOn(result, asOf, language)].join('\n'),
    labelOf(targetStatusLabels, result.status, language),
    gapText(target, result, language),
  ].map(textCell);
}

function requirementLines(target: StoredTarget, result: StoredResult, language: Locale): string[] {
  const vi = language === 'vi';
  const due = `${vi ? 'hạn' : 'due'} ${dayText(target.deadline, language)}`;
  if (result.expected === null) return [requirementText(target, result, language), due];
  const expected = `${vi ? 'kỳ vọng đến nay' : 'expected by now'}: ${percentText(result.expected, language)}`;
  return [requirementText(target, result, language), due, expected];
}
