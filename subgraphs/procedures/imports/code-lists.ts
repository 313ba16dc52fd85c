import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import type { CodeList, DatedCode } from './dated-codes.js';

export interface ProcedureMeant extends DatedCode {
  readonly id: string;
}

/** From the day it is published, or takes effect if that is later, until it is repealed (invariant 2 of the model). */
export const procedureCodes: CodeList = {
  title: { vi: 'danh mục thủ tục hành chính đã công khai', en: 'published procedures' },
  find: `SELECT code, id, greatest(valid_from, published_at) AS "validFrom", valid_to AS "validTo"
         FROM procedure WHERE code = ANY ($1) AND published_at IS NOT NULL ORDER BY code, valid_from DESC`,
  all: 'SELECT DISTINCT code FROM procedure WHERE published_at IS NOT NULL',
};

export interface UnitMeant extends DatedCode {
  readonly placeId: string;
  readonly level: AdminLevel;
  readonly deskId: string | null;
  readonly agencyId: string | null;
}

/** Where dossiers are handed in: a desk, or a place, which then stands for its desk where it has only one. */
export const receivingUnitCodes: CodeList = {
  title: { vi: 'danh mục bộ phận một cửa và đơn vị hành chính', en: 'one-stop desks and places' },
  find: `SELECT code, place_id AS "placeId", level, id AS "deskId", agency_id AS "agencyId", opened_on AS "validFrom", closed_on AS "validTo"
         FROM one_stop_desk WHERE code = ANY ($1)
         UNION ALL
         SELECT e.code, e.entity_id, e.level, its.desk_id, its.agency_id, e.valid_from, e.valid_to
         FROM register_entry AS e CROSS JOIN LATERAL (
           SELECT CASE WHEN count(*) = 1 THEN min(d.id) END AS desk_id, CASE WHEN count(*) = 1 THEN min(d.agency_id) END AS agency_id
           FROM one_stop_desk AS d WHERE d.place_id = e.entity_id AND daterange(d.opened_on, d.closed_on) && daterange(e.valid_from, e.valid_to)) AS its
         WHERE e.register = 'adminUnit' AND e.code = ANY ($1) AND e.level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')`,
  all: `SELECT code FROM one_stop_desk UNION
        SELECT code FROM register_entry WHERE register = 'adminUnit' AND level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')`,
};

export interface AgencyMeant extends DatedCode {
  readonly id: string;
}

export const agencyCodes: CodeList = {
  title: { vi: 'danh mục cơ quan', en: 'agencies' },
  find: `SELECT code, entity_id AS id, valid_from AS "validFrom", valid_to AS "validTo" FROM register_entry
         WHERE register = 'agency' AND code = ANY ($1) ORDER BY code, valid_from DESC`,
  all: `SELECT DISTINCT code FROM register_entry WHERE register = 'agency'`,
};

/** For what may be older than the lists: the same codes, or else what they first meant afterwards. */
export const orLater = (list: CodeList): CodeList => ({ ...list, orLater: true });

/** Every procedure: a result may have been decided before its procedure was made public. */
export const allProcedureCodes: CodeList = {
  title: { vi: 'danh mục thủ tục hành chính', en: 'procedures' },
  find: `SELECT code, id, valid_from AS "validFrom", valid_to AS "validTo"
         FROM procedure WHERE code = ANY ($1) ORDER BY code, valid_from DESC`,
  all: 'SELECT DISTINCT code FROM procedure',
  orLater: true,
};
