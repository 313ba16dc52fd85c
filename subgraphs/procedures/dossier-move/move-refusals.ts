import type { DossierLife, DossierMove } from './dossier-life.js';
import { type DossierRefusal, refuse } from './dossier-refusal.js';

export function misdated({ lastAt }: DossierLife, { at }: DossierMove, now: Date): DossierRefusal | null {
  if (at > now)
    return refuse(
      'IN_FUTURE',
      `Thời điểm ${at.toISOString()} ở tương lai.`,
      `The instant ${at.toISOString()} is still to come.`,
    );
  if (at < lastAt)
    return refuse(
      'OUT_OF_ORDER',
      `Thời điểm ${at.toISOString()} trước việc đã ghi sau cùng (${lastAt.toISOString()}).`,
      `The instant ${at.toISOString()} lies before what was written last (${lastAt.toISOString()}).`,
    );
  return null;
}

export const lack = (name: string): DossierRefusal => refuse('INCOMPLETE', `Thiếu ${name}.`, `${name} is missing.`);

export const standsAlready = (): DossierRefusal =>
  refuse(
    'STATE_FORBIDS',
    'Hồ sơ đang tạm dừng. Tiếp tục xử lý (RESUME) trước.',
    'The dossier is suspended. Resume it (RESUME) first.',
  );

export const runsAlready = (): DossierRefusal =>
  refuse('STATE_FORBIDS', 'Hồ sơ không tạm dừng.', 'The dossier is not suspended.');
