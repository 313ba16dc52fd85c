import { describe, expect, test } from 'vitest';
import { addDays, isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { readPlaceFiles, reorganisedOn } from './place-files.js';
import { adminUnitId, versionsFrom } from './places.rules.js';
import { successionsFrom } from './successions.rules.js';

const files = readPlaceFiles();
const versions = versionsFrom(files);
const successions = successionsFrom(files.succession, versions);

const boundaries = [
  ...new Set(versions.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]))),
].sort();
const daysToCheck = [...new Set(boundaries.flatMap((day) => [addDays(day, -1), day]))].filter(
  (day) => day >= '2004-08-31',
);
const inForceOn = (day: LocalDate): AdminUnitVersion[] => versions.filter((version) => isInForce(version, day));
const carrierOf = (code: string, day: LocalDate): AdminUnitVersion => {
  const [only, ...others] = inForceOn(day).filter((version) => version.code === code);
  if (only === undefined || others.length > 0) throw new Error(`${code} on ${day}: ${others.length} too many`);
  return only;
};
const versionsOf = (unitId: string): AdminUnitVersion[] => versions.filter((version) => version.unitId === unitId);
const units = [...new Set(versions.map(({ unitId }) => unitId))];
const levelsOn = (day: LocalDate) =>
  (['PROVINCE', 'DISTRICT', 'COMMUNE'] as const).map(
    (level) => inForceOn(day).filter((version) => version.level === level).length,
  );

describe('the two lists of places', () => {
  test('are all here: 109 places of 2021 and 2025, 93 older rows, 108 units, for a place kept is one in both lists', () => {
    expect([files.units.length, files.history.length, files.succession.length]).toEqual([109, 93, 72]);
    for (const row of files.units) {
      const day = row.valid_from < '2021-12-31' ? '2021-12-31' : row.valid_from;
      expect(carrierOf(row.code, day), row.code).toMatchObject({
        name: row.name,
        level: row.level,
        validTo: row.valid_to_exclusive || null,
      });
    }
    for (const row of files.history) {
      expect(carrierOf(row.code, row.valid_from), row.code).toMatchObject({ name: row.name, level: row.level });
      expect(carrierOf(row.code, addDays(row.valid_to_exclusive, -1)), row.code).toMatchObject({ name: row.name });
    }
    expect(units).toHaveLength(108);
  });

  test.each([
    ['2021-12-31', [1, 8, 71]],
    ['2025-06-30', [1, 8, 71]],
    ['2025-07-01', [1, 0, 28]],
    ['2030-01-01', [1, 0, 28]],
  ])('on %s there are %j provinces, districts and communes', (day, expected) =>
    expect(levelsOn(day)).toEqual(expected),
  );
});

describe('every version', () => {
  test('has an id of its own and begins before it ends', () => {
    expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
    for (const { validFrom, validTo } of versions) expect(validTo === null || validFrom < validTo).toBe(true);
  });

  test('stands below one unit that is in force through its whole life', () => {
    for (const version of versions) {
      const { parentId, level, validFrom, validTo, name } = version;
      expect(parentId === null, name).toBe(level === 'PROVINCE');
      if (parentId === null) continue;
      const lastDay = addDays(validTo ?? '2031-01-01', -1);
      const days = [validFrom, lastDay, ...boundaries.filter((day) => isInForce(version, day))];
      for (const day of days)
        expect(
          versionsOf(parentId).some((parent) => isInForce(parent, day)),
          `${name} ${day}`,
        ).toBe(true);
    }
  });

  test('of a commune stands below a district until 2025-07-01, below the province after (model: no districts)', () => {
    for (const { level, parentId, validFrom } of versions.filter(({ level }) => level !== 'PROVINCE')) {
      const parent = versions.find(({ unitId }) => unitId === parentId);
      expect(parent?.level).toBe(level === 'COMMUNE' && validFrom < reorganisedOn ? 'DISTRICT' : 'PROVINCE');
    }
  });

  test('follows the one before without a gap or an overlap', () => {
    for (const unit of units) {
      const own = versionsOf(unit).sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
      own.slice(1).forEach((version, index) => expect(version.validFrom, version.name).toBe(own[index]?.validTo));
    }
  });

  test('differs from the one before: a name, a kind, a place above, or the list it comes from', () => {
    for (const unit of units) {
      const own = versionsOf(unit).map(({ name, kind, parentId }) => `${name} ${kind} ${parentId}`);
      expect(new Set(own).size, own.join()).toBe(own.length);
    }
  });
});

