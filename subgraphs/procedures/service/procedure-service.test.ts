import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { procedureServiceId } from './procedure-service.type.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

it('answers for itself and for no other service', async () => {
  const keys = [procedureServiceId, 'svp_other'].map((id) => ({ __typename: 'ProcedureService', id }));
  const { data } = await subgraph.entities(keys, '... on ProcedureService { id version registerPosition }');
  expect(data._entities).toEqual([{ id: procedureServiceId, version: 'test', registerPosition: '1271' }, null]);
});
