import { expect, test } from 'vitest';
import { statementText } from './statement-text.js';

test.each([
  ['a parameter', 'SELECT a FROM t WHERE id = $1', 'SELECT a FROM t WHERE id = $1'],
  ['a text', `SELECT a FROM t WHERE id = '036099012345'`, 'SELECT a FROM t WHERE id = ?'],
  ['a text with an apostrophe', `SELECT 'it''s 036099', b FROM t`, 'SELECT ?, b FROM t'],
  ['an escaped text', `SELECT E'it\\'s 036099', b FROM t`, 'SELECT ?, b FROM t'],
  ['a text in dollars', 'SELECT $x$036099$x$, $$036099$$, $2 FROM t', 'SELECT ?, ?, $2 FROM t'],
  ['a number', 'SELECT 036099012345, 1.5e3, -2 FROM t2 LIMIT 10', 'SELECT ?, ?, -? FROM t2 LIMIT ?'],
  ['names with digits', 'SELECT a1, "t2"."b 3" FROM t2', 'SELECT a1, "t2"."b 3" FROM t2'],
  ['a quoted name with an apostrophe', `SELECT "it's" FROM t WHERE a = 'b'`, `SELECT "it's" FROM t WHERE a = ?`],
  ['a comment', `SELECT a -- 036099\n/* 036099\n*/ FROM t`, 'SELECT a FROM t'],
  ['a cast', `SELECT a::date FROM t WHERE b > '2025-06-30'::date`, 'SELECT a::date FROM t WHERE b > ?::date'],
])('%s: values are not told, names and parameters are', (_, sql, told) => {
  expect(statementText(sql).text).toBe(told);
});

test.each([
  ['SELECT a FROM dossier AS e JOIN x ON true', 'SELECT', 'SELECT dossier'],
  ['insert into "outbox" (a) values ($1)', 'INSERT', 'INSERT outbox'],
  ['UPDATE unit SET a = $1', 'UPDATE', 'UPDATE unit'],
  ['DELETE FROM unit', 'DELETE', 'DELETE unit'],
  ['WITH page AS (SELECT a FROM dossier) SELECT * FROM page', 'WITH', 'WITH dossier'],
  ['SELECT now()', 'SELECT', 'SELECT'],
])('%s is summed up', (sql, operation, summary) => {
  expect(statementText(sql)).toMatchObject({ operation, summary });
});
