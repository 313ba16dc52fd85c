import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../shared/service/testing.js';
import { institutions } from '../subgraph.js';
import { storedReport } from './rendering/stored-report.fixture.js';
import { reportFileRoute } from './report-file.route.js';

const report = storedReport();

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph({ definition: { ...institutions, files: [reportFileRoute] }, withSample: false });
  await subgraph.write((transaction) =>
    transaction.query(
      `INSERT INTO published_report (id, period_id, edition, as_of, published_at, published_by, operation_version,
         operation_digest, supergraph_digest, positions, content, content_digest, origin)
       SELECT $1, id, 1, '2024-12-31', $2, 'test', 1, 'a', 'b', '[]', $3, $4, 'SAMPLE'
       FROM reporting_period WHERE code = '2024-Q4'`,
      [report.id, report.publishedAt, report.content, report.contentDigest],
    ),
  );
});

afterAll(() => subgraph.stop());

const nameOf = (answer: Response): string => /''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';

test('gives everybody the stored bytes, whose SHA-256 is the digest of the report', async () => {
  const answer = await subgraph.file(`reports/${report.id}/json`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.contentDigest);
});

test.each([
  ['docx', 'PK', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1.docx'],
  ['xlsx', 'PK', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1.xlsx'],
  ['pdf', '%PDF', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1.pdf'],
  ['pdf?language=en', '%PDF', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1-en.pdf'],
])('gives it as %s, twice the same', async (format, magic, name) => {
  const [first, second] = [
    await subgraph.file(`reports/${report.id}/${format}`),
    await subgraph.file(`reports/${report.id}/${format}`),
  ];
  expect(nameOf(first)).toBe(name);
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(bytes.toString('latin1').startsWith(magic)).toBe(true);
  expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
});

test.each([
  ['reports/pbr_none/pdf', 404, 'Không tìm thấy báo cáo đã công bố “pbr_none”.'],
  [`reports/${report.id}/odt`, 400, 'Không có định dạng “odt”. Có: json, xlsx, docx, pdf.'],
  [`reports/${report.id}/pdf?language=fr`, 400, 'Không có ngôn ngữ “fr”. Có: vi, en.'],
])('refuses %s by name', async (path, status, message) => {
  const answer = await subgraph.file(path);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(message);
});
