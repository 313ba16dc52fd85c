import { globalId } from '../../../shared/identity/global-id.js';
import type { Places } from '../admin-unit/read-places.js';
import { agencyIdOf } from '../agency/agency.stub.js';
import { registeredSystemId } from '../information-system/information-system.seed.js';
import type { SystemRow } from '../information-system/insert-systems.js';
import { decisionDay } from '../ownership.js';
import { departmentThemes, districtThemes } from './sample-themes.js';

/** Sixty made-up systems of departments and districts, behind the decision's rows 31 and 42, which are groups. */
export function sampleSystems({ provinceId, districts }: Places): SystemRow[] {
  const ofDepartments = departmentThemes.map(([agency, name, nameEn, kind], index) =>
    sampleSystem({
      code: `SAMPLE-${agency}-${countUpTo(index)}`,
      name,
      nameEn,
      agency,
      placeId: provinceId,
      category: kind === 'DATABASE' ? 'SECTOR_DB' : 'SECTOR_SYSTEMS',
    }),
  );
  const ofDistricts = districts.flatMap((district) =>
    districtThemes.map(([name, nameEn], index) =>
      sampleSystem({
        code: `SAMPLE-${district.code}-${index + 1}`,
        name: `${name} – ${district.name}`,
        nameEn: `${nameEn}, ${district.name}`,
        agency: 'UBND_HUYEN',
        placeId: district.id,
        category: 'SECTOR_SYSTEMS',
      }),
    ),
  );
  return [...ofDepartments, ...ofDistricts];
}

/** The first, second, third … system of its department. */
const countUpTo = (index: number): number =>
  departmentThemes.slice(0, index + 1).filter(([agency]) => agency === departmentThemes[index]?.[0]).length;

interface Sample {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly agency: string;
  readonly placeId: string;
  readonly category: 'SECTOR_DB' | 'SECTOR_SYSTEMS';
}

const sampleSystem = ({ code, name, nameEn, agency, placeId, category }: Sample): SystemRow => ({
  id: globalId('InformationSystem', { register: 'systems-sample', code, firstValidFrom: decisionDay }),
  number: null,
  code,
  otherCode: null,
  name: `${name} (mẫu)`,
  nameEn: `${nameEn} (sample)`,
  systemGroup: category === 'SECTOR_DB' ? 'DATABASE' : 'INFRASTRUCTURE',
  clauses: [],
  ownerAgencyId: agencyIdOf(agency),
  operatorAgencyId: agencyIdOf(agency),
  builderAgencyId: null,
  ownerNote: null,
  isNational: false,
  isImplied: false,
  dataHeld: null,
  worksWhen: null,
  feeds: ['T6.3'],
  subgraphs: ['e-government'],
  categoryId: registeredSystemId(category),
  placeId,
  origin: 'SAMPLE',
  source: 'Dữ liệu mẫu — sample',
});
