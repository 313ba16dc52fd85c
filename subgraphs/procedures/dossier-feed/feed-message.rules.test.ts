import { describe, expect, it } from 'vitest';
import { readFeedMessage } from './feed-message.rules.js';
import { readNationalTime } from './national-time.rules.js';

describe('an instant as one-stop systems write it', () => {
  it.each([
    ['20240304080000', '2024-03-04T01:00:00.000Z'],
    ['20240304', '2024-03-03T17:00:00.000Z'],
    ['04/03/2024 08:00:00', '2024-03-04T01:00:00.000Z'],
    ['4/3/2024', '2024-03-03T17:00:00.000Z'],
    ['2024-03-04T08:00:00', '2024-03-04T01:00:00.000Z'],
    ['2024-03-04 08:00', '2024-03-04T01:00:00.000Z'],
    ['2024-03-04T08:00:00+07:00', '2024-03-04T01:00:00.000Z'],
    ['2024-03-04T01:00:00.5Z', '2024-03-04T01:00:00.500Z'],
  ])('%s is %s', (text, instant) => expect(readNationalTime(text)?.toISOString()).toBe(instant));

  it.each(['', 'hôm nay', '20240230', '20240304250000', '31/04/2024', '2024', '2024-13-01T00:00:00Z'])(
    '%j is none',
    (text) => expect(readNationalTime(text)).toBeNull(),
  );
});

describe('a message of a one-stop system', () => {
  const dossier = {
    MaHoSo: '000.00.14.H56-200203-0118',
    MaTTHC: '1.000001',
    KenhThucHien: '2',
    LoaiDoiTuong: 1,
    ChuHoSo: 'Nguyễn Văn A',
    SoDinhDanh: '067123456789',
    NgayTiepNhan: '20240304080000',
    NgayHenTra: '20240308170000',
    NgayKetThucXuLy: '',
    NgayTra: null,
    TrangThaiHoSo: '04',
    DonViXuLy: 'STNMT',
    NguoiXuLy: 'Trần Thị B',
    GhiChu: 'Bổ sung giấy của ông Nguyễn Văn A',
  };

  it('is read by the field names of the national services, blanks left out, without what is said about people', () => {
    const read = readFeedMessage(dossier);
    expect(read).toEqual({
      code: '000.00.14.H56-200203-0118',
      state: 'PROCESSING',
      at: new Date('2024-03-04T01:00:00Z'),
      procedure: '1.000001',
      channel: 'ONLINE',
      applicantType: 'CITIZEN',
      applicantNumber: '067123456789',
      receivedAt: new Date('2024-03-04T01:00:00Z'),
      dueAt: new Date('2024-03-08T10:00:00Z'),
      agency: 'STNMT',
    });
    expect(JSON.stringify(read)).not.toMatch(/Nguyễn|Trần/);
  });

  it('is of the instant that it tells, else of the newest thing that had happened', () => {
    const at = (more: object) => (readFeedMessage({ ...dossier, ...more }) as { at: Date }).at.toISOString();
    expect(at({ NgayKetThucXuLy: '20240307100000' })).toBe('2024-03-07T03:00:00.000Z');
    expect(at({ ThoiDiemXuLy: '20240305090000' })).toBe('2024-03-05T02:00:00.000Z');
  });

  it.each([
    [{ MaHoSo: '' }, 'UNREADABLE', 'MaHoSo'],
    [{ MaHoSo: 'không mã' }, 'UNREADABLE', 'MaHoSo'],
    [{ TrangThaiHoSo: '11' }, 'UNREADABLE', 'TrangThaiHoSo'],
    [{ TrangThaiHoSo: undefined }, 'UNREADABLE', 'TrangThaiHoSo'],
    [{ NgayHenTra: '20240230' }, 'UNREADABLE', 'NgayHenTra'],
    [{ NgayTiepNhan: '' }, 'INCOMPLETE', 'ThoiDiemXuLy'],
    [{ DonViXuLy: 'x'.repeat(1_001) }, 'UNREADABLE', 'DonViXuLy'],
  ])('with %j is refused: %s %s', (more, reason, word) => {
    const read = readFeedMessage({ ...dossier, ...more });
    expect(read).toMatchObject({
      reason,
      text: { vi: expect.stringContaining(word), en: expect.stringContaining(word) },
    });
  });

  it.each([null, 7, 'x', []])('that is %j is none', (raw) => {
    expect(readFeedMessage(raw)).toMatchObject({ reason: 'UNREADABLE' });
  });
});
