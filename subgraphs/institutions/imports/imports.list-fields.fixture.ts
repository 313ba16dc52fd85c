import { globalId } from '../../../shared/identity/global-id.js';
import type { Measure } from '../../../shared/service/testing.list-fields.js';
import type { Institutions } from '../institutions.fixture.js';
import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';
import { importRows } from './imports.fixture.js';
import { staffQuotas } from './staff-quotas.register.js';

const id = globalId('InstitutionService', { register: 'services', code: 'institutions', firstValidFrom: '2021-08-18' });

/** What the service says of its imports, over runs with rows that wait and rows that were ignored. */
export function importsListFields({ count }: ListFieldTools, institutions: () => Institutions): ListFields {
  let filling: Promise<void> | null = null;
  const ofService =
    (selection: string): Measure =>
    async (first) => {
      await (filling ??= fill(institutions()));
      return count(
        `query ($keys: [_Any!]!, $first: Int!) { _entities(representations: $keys) { ... on InstitutionService { version ${selection} } } }`,
        { keys: [{ __typename: 'InstitutionService', id }], first },
      );
    };
  const ofRuns = (selection: string): Measure => ofService(`imports(first: $first) { nodes { ${selection} } }`);
  const ofRows = (selection: string): Measure => ofRuns(`quarantine(first: $first) { nodes { ${selection} } }`);
  return {
    'InstitutionService.imports': [2, ofService('imports(first: $first) { totalCount nodes { state } }')],
    'InstitutionService.importRegisters': [
      0,
      ofService('registers: importRegisters { name } imports(first: $first) @skip(if: true) { totalCount }'),
    ],
    'ImportRegister.columns': [
      0,
      ofService('importRegisters { columns { header } } imports(first: $first) @skip(if: true) { totalCount }'),
    ],
    'ImportRunConnection.edges': [1, ofService('imports(first: $first) { edges { node { counts { read } } } }')],
    'ImportRunConnection.nodes': [1, ofRuns('counts { read }')],
    'ImportRun.ignoredRows': [2, ofRuns('ignoredRows { count }')],
    'ImportRun.quarantine': [2, ofRuns('quarantine(first: $first) { totalCount nodes { row } }')],
    'WaitingRowConnection.edges': [2, ofRuns('quarantine(first: $first) { edges { node { row } } }')],
    'WaitingRowConnection.nodes': [2, ofRows('row')],
    'WaitingRow.cells': [3, ofRows('cells { text }')],
    'WaitingRow.faults': [3, ofRows('faults { reason suggestion }')],
  };
}

async function fill(institutions: Institutions): Promise<void> {
  const headers = ['Mã cơ quan, đơn vị', 'Năm', 'Loại biên chế'];
  const wrong = Array.from({ length: 20 }, (_, index) => [`KHÔNG CÓ ${index}`, 2024, 'Công chức']);
  for (let run = 0; run < 12; run += 1) await importRows(institutions, staffQuotas, [headers, ...wrong, ['', '', '']]);
}
