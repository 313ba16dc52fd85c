/** A small province, its parts linked to each other: a subgraph gives of it what its SDL names. The same in every run. */
export interface Agency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly level: 'PROVINCE' | 'COMMUNE';
  readonly budgetLines: BudgetLine[];
}

export interface Procedure {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fee: number;
  readonly documents: number;
  readonly legalBasis: string | null;
  readonly budgetLines: BudgetLine[];
  readonly isOnline: boolean;
  readonly processingDays: number;
  readonly system: InformationSystem;
}

export interface BudgetLine {
  readonly id: string;
  readonly purpose: string;
  readonly amount: string;
  readonly procedure: Procedure;
  readonly agency: Agency;
}

export interface InformationSystem {
  readonly code: string;
  readonly name: string;
}

/** The rule of `Procedure.processingDays`, which needs what another subgraph owns. */
export const processingDays = ({ fee, documents }: Pick<Procedure, 'fee' | 'documents'>): number =>
  3 + documents * 2 + (fee > 100_000 ? 5 : 0);

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const idOf = (prefix: string, index: number): string =>
  `${prefix}_${String(index + 1).padStart(8, '0')}-0000-5000-8000-000000000000`;

const departments = ['Nội vụ', 'Tài chính', 'Tư pháp', 'Xây dựng', 'Y tế', 'Công Thương'];

export const agencies: readonly Agency[] = departments.map((name, index) => ({
  id: idOf('agc', index),
  code: `S${String(index + 1).padStart(3, '0')}`,
  name: `Sở ${name}`,
  nameEn: index % 3 === 2 ? null : `Department no. ${index + 1}`,
  address: `Số ${index * 7 + 3}, đường Hùng Vương, phường Trung tâm`,
  level: index % 5 === 4 ? 'COMMUNE' : 'PROVINCE',
  budgetLines: [],
}));

const systems: readonly InformationSystem[] = numbers(3).map((index) => ({
  code: `HT${index + 1}`,
  name: `Hệ thống thông tin giải quyết thủ tục ${index + 1}`,
}));

const subjects = ['hộ kinh doanh', 'giấy phép xây dựng', 'khai sinh', 'đất đai', 'hộ tịch', 'an toàn thực phẩm'];

export const procedures: readonly Procedure[] = numbers(8).map((index) => {
  const facts = { fee: (index * 35_000) % 180_000, documents: (index % 4) + 1 };
  return {
    id: idOf('prc', index),
    code: `1.00${1_000 + index * 37}`,
    name: `Đăng ký ${at(subjects, index)} lần ${index + 1}`,
    ...facts,
    legalBasis: index % 3 === 1 ? null : `Nghị định số ${60 + index}/2024/NĐ-CP`,
    budgetLines: [],
    isOnline: index % 4 !== 3,
    processingDays: processingDays(facts),
    system: at(systems, index),
  };
});

for (const index of numbers(17)) {
  const [agency, procedure] = [at(agencies, index * 5), at(procedures, index * 3)];
  const line: BudgetLine = {
    id: idOf('bdl', index),
    purpose: `Chi cho việc “${procedure.name}” năm ${2021 + (index % 5)}`,
    amount: String((index + 1) * 125_000_000),
    procedure,
    agency,
  };
  agency.budgetLines.push(line);
  procedure.budgetLines.push(line);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to take from');
  return item;
}
