import { importRegister } from '../../../shared/import/store/import-register.js';
import { publicServiceUnitRecord } from '../public-service-unit/public-service-unit.record.js';
import {
  agencyCodes,
  type CodeList,
  faultsAmong,
  idOf,
  lookUpCodes,
  placeCodes,
  publicServiceUnitCodes,
} from './code-lookup.js';
import { publicServiceUnitsLayout } from './public-service-units.layout.js';

/** A unit is told by its code. Codes of agency and place are read as of the day on which it was established. */
export const publicServiceUnits = importRegister({
  name: 'public-service-units',
  layout: publicServiceUnitsLayout,
  scopes: ['apparatus:write'],
  kind: publicServiceUnitRecord,
  neededForNew: ['name', 'sector', 'agency', 'place', 'establishedOn'],
  async resolve(rows, { transaction, today }) {
    const lookUp = (key: 'agency' | 'place' | 'successor', list: CodeList) =>
      lookUpCodes(
        transaction,
        list,
        rows.map(({ [key]: code, establishedOn }) => ({ key, code, day: establishedOn ?? today })),
      );
    const agencies = await lookUp('agency', agencyCodes);
    const places = await lookUp('place', placeCodes);
    const successors = await lookUp('successor', publicServiceUnitCodes);
    const kept = await transaction.query<{ id: string; code: string }>(
      'SELECT id, code FROM public_service_unit WHERE code = ANY ($1)',
      [rows.map(({ code }) => code)],
    );
    const ids = new Map(kept.map(({ id, code }) => [code, id]));
    return rows.map(({ agency: _, place: __, successor: ___, ...stated }, index) => {
      const faults = faultsAmong([agencies[index], places[index], successors[index]]);
      if (faults.length > 0) return { faults };
      const input = {
        ...stated,
        governingAgencyId: idOf(agencies[index]),
        adminUnitId: idOf(places[index]),
        successorId: idOf(successors[index]),
      };
      return { input, id: ids.get(stated.code) ?? null };
    });
  },
});
