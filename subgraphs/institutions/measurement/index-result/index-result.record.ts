import { recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { IndexResult } from './index-result.entity.js';
import { IndexResultInput } from './index-result.inputs.js';
import { indexResultFaults } from './index-result.rules.js';

/** How published indices are kept. */
export const indexResultRecord = recordKind({
  type: 'IndexResult',
  title: { vi: 'kết quả chỉ số', en: 'index result' },
  entity: IndexResult,
  input: IndexResultInput,
  complete: ({ rank = null, population = null }) => ({ rank, population }),
  faults: async ({ after }, writing) => {
    if (after === null) return [];
    const faults = indexResultFaults(after, writing.today);
    return (await isProvince(after.adminUnitId, writing)) ? faults : [...faults, notAProvince];
  },
  refusals: {
    index_result_once: {
      vi: 'Đã có kết quả của chỉ số này cho tỉnh, năm và ngày công bố đó: sửa dòng đã có.',
      en: 'There is a result of this index for that province, year and day of publication already: change that row.',
    },
  },
});

async function isProvince(id: string, { transaction }: Writing): Promise<boolean> {
  const sql = `SELECT FROM admin_unit_version WHERE unit_id = $1 AND level = 'PROVINCE' LIMIT 1`;
  return (await transaction.query(sql, [id])).length > 0;
}

const notAProvince = {
  vi: 'Chỉ tỉnh mới có các chỉ số này (adminUnitId); cơ quan và huyện có IndexRating.',
  en: 'Only a province has these indices (adminUnitId); agencies and districts have an IndexRating.',
};
