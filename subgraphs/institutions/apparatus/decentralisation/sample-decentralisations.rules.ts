import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { Decentralisation } from './decentralisation.entity.js';
import type { DecentralisationForm } from './decentralisation.enums.js';

export type SampleDecentralisation = Omit<Decentralisation, 'version'>;

/** Form, field, from, to (an agency's code, or a kind of organisation), matters. */
const handovers: readonly (readonly [DecentralisationForm, string, string, string, readonly string[]])[] = [
  ['DECENTRALISED', 'Nội vụ', 'UBND_TINH', 'UBND_HUYEN', ['Tuyển dụng viên chức', 'Thành lập, tổ chức lại đơn vị sự nghiệp thuộc huyện', 'Nâng bậc lương thường xuyên']],
  ['DECENTRALISED', 'Nội vụ', 'UBND_TINH', 'SNV', ['Thẩm định đề án vị trí việc làm', 'Quản lý biên chế công chức']],
  ['DECENTRALISED', 'Tài chính', 'UBND_TINH', 'UBND_HUYEN', ['Mua sắm tài sản công', 'Thanh lý tài sản công', 'Phê duyệt quyết toán dự án nhóm C']],
  ['DECENTRALISED', 'Đầu tư', 'UBND_TINH', 'UBND_HUYEN', ['Quyết định đầu tư dự án nhóm C', 'Phê duyệt kế hoạch lựa chọn nhà thầu']],
  ['DECENTRALISED', 'Xây dựng', 'UBND_TINH', 'UBND_HUYEN', ['Cấp giấy phép xây dựng', 'Thẩm định quy hoạch chi tiết']],
  ['DECENTRALISED', 'Giao thông', 'UBND_TINH', 'UBND_HUYEN', ['Quản lý, bảo trì đường huyện']],
  ['DECENTRALISED', 'Văn hóa', 'UBND_TINH', 'UBND_XA', ['Quản lý nhà văn hóa thôn, bon', 'Công nhận gia đình văn hóa']],
  ['DECENTRALISED', 'Môi trường', 'UBND_TINH', 'UBND_HUYEN', ['Tổ chức thu gom chất thải rắn sinh hoạt']],
  ['DELEGATED', 'Đất đai', 'UBND_TINH', 'STNMT', ['Cấp giấy chứng nhận quyền sử dụng đất cho tổ chức', 'Ký hợp đồng thuê đất']],
  ['DELEGATED', 'Tư pháp', 'UBND_TINH', 'STP', ['Cấp phiếu lý lịch tư pháp theo ủy quyền']],
  ['DELEGATED', 'Công nghệ thông tin', 'UBND_TINH', 'STTTT', ['Thẩm định thiết kế chi tiết dự án công nghệ thông tin']],
  ['DEVOLVED', 'Hộ tịch', 'UBND_TINH', 'UBND_XA', ['Đăng ký hộ tịch lưu động']],
  ['TRANSFERRED', 'Công chứng', 'STP', 'Tổ chức hành nghề công chứng', ['Công chứng hợp đồng, giao dịch']],
  ['TRANSFERRED', 'Đăng kiểm', 'UBND_TINH', 'Doanh nghiệp đăng kiểm', ['Đăng kiểm xe cơ giới']],
]; // prettier-ignore

/** The same records every time: decided from 2021 to 2025; what went to the districts ended with them on 2025-07-01. */
export function sampleDecentralisations(): SampleDecentralisation[] {
  const random = seededRandom('decentralisations@1');
  return handovers.flatMap(([form, field, from, to, matters]) =>
    matters.map((matter) => {
      const decidedOn = addDays('2021-01-15', random.integer(0, 1_500));
      const effectiveFrom = addDays(decidedOn, random.integer(1, 45));
      return {
        id: globalId('Decentralisation', {
          register: 'decentralisation-sample',
          code: matter,
          firstValidFrom: effectiveFrom,
        }),
        origin: 'SAMPLE' as const,
        form,
        matter: `${matter} (MẪU)`,
        field,
        fromAgencyId: agencyId(from),
        toAgencyId: form === 'TRANSFERRED' ? null : agencyId(to),
        toOrganisation: form === 'TRANSFERRED' ? `${to} (MẪU)` : null,
        decision: `${random.integer(5, 60)}/QĐ-UBND (MẪU)`,
        decidedOn,
        effectiveFrom,
        effectiveTo: endOf(to, effectiveFrom, random.chance(0.2)),
      };
    }),
  );
}

function endOf(to: string, effectiveFrom: string, isReplaced: boolean): string | null {
  const replacedOn = addDays(effectiveFrom, 700);
  if (isReplaced && replacedOn < '2025-07-01') return replacedOn;
  return to === 'UBND_HUYEN' ? '2025-07-01' : null;
}