test('no two units carry one code on any boundary day, nor on the day before', () => {
  expect(daysToCheck.length).toBeGreaterThan(10);
  for (const day of daysToCheck) {
    const codes = inForceOn(day).map(({ code }) => code);
    expect(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      day,
    ).toEqual([]);
  }
});

describe('the split of Huyện Đắk Nông on 2005-07-12 (82/2005/NĐ-CP)', () => {
  test('makes two units of code 661, and cuts the communes that stayed', () => {
    const [before, after] = [carrierOf('661', '2005-07-11'), carrierOf('661', '2005-07-12')];
    expect([before.name, after.name]).toEqual(['Huyện Đắk Nông', 'Huyện Đăk Glong']);
    expect(before.unitId).not.toBe(after.unitId);
    const stayed = ['24616', '24622', '24625', '24631', '24634', '24637'];
    for (const code of stayed) {
      const [one, other] = [carrierOf(code, '2005-07-11'), carrierOf(code, '2005-07-12')];
      expect(one.unitId).toBe(other.unitId);
      expect([one.parentId, other.parentId]).toEqual([before.unitId, after.unitId]);
    }
  });

  test('dates those cuts by the decree, not by the first snapshot', () => {
    expect(carrierOf('24616', '2005-07-11')).toMatchObject({ validFromPrecision: 'first_seen', legalBasis: null });
    expect(carrierOf('24616', '2005-07-12')).toMatchObject({
      validFromPrecision: 'exact',
      legalBasis: '82/2005/NĐ-CP',
      note: null,
    });
  });
});

describe('a place', () => {
  test.each([
    ['67', '2004-08-31', 'Tỉnh Đắk Nông', 'adm_91c0c17c-de51-5a36-afb6-309c46745aef'],
    ['68', '2025-07-01', 'Tỉnh Lâm Đồng', 'adm_afa31b50-6a61-5bd0-85e0-ffc753277b0a'],
    ['660', '2021-12-31', 'Thành phố Gia Nghĩa', 'adm_1f06fbc8-16a9-5347-960c-e2c155a5f645'],
    ['661', '2021-12-31', 'Huyện Đăk Glong', 'adm_2a18929d-4510-5b1b-b696-db708cefb862'],
    ['24611', '2025-06-30', 'Phường Nghĩa Đức', 'adm_4a401d28-ccbf-57f0-8d4f-40bf087ea907'],
    ['24611', '2025-07-01', 'Phường Bắc Gia Nghĩa', 'adm_2fe4d472-b0c7-5250-8477-234a6818a3d5'],
  ])('%s of %s, %s, keeps the id that other databases hold: %s', (code, day, name, unitId) =>
    expect(carrierOf(code, day)).toMatchObject({ name, unitId }),
  );

  test('has an id made of its code and first day alone', () => {
    for (const unit of units) {
      const days = versionsOf(unit)
        .map(({ validFrom }) => validFrom)
        .sort();
      expect(adminUnitId(versionsOf(unit)[0]?.code ?? '', days[0] ?? '')).toBe(unit);
    }
  });

  test('keeps its id from town to city (835/NQ-UBTVQH14)', () => {
    const [town, city] = [carrierOf('660', '2019-12-31'), carrierOf('660', '2020-01-01')];
    expect([town.kind, city.kind]).toEqual(['TOWN', 'PROVINCIAL_CITY']);
    expect(town.unitId).toBe(city.unitId);
  });

  test('called Xã Đắk Mil (24670) is not the old Thị trấn Đắk Mil, which became Xã Đức Lập (24664)', () => {
    const [township, commune, ducLap] = [
      carrierOf('24664', '2025-06-30'),
      carrierOf('24670', '2025-07-01'),
      carrierOf('24664', '2025-07-01'),
    ];
    expect([township.name, commune.name, ducLap.name]).toEqual(['Thị trấn Đắk Mil', 'Xã Đắk Mil', 'Xã Đức Lập']);
    const became = successions.filter(({ fromId }) => fromId === township.unitId).map(({ toId }) => toId);
    expect(became).toEqual([ducLap.unitId]);
    expect(new Set([township, commune, ducLap].map(({ unitId }) => unitId)).size).toBe(3);
  });

  test('called Xã Đắk Song (24718) is not 24721, which had that name until 2007', () => {
    const [now, then] = [carrierOf('24718', '2025-07-01'), carrierOf('24721', '2006-01-01')];
    expect([now.name, then.name]).toEqual(['Xã Đắk Song', 'Xã Đắk Song']);
    expect(now.unitId).not.toBe(then.unitId);
    expect(carrierOf('24721', '2021-12-31')).toMatchObject({ name: 'Xã Nam Bình', unitId: then.unitId });
  });

  test('has an English name wherever the list gives that name one', () => {
    expect(carrierOf('24736', '2005-01-01')).toMatchObject({ name: 'Xã Quảng Trực', nameEn: 'Quang Truc Commune' });
    expect(carrierOf('24721', '2005-01-01')).toMatchObject({ name: 'Xã Đắk Song', nameEn: null });
  });
});

