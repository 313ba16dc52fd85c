import { type DossierApplicantType, type DossierChannel, DossierState } from '../dossier/dossier.enums.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { dossierStateCodes } from '../dossier/dossier-state.rules.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';
import { readNationalTime } from './national-time.rules.js';

/** What a one-stop system says of a dossier; what it left out, or left blank, is undefined: it never erases. */
export interface FeedMessage {
  readonly code: string;
  readonly state: DossierState;
  /** When this was so. Told, or else the newest of what happened by then. */
  readonly at: Date;
  readonly procedure?: string;
  /** Identifier of the desk; else the code of the dossier begins with it. */
  readonly desk?: string;
  /** Who handles it: id, code in the register, identifier of a desk, or a name that is known nowhere. */
  readonly agency?: string;
  readonly channel?: DossierChannel;
  readonly applicantType?: DossierApplicantType;
  readonly applicantNumber?: string;
  readonly submittedAt?: Date;
  readonly receivedAt?: Date;
  readonly dueAt?: Date;
  readonly endedAt?: Date;
  readonly returnedAt?: Date;
  readonly reason?: string;
}

/**
 * Reads a message in the words of the national portal's services DongBoHoSoMC (a dossier) and CapNhatTienDoHoSoMC (a step
 * of it). Names of people and what is said about them are in those messages too; they are not read.
 */
export function readFeedMessage(raw: unknown): FeedMessage | DossierRefusal {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return unreadable('', 'một đối tượng JSON', 'a JSON object');
  const fields = new Fields(raw);
  const code = normaliseDossierCode(fields.text('MaHoSo') ?? '');
  if (code === null) return unreadable('MaHoSo', 'một mã hồ sơ', 'a dossier code');
  const state = stateOf(fields.text('TrangThaiHoSo', 'TrangThai'));
  if (state === null) return unreadable('TrangThaiHoSo', 'một số từ 1 đến 10', 'a number from 1 to 10');
  const times = {
    submittedAt: fields.time('NgayNopHoSo', 'NgayNop'),
    receivedAt: fields.time('NgayTiepNhan'),
    endedAt: fields.time('NgayKetThucXuLy'),
    returnedAt: fields.time('NgayTra'),
  };
  const rest = {
    dueAt: fields.time('NgayHenTra'),
    procedure: fields.text('MaTTHC'),
    desk: fields.text('MaDonViTiepNhan', 'DonViTiepNhan'),
    agency: fields.text('MaDonViXuLy', 'DonViXuLy'),
    channel: fields.choice(channels, 'KenhThucHien'),
    applicantType: fields.choice(applicantTypes, 'LoaiDoiTuong'),
    applicantNumber: fields.text('SoDinhDanh', 'SoGiayToChuHoSo'),
    reason: fields.text('LyDo'),
  };
  const at = fields.time('ThoiDiemXuLy', 'ThoiDiemCapNhat') ?? newest(Object.values(times));
  if (fields.fault !== null) return fields.fault;
  if (at === undefined)
    return refuse('INCOMPLETE', 'Thiếu thời điểm: gửi ThoiDiemXuLy.', 'It is not said when: send ThoiDiemXuLy.');
  return { code, state, at, ...stated({ ...times, ...rest }) };
}

const channels: Readonly<Record<string, DossierChannel>> = { 1: 'DIRECT', 2: 'ONLINE', 3: 'POSTAL' };
/** 1 and 2 are seen in public code; other numbers differ from system to system and say nothing here. */
const applicantTypes: Readonly<Record<string, DossierApplicantType>> = { 1: 'CITIZEN', 2: 'BUSINESS' };

const stateOf = (text: string | undefined): DossierState | null =>
  Object.values(DossierState).find((state) => String(dossierStateCodes[state]) === text?.replace(/^0/, '')) ?? null;

/** The fields of a message by name, whatever the case; it remembers the first that could not be read. */
class Fields {
  fault: DossierRefusal | null = null;
  private readonly values: ReadonlyMap<string, unknown>;

  constructor(raw: object) {
    this.values = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  }

  /** The first that is not blank. */
  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.values.get(name.toLowerCase());
      const text =
        typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFC').trim() : '';
      if (text.includes('\0') || text.length > longestText)
        this.fault ??= unreadable(name, 'một đoạn văn bản ngắn', 'a short text');
      else if (text !== '') return text;
    }
    return undefined;
  }

  time(...names: readonly string[]): Date | undefined {
    const text = this.text(...names);
    const time = text === undefined ? undefined : readNationalTime(text);
    if (time === null)
      this.fault ??= unreadable(names.join(', '), 'một thời điểm yyyyMMddHHmmss', 'an instant yyyyMMddHHmmss');
    return time ?? undefined;
  }

  choice<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
    return values[this.text(name) ?? ''];
  }
}

const longestText = 1_000;

const newest = (times: readonly (Date | undefined)[]): Date | undefined =>
  times
    .filter((time) => time !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);

type Stated<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

const stated = <Fields extends object>(fields: Fields): Stated<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<Fields>;

const unreadable = (field: string, vi: string, en: string): DossierRefusal =>
  refuse('UNREADABLE', `${field || 'Bản tin'} không phải ${vi}.`, `${field || 'The message'} is not ${en}.`);
