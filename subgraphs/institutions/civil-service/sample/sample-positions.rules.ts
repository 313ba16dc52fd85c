import { globalId } from '../../../../shared/identity/global-id.js';
import type { JobPosition } from '../job-position/job-position.entity.js';

type Frame = Pick<JobPosition, 'code' | 'title' | 'level' | 'staffGroup' | 'isLeadership'> & {
  /** How many of them each agency has in the sample. */
  readonly posts: number;
};

const commune = (code: string, title: string, isLeadership: boolean, posts: number, isCadre: boolean): Frame => ({
  code: `MAU-XA-${code}`,
  title,
  level: 'COMMUNE',
  staffGroup: isCadre ? 'CADRE' : 'CIVIL_SERVANT',
  isLeadership,
  posts,
});

const department = (code: string, title: string, isLeadership: boolean, posts: number): Frame => ({
  code: `MAU-SO-${code}`,
  title,
  level: 'PROVINCE',
  staffGroup: 'CIVIL_SERVANT',
  isLeadership,
  posts,
});

/** Titles of a commune and of a department, so that the sample looks like them. Twenty posts in a commune, ten in a department. */
const frames: readonly Frame[] = [
  commune('BTDU', 'Bí thư Đảng ủy', true, 1, true),
  commune('PBTDU', 'Phó Bí thư Đảng ủy', true, 1, true),
  commune('PCTHDND', 'Phó Chủ tịch Hội đồng nhân dân', true, 1, true),
  commune('CTUBND', 'Chủ tịch Ủy ban nhân dân', true, 1, true),
  commune('PCTUBND', 'Phó Chủ tịch Ủy ban nhân dân', true, 2, true),
  commune('CTMTTQ', 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam', false, 1, true),
  commune('DTN', 'Bí thư Đoàn Thanh niên', false, 1, true),
  commune('PN', 'Chủ tịch Hội Liên hiệp Phụ nữ', false, 1, true),
  commune('ND', 'Chủ tịch Hội Nông dân', false, 1, true),
  commune('CCB', 'Chủ tịch Hội Cựu chiến binh', false, 1, true),
  commune('QS', 'Chỉ huy trưởng Ban Chỉ huy Quân sự', false, 1, false),
  commune('VPTK', 'Công chức Văn phòng - thống kê', false, 2, false),
  commune('DCXD', 'Công chức Địa chính - xây dựng', false, 2, false),
  commune('TCKT', 'Công chức Tài chính - kế toán', false, 1, false),
  commune('TPHT', 'Công chức Tư pháp - hộ tịch', false, 2, false),
  commune('VHXH', 'Công chức Văn hóa - xã hội', false, 1, false),
  department('GD', 'Giám đốc sở', true, 1),
  department('PGD', 'Phó Giám đốc sở', true, 2),
  department('TP', 'Trưởng phòng', true, 2),
  department('CV', 'Chuyên viên', false, 5),
];

const firstDay = '2021-01-01';

const idOf = (code: string): string =>
  globalId('JobPosition', { register: 'job-positions-sample', code, firstValidFrom: firstDay });

/** What the sample asks of each position; the real frames are decided by each agency. */
export const samplePositions = () =>
  frames.map(({ code, title, level, staffGroup, isLeadership }) => ({
    id: idOf(code),
    code,
    title: `${title} (MẪU)`,
    level,
    agencyId: null,
    staffGroup,
    isLeadership,
    requiredDegree: level === 'COMMUNE' ? ('COLLEGE' as const) : ('BACHELOR' as const),
    requiredTheoryLevel: isLeadership ? ('INTERMEDIATE' as const) : ('ELEMENTARY' as const),
    requiredSkills: isLeadership
      ? ['Quản lý nhà nước', 'Ứng dụng công nghệ thông tin']
      : ['Ứng dụng công nghệ thông tin'],
    validFrom: firstDay,
    validTo: null,
    origin: 'SAMPLE' as const,
  }));

/** One entry for each post of an agency of that level. */
export const postsAt = (level: 'COMMUNE' | 'PROVINCE') =>
  frames
    .filter((frame) => frame.level === level)
    .flatMap(({ posts, code, title, staffGroup }) =>
      Array.from({ length: posts }, () => ({ jobPositionId: idOf(code), title, staffGroup })),
    );
