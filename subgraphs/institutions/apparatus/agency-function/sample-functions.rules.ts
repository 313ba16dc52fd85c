import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { FunctionFinding } from '../function-finding/function-finding.entity.js';
import type { FunctionTopic } from '../function-topic/function-topic.entity.js';
import type { AgencyFunction } from './agency-function.entity.js';

export type SampleTopic = Omit<FunctionTopic, 'version'>;
export type SampleFunction = Omit<AgencyFunction, 'version'>;
export type SampleFinding = Omit<FunctionFinding, 'version'>;

/** Field, lead and helpers by code, jobs. An empty lead is a job that nobody was given. */
const jobs: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['Nội vụ', 'SNV', ['STC'], ['Quản lý tổ chức bộ máy', 'Quản lý biên chế', 'Tuyển dụng công chức, viên chức', 'Quản lý địa giới hành chính', 'Văn thư, lưu trữ', 'Thi đua, khen thưởng']],
  ['Tư pháp', 'STP', ['VPUB'], ['Thẩm định văn bản quy phạm pháp luật', 'Kiểm tra văn bản quy phạm pháp luật', 'Phổ biến, giáo dục pháp luật', 'Hộ tịch, quốc tịch']],
  ['Tài chính', 'STC', ['SKHDT'], ['Quản lý ngân sách nhà nước', 'Quản lý giá', 'Quản lý tài sản công', 'Phần vốn nhà nước tại doanh nghiệp']],
  ['Đầu tư', 'SKHDT', ['STC'], ['Kế hoạch đầu tư công', 'Đăng ký doanh nghiệp', 'Quản lý vốn ODA', 'Quản lý đấu thầu']],
  ['Thông tin và truyền thông', 'STTTT', ['VPUB'], ['Chuyển đổi số', 'An toàn thông tin mạng', 'Báo chí, xuất bản', 'Bưu chính, viễn thông']],
  ['Y tế', 'SYT', ['SLDTBXH'], ['Khám bệnh, chữa bệnh', 'Y tế dự phòng', 'An toàn thực phẩm', 'Dân số']],
  ['Giáo dục', 'SGDDT', ['SNV'], ['Giáo dục phổ thông', 'Giáo dục mầm non', 'Giáo dục thường xuyên']],
  ['Lao động', 'SLDTBXH', ['SGDDT'], ['Việc làm', 'Giáo dục nghề nghiệp', 'Giảm nghèo', 'Bảo trợ xã hội']],
  ['Khoa học', 'SKHCN', ['STTTT'], ['Tiêu chuẩn, đo lường, chất lượng', 'Sở hữu trí tuệ', 'Nghiên cứu khoa học']],
  ['Văn hóa', 'SVHTTDL', ['STTTT'], ['Di sản văn hóa', 'Thể dục, thể thao', 'Du lịch', 'Gia đình']],
  ['Tài nguyên và môi trường', 'STNMT', ['SXD'], ['Đất đai', 'Bảo vệ môi trường', 'Khoáng sản', 'Tài nguyên nước']],
  ['Xây dựng', 'SXD', ['STNMT'], ['Quy hoạch xây dựng', 'Nhà ở, thị trường bất động sản', 'Vật liệu xây dựng']],
  ['Liên ngành', '', ['SNV', 'STTTT'], ['Dữ liệu mở của tỉnh', 'Đô thị thông minh', 'Quản lý làng nghề']],
]; // prettier-ignore

/** In a few jobs the lead moved: from whom, and to whom, within the years of the plan. */
const movedLeads: Readonly<Record<string, string>> = { 'An toàn thực phẩm': 'STNMT', 'Giáo dục nghề nghiệp': 'SGDDT' };

