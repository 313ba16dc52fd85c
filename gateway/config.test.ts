import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.js';
import { settingPrefix } from '../shared/config/setting-prefix.js';
import { subgraphs } from './subgraphs.js';

const secrets = Object.fromEntries(
  subgraphs.map(({ name }) => [`${settingPrefix(name)}_CALL_SECRET`, name.padEnd(32, '.')]),
);

describe('the settings of the gateway', () => {
  it('need only the secrets', () => {
    const config = readGatewayConfig(secrets);
    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', logLevel: 'info', developmentKey: null });
    expect(config.subgraphLimits).toEqual({ timeoutMs: 3_000, maxAnswerBytes: 10_000_000 });
    expect(config.subgraphs.map(({ url }) => url)).toEqual(subgraphs.map(({ defaultUrl }) => defaultUrl));
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('are refused with every fault at once, and no secret repeated', () => {
    const environment = {
      GATEWAY_PORT: '-1',
      FINANCE_URL: 'ftp://x',
      INSTITUTIONS_URL: 'nowhere',
      FINANCE_CALL_SECRET: 'short-secret',
      LOG_LEVEL: 'loud',
      SUBGRAPH_TIMEOUT_MS: '0',
      SUBGRAPH_MAX_ANSWER_BYTES: '10 MB',
      NODE_ENV: 'production',
      DEVELOPMENT_KEY: 'key',
    };
    const read = () => readGatewayConfig(environment);
    for (const name of [...Object.keys(environment).filter((one) => one !== 'NODE_ENV'), 'E_GOVERNMENT_CALL_SECRET']) {
      expect(read).toThrow(name);
    }
    expect(read).not.toThrow(/short-secret/);
  });

  it('name the address of a subgraph that is followed by WebSocket', () => {
    const read = (url: string) => readGatewayConfig({ ...secrets, FINANCE_SUBSCRIPTION_URL: url }).subgraphs;
    expect(read('wss://finance/events').map(({ subscriptionUrl }) => subscriptionUrl)).toEqual([
      undefined,
      undefined,
      'wss://finance/events',
      undefined,
    ]);
    expect(() => read('https://finance')).toThrow(/FINANCE_SUBSCRIPTION_URL must be a ws or wss URL/);
  });

  it('refuse one secret for two subgraphs', () => {
    const shared = { ...secrets, FINANCE_CALL_SECRET: secrets['INSTITUTIONS_CALL_SECRET'] };
    expect(() => readGatewayConfig(shared)).toThrow(/FINANCE_CALL_SECRET must differ from INSTITUTIONS_CALL_SECRET/);
  });

  it('refuse a development key in production', () => {
    expect(() => readGatewayConfig({ ...secrets, NODE_ENV: 'production', DEVELOPMENT_KEY: 'k' })).toThrow(
      /DEVELOPMENT_KEY/,
    );
    expect(readGatewayConfig({ ...secrets, DEVELOPMENT_KEY: 'k' }).developmentKey).toBe('k');
  });
});
