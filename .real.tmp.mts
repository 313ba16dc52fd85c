import { readFileSync } from 'node:fs';
const r = '/work/main/';
const { provisionDatabase, dropDatabase } = await import(r+'shared/database/provision.ts');
const { migrate } = await import(r+'shared/database/migrate.ts');
const { createDataSource } = await import(r+'shared/database/data-source.ts');
const { runSeed } = await import(r+'shared/service/seed.ts');
const { inTransaction } = await import(r+'shared/service/transaction.ts');
const { createExecutor } = await import(r+'shared/service/graphql-executor.ts');
const { createLogger } = await import(r+'shared/log/logger.ts');
const { anonymousViewer } = await import(r+'shared/trust/viewer.ts');
const { plannedRule } = await import(r+'shared/figures/target-rules.fixture.ts');
const { recount } = await import(r+'subgraphs/finance/target/recount.fixture.ts');
const adminUrl = readFileSync('/tmp/finance-pg.url','utf8');
const name = process.argv[2];
async function open(subgraph: string, d: any) {
  const opts = { adminUrl, subgraph, prefix: 'real_fin', passwordSecret: 'x'.repeat(40) };
  await dropDatabase(opts); const urls = await provisionDatabase(opts);
  await migrate({ ownerUrl: urls.ownerUrl, migrations: d.migrations });
  const ds = await createDataSource({ url: urls.serviceUrl, entities: d.entities, migrations: [], applicationName: 'x', poolSize: 4 }).initialize();
  return ds;
}
if (name === 'institutions') {
  const { institutions } = await import(r+'subgraphs/institutions/subgraph.ts');
  const ds = await open('institutions', institutions);
  for (const s of institutions.seeds) { const t = Date.now(); await runSeed((w: any) => inTransaction(ds, w), s); console.log(s.name, Date.now()-t); }
  const e = await ds.query(`select register, entity_id, code, name, kind, level, parent_id, place_id, valid_from::text, valid_to::text, data from register_entry`);
  const s = await ds.query(`select id, register, from_id, to_id, relation, effective_from::text from register_succession`);
  const { writeFileSync } = await import('node:fs'); writeFileSync('/tmp/register.json', JSON.stringify({ e, s })); console.log(e.length, s.length);
  await ds.destroy();
} else {
  const { finance } = await import(r+'subgraphs/finance/subgraph.ts');
  const ds = await open('finance', finance);
  const { e, s } = JSON.parse(readFileSync('/tmp/register.json','utf8'));
  await ds.query(`insert into register_entry select * from jsonb_populate_recordset(null::register_entry, $1::jsonb)`, [JSON.stringify(e)]);
  await ds.query(`insert into register_succession select * from jsonb_populate_recordset(null::register_succession, $1::jsonb)`, [JSON.stringify(s)]);
  await ds.query(`insert into register_cursor values ('institutions', 900)`);
  for (const x of finance.seeds) { const t = Date.now(); await runSeed((w: any) => inTransaction(ds, w), x); console.log(x.name, Date.now()-t, 'ms'); }
  console.log(await ds.query(`select (select count(*) from autonomy_decision) a, (select count(*) from budget_estimate) b, (select count(distinct entity_id) from register_entry where register='publicServiceUnit') psu, (select count(*) from (select unit_id from autonomy_decision group by 1 having count(*)>1) x) moved`));
  const ex = await createExecutor({ definition: finance, dataSource: ds, service: { name:'finance', version:'0.1.0', startedAt: new Date(), registerPosition: () => 900 }, clock: () => new Date('2026-11-23T05:00:00Z'), log: createLogger('x','error') });
  const ask = async (query: string, variables: any = {}) => { const t = performance.now(); const { response, statements } = await ex.execute({ query, variables }, anonymousViewer('x')); const j = JSON.parse((response.body as any).string); return { ...j, statements, ms: Math.round(performance.now()-t) }; };
  const rep = { __typename: 'FinanceTarget', id: 'ftg_x', ...plannedRule('T5.2a') };
  const place = async (code: string, day: string) => (await ds.query(`select entity_id id, name from register_entry where register='adminUnit' and code=$1 and valid_from<=$2 and (valid_to is null or valid_to>$2)`, [code, day]))[0];
  const full = 'figure { state numerator denominator percent coverage { reported expected } } status asOf sources { rowsCounted rows } ';
  const q = (given: string, f = full) => ask(`query($r:[_Any!]!){_entities(representations:$r){... on FinanceTarget{result${given?`(${given})`:''}{${f}}}}}`, { r: [rep] });
  for (const day of ['2021-12-31','2022-12-31','2023-12-31','2024-12-31','2025-06-30']) { const x = await q(`asOf:"${day}"`); const c = await recount(ds as any, {unit:null, asOf: day, closing:'FROZEN'}); console.log(day, JSON.stringify(x.data._entities[0].result.figure), x.data._entities[0].result.status, JSON.stringify(c), x.statements, x.ms); }
  console.log(JSON.stringify(await q('closing: CARRIED')));
  const lam = await place('68','2025-12-31'), dn = await place('67','2025-06-30'), d660 = await place('660','2025-06-30');
  console.log(lam, dn, d660);
  for (const [u, day, cl] of [[dn,'2025-06-30','FROZEN'],[d660,'2025-06-30','FROZEN'],[lam,'2025-12-31','CARRIED'],[lam,'2025-12-31','FROZEN']] as any) { const x = await q(`unit:"${u.id}", asOf:"${day}", closing:${cl}`); const c = await recount(ds as any,{unit:u.id,asOf:day,closing:cl}); console.log(u.name, JSON.stringify(x.data._entities[0].result), JSON.stringify(c)); const l = await ask(`{ ${x.data._entities[0].result.sources.rows} { totalCount } }`); console.log(JSON.stringify(l.data)); }
  for (const lv of ['DISTRICT','COMMUNE']) { const x = await q('', `byUnit(level:${lv}) { unit { id } figure { state numerator denominator } }`); console.log(lv, x.data._entities[0].result.byUnit.length, x.statements, x.ms, JSON.stringify(x.data._entities[0].result.byUnit[0])); }
  console.log(JSON.stringify(await q('', 'variants { key figure { numerator denominator percent state coverage{reported expected} } } trend(from:"2021-01-01", to:"2025-06-30", by:YEAR) { asOf figure { percent } }')));
  console.log(JSON.stringify(await ask(`{ autonomyDecisions(group: SELF_RECURRENT, asOf: "2025-06-30", first: 2) { totalCount nodes { decisionNumber selfFinancingRate validFrom validTo publicServiceUnit { id } } } }`)));
  console.log(JSON.stringify(await ask(`{ budgetEstimates(year: 2024, first: 2) { totalCount nodes { year agency { id } content kind requested appraised approved state } } }`)));
  const two = (await ds.query(`select unit_id id from autonomy_decision group by unit_id having count(*)=2 order by 1 limit 1`))[0];
  console.log(JSON.stringify(await ask(`query($r:[_Any!]!){_entities(representations:$r){... on PublicServiceUnit{ id then: autonomy(asOf:"2021-12-31") { group selfFinancingRate } now: autonomy(asOf:"2025-06-30") { group selfFinancingRate } autonomyDecisions { decisionNumber validFrom validTo } }}}`, { r: [{__typename:'PublicServiceUnit', id: two.id}] })));
  await ex.stop(); await ds.destroy();
}