/** The same jobs, parts and findings every time. */
export function sampleFunctions(): { topics: SampleTopic[]; functions: SampleFunction[]; findings: SampleFinding[] } {
  const named = jobs.flatMap(([field, lead, helpers, names]) => names.map((name) => ({ field, lead, helpers, name })));
  const topics = named.map(({ field, name }, index) => topicOf(field, name, index));
  const functions = named.flatMap(({ lead, helpers, name }, index) =>
    partsOf(name, lead, helpers).map((part) => functionOf(topics[index]?.id ?? '', part)),
  );
  return { topics, functions, findings: findingsOf(topics, functions) };
}

const firstDay = '2021-01-01';
const movedOn = '2023-07-01';

function topicOf(field: string, name: string, index: number): SampleTopic {
  const code = `MAU-CN-${String(index + 1).padStart(2, '0')}`;
  return {
    id: globalId('FunctionTopic', { register: 'function-topics-sample', code, firstValidFrom: firstDay }),
    origin: 'SAMPLE',
    code,
    name: `${name} (MẪU)`,
    field,
    validFrom: firstDay,
    validTo: null,
  };
}

type Part = Pick<AgencyFunction, 'role' | 'text' | 'validFrom' | 'validTo'> & { readonly agency: string };

function partsOf(name: string, lead: string, helpers: readonly string[]): Part[] {
  const text = { LEAD: `Chủ trì tham mưu: ${name}`, COORDINATE: `Phối hợp: ${name}` };
  const part = (role: 'LEAD' | 'COORDINATE', agency: string, validFrom = firstDay, validTo: string | null = null) => ({
    role,
    agency,
    text: text[role],
    validFrom,
    validTo,
  });
  const next = movedLeads[name];
  const leads =
    next === undefined ? [part('LEAD', lead)] : [part('LEAD', lead, firstDay, movedOn), part('LEAD', next, movedOn)];
  const helping = helpers.filter((helper) => helper !== next).map((helper) => part('COORDINATE', helper));
  return [...(lead === '' ? [] : leads), ...helping];
}

const functionOf = (topicId: string, { agency, ...part }: Part): SampleFunction => ({
  id: globalId('AgencyFunction', {
    register: 'agency-functions-sample',
    code: `${topicId} ${agency}`,
    firstValidFrom: part.validFrom,
  }),
  origin: 'SAMPLE',
  topicId,
  agencyId: agencyId(agency),
  legalBasis: 'Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức (MẪU)',
  ...part,
});

/** Of every fourth job: an overlap or duplication between those who take part, or an omission where nobody leads. */
function findingsOf(topics: readonly SampleTopic[], functions: readonly SampleFunction[]): SampleFinding[] {
  const random = seededRandom('function-findings@1');
  return topics.flatMap(({ id }, index): SampleFinding[] => {
    const own = functions.filter(({ topicId }) => topicId === id);
    const isLed = own.some(({ role }) => role === 'LEAD');
    if (isLed && index % 4 !== 1) return [];
    const foundOn = addDays('2021-10-01', random.integer(0, 900));
    return [
      {
        id: globalId('FunctionFinding', { register: 'function-findings-sample', code: id, firstValidFrom: foundOn }),
        origin: 'SAMPLE',
        topicId: id,
        kind: isLed ? random.pick(['OVERLAP', 'DUPLICATION'] as const) : 'OMISSION',
        agencyIds: [...new Set(own.map((one) => one.agencyId))],
        description: isLed
          ? 'Hai cơ quan cùng được giao nhiệm vụ theo quy định khác nhau (MẪU)'
          : 'Chưa văn bản nào giao cơ quan chủ trì (MẪU)',
        foundOn,
        ...(isLed && random.chance(0.7)
          ? {
              state: 'RESOLVED' as const,
              dueOn: addDays(foundOn, 365),
              decision: `${random.integer(100, 1900)}/QĐ-UBND (MẪU)`,
              decidedOn: addDays(foundOn, 120),
              closedOn: addDays(foundOn, random.integer(150, 400)),
            }
          : { state: 'OPEN' as const, dueOn: addDays(foundOn, 365), decision: null, decidedOn: null, closedOn: null }),
      },
    ];
  });
}