describe('successions', () => {
  const of2025 = successions.filter(({ effectiveFrom }) => effectiveFrom === reorganisedOn);
  const byRelation = (relation: string) => of2025.filter((one) => one.relation === relation);

  test('of 2025: 68 communes and the province merged, 3 communes kept, 8 districts abolished', () => {
    const level = (id: string) => versionsOf(id)[0]?.level;
    const merged = byRelation('MERGED_INTO').map(({ fromId }) => level(fromId));
    expect([merged.length, merged.filter((one) => one === 'PROVINCE').length]).toEqual([69, 1]);
    expect(byRelation('KEPT').map(({ fromId }) => level(fromId))).toEqual(['COMMUNE', 'COMMUNE', 'COMMUNE']);
    expect(byRelation('ABOLISHED').map(({ fromId }) => level(fromId))).toEqual(
      Array.from({ length: 8 }, () => 'DISTRICT'),
    );
    expect(of2025).toHaveLength(80);
  });

  test('keep the id of three communes, and of no other place of 2025', () => {
    const communes = inForceOn(reorganisedOn).filter(({ level }) => level === 'COMMUNE');
    const lastDay = addDays(reorganisedOn, -1);
    const kept = communes.filter(({ unitId }) => versionsOf(unitId).some((version) => isInForce(version, lastDay)));
    expect(kept.map(({ code }) => code).sort()).toEqual(['24616', '24620', '24736']);
    expect(byRelation('KEPT').map(({ fromId, toId }) => fromId === toId)).toEqual([true, true, true]);
    const others = communes.filter((commune) => !kept.includes(commune));
    const reused = others.map((commune) => [commune, carrierOf(commune.code, lastDay)] as const);
    expect(reused.filter(([now, then]) => now.name !== then.name)).toHaveLength(16);
    expect(reused.filter(([now, then]) => now.name === then.name)).toHaveLength(9);
    expect(reused.filter(([now, then]) => now.unitId === then.unitId)).toEqual([]);
  });

  test('speak of every place that ended, and only of those', () => {
    const ended = units.filter((unit) => versionsOf(unit).every(({ validTo }) => validTo !== null));
    const from = new Set(successions.filter(({ relation }) => relation !== 'KEPT').map(({ fromId }) => fromId));
    expect([...from].sort()).toEqual([...ended].sort());
  });

  test('join what ended on the day before with what began on the day', () => {
    for (const { fromId, toId, effectiveFrom, relation } of successions) {
      const last = versionsOf(fromId).map(({ validTo }) => validTo);
      if (relation !== 'KEPT') expect(last).toContain(effectiveFrom);
      if (toId !== null) expect(versionsOf(toId).map(({ validFrom }) => validFrom)).toContain(effectiveFrom);
      expect(toId === null).toBe(relation === 'ABOLISHED');
    }
    expect(new Set(successions.map(({ id }) => id)).size).toBe(successions.length);
  });
});
