import { type Measure, statementsOf } from '../../shared/service/testing.list-fields.js';
import type { ListFields } from '../../shared/service/testing.list-field-tools.js';
import { dossiers } from './imports/dossiers.register.js';
import { importRows } from './imports/imports.fixture.js';
import { type TestSubgraph, viewerWith } from './procedures.fixture.js';
import { procedureServiceId } from './service/procedure-service.type.js';

/** Sees what stands in rows that wait. */
const viewer = viewerWith('import:read', 'import:personal', ...dossiers.scopes);

/** What the service says of its imports, over runs with rows that wait and rows that were ignored. */
export function importsListFields(procedures: () => TestSubgraph): ListFields {
  let filling: Promise<void> | null = null;
  const ofService =
    (selection: string): Measure =>
    async (first) => {
      await (filling ??= fill(procedures()));
      const query = `query ($keys: [_Any!]!, $first: Int!) { _entities(representations: $keys) { ... on ProcedureService { version ${selection} } } }`;
      const variables = { keys: [{ __typename: 'ProcedureService', id: procedureServiceId }], first };
      return statementsOf(procedures().ask(query, { variables, viewer }));
    };
  const ofRuns = (selection: string): Measure => ofService(`imports(first: $first) { nodes { ${selection} } }`);
  const ofRows = (selection: string): Measure => ofRuns(`quarantine(first: $first) { nodes { ${selection} } }`);
  return {
    'ProcedureService.imports': [2, ofService('imports(first: $first) { totalCount nodes { state } }')],
    'ProcedureService.importRegisters': [
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

async function fill(procedures: TestSubgraph): Promise<void> {
  const headers = ['Mã hồ sơ', 'Mã TTHC', 'Ngày nộp'];
  const wrong = Array.from({ length: 20 }, (_, index) => [`SAI-${index}-1`, `9.00000${index}`, '01/03/2024']);
  for (let run = 0; run < 12; run += 1) await importRows(procedures, dossiers, [headers, ...wrong, ['', '', '']]);
}
