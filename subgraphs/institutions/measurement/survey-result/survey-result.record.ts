import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { SurveyResult } from './survey-result.entity.js';
import { SurveyResultInput } from './survey-result.inputs.js';
import { countFaults } from './survey-result.rules.js';

/** How results are kept: written while answers come in or once collection ended, and never after publication. */
export const surveyResultRecord = recordKind({
  type: 'SurveyResult',
  title: { vi: 'kết quả khảo sát', en: 'survey result' },
  entity: SurveyResult,
  input: SurveyResultInput,
  complete: ({ publicServiceUnitId = null, field = null }) => ({ publicServiceUnitId, field }),
  faults: async ({ after }, writing) =>
    after === null ? [] : [...countFaults(after), ...(await contextFaults(after, writing))],
  refusals: {
    survey_result_once: {
      vi: 'Khảo sát này đã có kết quả cho nơi, đơn vị và lĩnh vực đó: sửa dòng đã có.',
      en: 'This survey has a result for that place, unit and field already: change that row.',
    },
    survey_result_published_stays: {
      vi: 'Khảo sát đã công bố: kết quả không thêm, không sửa, không xóa được. Tạo khảo sát đính chính.',
      en: 'The survey is published: its results stay as they are. Create a correction of the survey.',
    },
  },
});

interface ResultContext {
  readonly state: string | null;
  readonly placeLived: boolean;
  readonly unitPlace: string | null;
}

/** What the row refers to: a survey in the field, a place of that year, a unit that stands there. */
const readContext = `
  SELECT (SELECT state FROM survey WHERE id = $1) AS state,
         EXISTS (SELECT FROM admin_unit_version AS v JOIN survey AS s ON s.id = $1
                 WHERE v.unit_id = $2 AND v.valid_from <= coalesce(s.closed_on, make_date(s.year, 12, 31))
                   AND coalesce(s.closed_on, make_date(s.year, 1, 1)) < coalesce(v.valid_to, 'infinity')) AS "placeLived",
         (SELECT admin_unit_id FROM public_service_unit WHERE id = $3) AS "unitPlace"`;

async function contextFaults(result: SurveyResult, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const { surveyId, adminUnitId, publicServiceUnitId } = result;
  const [context] = await transaction.query<ResultContext>(readContext, [surveyId, adminUnitId, publicServiceUnitId]);
  if (context?.state == null)
    return [{ vi: 'Không có khảo sát này (surveyId).', en: 'There is no such survey (surveyId).' }];
  const faults: Bilingual[] = [];
  if (context.state === 'PLANNED' || context.state === 'APPROVED') faults.push(notAskedYet);
  if (!context.placeLived) faults.push(noSuchPlace);
  if (publicServiceUnitId !== null && context.unitPlace !== adminUnitId) faults.push(elsewhere);
  return faults;
}

const notAskedYet: Bilingual = {
  vi: 'Khảo sát chưa bắt đầu: chuyển sang FIELDWORK rồi nhập kết quả.',
  en: 'The survey has not begun: move it to FIELDWORK, then enter results.',
};
const noSuchPlace: Bilingual = {
  vi: 'Đơn vị hành chính (adminUnitId) không tồn tại vào thời gian khảo sát.',
  en: 'The place (adminUnitId) did not exist when the survey was made.',
};
const elsewhere: Bilingual = {
  vi: 'Đơn vị sự nghiệp (publicServiceUnitId) không đặt tại nơi này.',
  en: 'The public service unit (publicServiceUnitId) does not stand at this place.',
};
