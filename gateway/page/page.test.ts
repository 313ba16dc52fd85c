import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';
import { loadSamples } from './samples.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());

describe('the page', () => {
  it('loads from this server alone', async () => {
    const { status, text, headers } = await hub.send({}, '/');
    expect(status).toBe(200);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/<script>|<script [^>]*>[^<]|style="|onload=/);
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self';.*connect-src 'self'/,
    );
    const assets = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    for (const path of [...assets, '/assets/samples.json']) expect((await hub.send({}, path)).status, path).toBe(200);
    expect(assets).toHaveLength(6);
  });

  it('says that sample figures are not real', async () => {
    expect((await hub.send({}, '/')).text).toMatch(/Số liệu MẪU — SAMPLE figures/);
  });

  it('has samples that parse and are named in both languages', () => {
    const samples = loadSamples();
    expect(samples[0]).toMatchObject({ name: '01-scoreboard', title: expect.stringMatching(/ — /) });
    for (const { query } of samples) expect(() => parse(query)).not.toThrow();
  });
});
