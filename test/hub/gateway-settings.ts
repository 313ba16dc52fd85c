import { inject } from 'vitest';
import { settingPrefix } from '../../shared/config/setting-prefix.js';

/** What another gateway is given to serve the subgraphs of the running hub: what the hub's own has, and nothing more. */
export function gatewaySettings(port: number): Record<string, string> {
  const settings = inject('hubSettings');
  const ofSubgraphs = Object.entries(inject('subgraphUrls')).flatMap(([name, url]) => {
    const secret = `${settingPrefix(name)}_CALL_SECRET`;
    return [[`${settingPrefix(name)}_URL`, url] as const, [secret, settings[secret] ?? ''] as const];
  });
  const developmentKey = settings['DEVELOPMENT_KEY'] ?? '';
  return { ...Object.fromEntries(ofSubgraphs), DEVELOPMENT_KEY: developmentKey, GATEWAY_PORT: String(port) };
}
