import { recordKind, type RecordStore, type Writing } from '../../../shared/records/record-kind.js';
import { AdminUnitVersionInput } from './admin-unit-version.inputs.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { adminUnitVersionFaults, levelOf, type PlaceGround } from './admin-unit-version.rules.js';
import { adminUnitId, versionId } from './places.rules.js';

/** How versions are kept that follow from a change elsewhere: what a merger ends or moves. */
export const placeStore: RecordStore<AdminUnitVersion> = {
  type: 'AdminUnitVersion',
  title: { vi: 'phiên bản của đơn vị hành chính', en: 'version of a place' },
  entity: AdminUnitVersion,
  refusals: {
    admin_unit_version_one_code: {
      vi: 'Một đơn vị khác mang mã này trong thời gian đó: mỗi mã vào một ngày chỉ một đơn vị.',
      en: 'Another place carries this code in that time: on a day a code means one place.',
    },
    admin_unit_version_one_a_day: {
      vi: 'Đơn vị đã có phiên bản trong thời gian đó: mỗi ngày chỉ một phiên bản.',
      en: 'The place has a version in that time already: it has one version a day.',
    },
    admin_unit_version_pkey: {
      vi: 'Đơn vị đã có phiên bản từ ngày đó: sửa dòng đã có.',
      en: 'The place has a version from that day already: change that row.',
    },
  },
};

/** How versions are kept that somebody records. Whoever writes one calls `placesChanged` for its unit. */
export const adminUnitVersionRecord = recordKind<AdminUnitVersion, AdminUnitVersionInput & { unitId: string }>({
  ...placeStore,
  input: AdminUnitVersionInput as new () => AdminUnitVersionInput & { unitId: string },
  identify: ({ unitId, validFrom }) => versionId(unitId, validFrom),
  complete: (row) => ({
    nameEn: row.nameEn ?? null,
    level: levelOf(row.kind),
    parentId: row.parentId ?? null,
    validFromPrecision: (row as Partial<AdminUnitVersion>).validFromPrecision ?? 'exact',
    validTo: row.validTo ?? null,
    note: row.note ?? null,
  }),
  faults: async ({ before, after }, writing) =>
    after === null ? [] : adminUnitVersionFaults({ before, after }, await groundOf(after, writing)),
});

/** The unit that an input speaks of: the one it names, or a new one, known by its code and first day. */
export const unitOf = ({ unitId, code, validFrom }: AdminUnitVersionInput): string =>
  unitId ?? adminUnitId(code, validFrom);

async function groundOf(
  { unitId, validFrom, validTo, parentId }: AdminUnitVersion,
  { transaction }: Writing,
): Promise<PlaceGround> {
  const [ground] = await transaction.query<PlaceGround>(readGround, [unitId, validFrom, validTo, parentId]);
  if (ground === undefined) throw new Error('What a place stands on is always one row');
  return ground;
}

/** The level of the place above on the first day, whether the unit has a later version, and what lies below at its end. */
const readGround = `
  SELECT (SELECT level FROM admin_unit_version WHERE unit_id = $4 AND daterange(valid_from, valid_to) @> $2::date) AS "levelAbove",
         EXISTS (SELECT FROM admin_unit_version WHERE unit_id = $1 AND valid_from > $2::date) AS "hasLater",
         ARRAY (SELECT name FROM admin_unit_version
                WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > $3::date) ORDER BY code) AS below`;
