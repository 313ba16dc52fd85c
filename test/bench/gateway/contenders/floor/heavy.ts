import type { Agency, BudgetLine, Procedure } from '../../graph/bench-data.js';
import type { Question } from '../../graph/questions.js';
import { ask } from './ask-subgraph.js';

const agencyRoots = `query ($agencies: Int!) { agencies(first: $agencies) { id code name level } }`;
const procedureRoots = `query ($procedures: Int!) { topProcedures(first: $procedures) { id } }`;

const linesOfAgency = 'budgetLines { id purpose amount procedure { id } }';
const linesOfProcedure = `budgetLines { id purpose amount agency { id ${linesOfAgency} } }`;
const lines = `query ($agencies: [_Any!]!, $procedures: [_Any!]!) {
  agencies: _entities(representations: $agencies) { ... on Agency { budgetLines { id purpose amount procedure { id ${linesOfProcedure} } } } }
  procedures: _entities(representations: $procedures) { ... on Procedure { ${linesOfProcedure} } }
}`;

const entities = (type: string, fields: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
const agencyFacts = entities('Agency', 'code name nameEn');
const procedureFacts = entities('Procedure', 'code name fee documents legalBasis');
const onlineFacts = entities('Procedure', 'isOnline processingDays system { code name }');

interface Key {
  readonly id: string;
}
type Facts<Item> = ReadonlyMap<string, Item>;

interface AgencyLines {
  readonly budgetLines: readonly Line<object>[];
}
type Line<Below> = Pick<BudgetLine, 'id' | 'purpose' | 'amount'> & { readonly procedure: Key & Below };
interface ProcedureLines {
  readonly budgetLines: readonly (Pick<BudgetLine, 'id' | 'purpose' | 'amount'> & {
    readonly agency: Key & AgencyLines;
  })[];
}
interface Lines {
  readonly agencies: readonly { readonly budgetLines: readonly Line<ProcedureLines>[] }[];
  readonly procedures: readonly ProcedureLines[];
}

/** What one would write for this one question: level by level, one call per subgraph, nothing asked twice in a call. */
export async function answerHeavy({ variables }: Question): Promise<string> {
  const [{ agencies }, { topProcedures }] = await Promise.all([
    ask<{ agencies: Pick<Agency, 'id' | 'code' | 'name' | 'level'>[] }>('institutions', agencyRoots, variables),
    ask<{ topProcedures: Key[] }>('procedures', procedureRoots, variables),
  ]);
  const tree = await ask<Lines>('finance', lines, {
    agencies: agencies.map(({ id }) => ({ __typename: 'Agency', id })),
    procedures: topProcedures.map(({ id }) => ({ __typename: 'Procedure', id })),
  });
  const used = idsIn(tree, topProcedures);
  const [agencyById, procedureById] = await Promise.all([
    factsOf<Agency>('institutions', agencyFacts, representations('Agency', used.agencies)),
    factsOf<Procedure>('procedures', procedureFacts, representations('Procedure', used.procedures)),
  ]);
  const known = [...procedureById].map(([id, { fee, documents }]) => ({ __typename: 'Procedure', id, fee, documents }));
  const onlineById = await factsOf<Procedure>('e-government', onlineFacts, known);
  const write = writer(agencyById, procedureById, onlineById);
  return JSON.stringify({
    data: {
      agencies: agencies.map(({ id, code, name, level }, index) => ({
        id,
        code,
        name,
        level,
        budgetLines: tree.agencies[index]?.budgetLines.map(({ id, purpose, amount, procedure }) => ({
          id,
          purpose,
          amount,
          procedure: { ...write.procedure(procedure.id), ...write.linesOfProcedure(procedure) },
        })),
      })),
      topProcedures: topProcedures.map(({ id }, index) => ({
        ...write.procedure(id),
        ...write.linesOfProcedure(tree.procedures[index]),
      })),
    },
  });
}

function idsIn({ agencies, procedures }: Lines, topProcedures: readonly Key[]) {
  const used = { agencies: new Set<string>(), procedures: new Set(topProcedures.map(({ id }) => id)) };
  const walk = ({ budgetLines }: ProcedureLines): void => {
    for (const { agency } of budgetLines) {
      used.agencies.add(agency.id);
      for (const { procedure } of agency.budgetLines) used.procedures.add(procedure.id);
    }
  };
  for (const { budgetLines } of agencies) {
    for (const { procedure } of budgetLines) {
      used.procedures.add(procedure.id);
      walk(procedure);
    }
  }
  procedures.forEach(walk);
  return used;
}

const representations = (type: string, ids: ReadonlySet<string>) => [...ids].map((id) => ({ __typename: type, id }));

async function factsOf<Item>(subgraph: string, query: string, representations: readonly Key[]): Promise<Facts<Item>> {
  const { _entities } = await ask<{ _entities: Item[] }>(subgraph, query, { representations });
  return new Map(representations.map(({ id }, index) => [id, _entities[index] as Item]));
}

/** The same procedure stands in many places: its part of the answer is made once. */
function writer(agencyById: Facts<Agency>, procedureById: Facts<Procedure>, onlineById: Facts<Procedure>) {
  const procedures = new Map(
    [...procedureById].map(([id, { code, name, fee, documents, legalBasis }]) => {
      const { isOnline, processingDays, system } = onlineById.get(id) as Procedure;
      return [id, { id, code, name, fee, documents, legalBasis, isOnline, processingDays, system }];
    }),
  );
  const procedure = (id: string) => procedures.get(id);
  const linesOfAgency = ({ budgetLines }: AgencyLines) =>
    budgetLines.map(({ id, purpose, amount, procedure: { id: key } }) => ({
      id,
      purpose,
      amount,
      procedure: procedure(key),
    }));
  const linesOfProcedure = (lines: ProcedureLines | undefined) => ({
    budgetLines: lines?.budgetLines.map(({ id, purpose, amount, agency }) => {
      const { code, name, nameEn } = agencyById.get(agency.id) as Agency;
      return { id, purpose, amount, agency: { id: agency.id, code, name, nameEn, budgetLines: linesOfAgency(agency) } };
    }),
  });
  return { procedure, linesOfProcedure };
}
