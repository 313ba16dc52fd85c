import pg from 'pg'; import { readFileSync } from 'node:fs';
const { countSelfFinancing } = await import('/work/main/subgraphs/finance/target/self-financing-share.count.ts');
const u = new URL(readFileSync('/tmp/finance-pg.url','utf8')); u.pathname='/real_fin_finance';
const c = new pg.Client({connectionString: u.href}); await c.connect();
let sql='', ps: any; await countSelfFinancing({ query: async (s: string, p: any) => { sql = s; ps = p; return []; } } as any, { asOf:'2025-06-30', unitId:null, byLevel:null, closing:'FROZEN', variant:null } as any);
await c.query("begin; delete from pg_statistic where starelid in ('register_entry'::regclass,'autonomy_decision'::regclass); update pg_class set reltuples=-1, relpages=0 where oid in ('register_entry'::regclass,'autonomy_decision'::regclass) or relname like 'register_entry_%' or relname like '%autonomy_decision%' or relname='one_in_effect'");
const r = await c.query('EXPLAIN (ANALYZE, COSTS ON, TIMING OFF) '+sql.replace(/\$(\d)(::\w+)?/g,(m,n,t)=>{const v=ps[n-1]; return (Array.isArray(v)?`'{${v.join(',')}}'::text[]`:v===null?'NULL':`'${v}'`)+(t??'')}));
console.log(r.rows.map(x=>Object.values(x)[0]).join('\n')); await c.query('rollback'); await c.end();
