import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind, type RecordChange, type Writing } from '../../../../shared/records/record-kind.js';
import { selectEntities } from '../../../../shared/database/select.js';
import { Survey } from './survey.entity.js';
import { SurveyState } from './survey.enums.js';
import { SurveyInput } from './survey.inputs.js';
import { correctionFaults, surveyFaults } from './survey.rules.js';
import { dayOfMove, surveyMachine } from './survey.states.js';

/** How surveys are kept. What is published stays: the database refuses every later write. */
export const surveyRecord = recordKind({
  type: 'Survey',
  title: { vi: 'cuộc khảo sát', en: 'survey' },
  entity: Survey,
  input: SurveyInput,
  complete: async (row, { transaction }) => {
    const corrected = await surveyNamed(row.correctsId ?? null, transaction);
    return { correctsId: row.correctsId ?? null, edition: (corrected?.edition ?? 0) + 1 };
  },
  faults: surveyChangeFaults,
  states: {
    property: 'state',
    machine: surveyMachine,
    type: SurveyState,
    apply: ({ to, on }) => dayOfMove(to, on),
  },
  refusals: {
    survey_edition_once: {
      vi: 'Đã có khảo sát loại này cho năm này: sửa cuộc đã có, hoặc đính chính (correctsId) nếu đã công bố.',
      en: 'There is a survey of this kind for this year already: change it, or correct it (correctsId) once it is published.',
    },
    survey_corrected_once: {
      vi: 'Lần công bố này đã có đính chính: hãy đính chính lần mới nhất.',
      en: 'That edition has a correction already: correct the newest one.',
    },
    survey_published_stays: {
      vi: 'Khảo sát đã công bố không sửa, không xóa được: tạo khảo sát đính chính với correctsId.',
      en: 'A published survey is neither changed nor removed: create a correction with correctsId.',
    },
    survey_corrects_earlier: {
      vi: 'Đính chính phải công bố sau ngày công bố của lần được đính chính.',
      en: 'A correction is published on a later day than what it corrects.',
    },
  },
});

async function surveyChangeFaults(
  { before, after, kind }: RecordChange<Survey>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null || before?.state === 'PUBLISHED') return []; // the database has the last word
  const corrected = await surveyNamed(after.correctsId, transaction);
  const faults = [...surveyFaults(after), ...correctionFaults(after, corrected)];
  const isEmpty = kind === 'MOVED' && after.state === 'PUBLISHED' && !(await hasAnswers(after.id, transaction));
  return isEmpty ? [...faults, nothingToPublish] : faults;
}

const surveyNamed = async (id: string | null, transaction: Writing['transaction']): Promise<Survey | null> =>
  id === null ? null : ((await selectEntities(transaction, Survey, 'WHERE e.id = $1', [id]))[0] ?? null);

async function hasAnswers(id: string, transaction: Writing['transaction']): Promise<boolean> {
  const rows = await transaction.query('SELECT FROM survey_result WHERE survey_id = $1 AND valid > 0 LIMIT 1', [id]);
  return rows.length > 0;
}

const nothingToPublish: Bilingual = {
  vi: 'Chưa có phiếu hợp lệ nào: nhập kết quả trước khi công bố.',
  en: 'There is not one valid answer yet: enter results before publishing.',
};
