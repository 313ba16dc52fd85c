import type { Choice } from '../register-layout.js';
import type { SourceCell } from '../source/source-cell.js';
import { foldText } from '../text/fold-text.js';
import { nearestText } from '../text/nearest-text.js';
import { faulty, read, type CellReading } from './cell-fault.js';

export type ChoiceReader = (cell: SourceCell) => CellReading<string>;

/** Reads a label of a closed list, in either language, by a synonym or by the value itself. */
export function choiceReader(choices: Readonly<Record<string, Choice>>): ChoiceReader {
  const values = new Map<string, string>();
  for (const [value, { label, synonyms = [] }] of Object.entries(choices)) {
    for (const text of [value, label.vi, label.en, ...synonyms]) values.set(foldText(text), value);
  }
  const labels = Object.values(choices).map(({ label }) => label.vi);
  return (cell) => {
    const value = values.get(foldText(cell.text));
    return value === undefined ? faulty('NOT_A_CHOICE', [labels], nearestText(cell.text, labels)) : read(value);
  };
}

const yes = ['co', 'x', 'v', '1', 'true', 'yes', 'y', 'dung', 'dat', 'roi', 'da'];
const no = ['khong', '0', 'false', 'no', 'n', 'sai', 'chua', 'khong co'];

/** A tick of the keyboard or of a symbol font. */
const tick = /^[✓✔☑√]$/u;

export function readBoolean(cell: SourceCell): CellReading<boolean> {
  const fold = foldText(cell.text);
  if (yes.includes(fold) || tick.test(cell.text.trim())) return read(true);
  if (no.includes(fold)) return read(false);
  return faulty('NOT_A_BOOLEAN', [], nearestText(cell.text, ['Có', 'Không']));
}
