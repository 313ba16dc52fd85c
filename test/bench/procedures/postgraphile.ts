import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../commands/hub/free-port.js';
import { projectRoot } from '../../../commands/project-root.js';
import { post } from './measure-load.js';
import { callSecret, type OurService, signedHeaders } from './our-service.js';
import { startProcess } from './start-process.js';

const versions = { postgraphile: '5.1.5', pg: '8.23.1', node: '24.11.1' } as const;
export const postgraphileTitle = `PostGraphile ${versions.postgraphile} on Node.js ${versions.node}`;

export interface Installed {
  readonly folder: string;
  /** The Node.js that PostGraphile needs; our service runs on the same beside it. */
  readonly node: string;
}

/** Installed beside the project, for the bench only, and kept for the next. */
export function installPostgraphile(): Installed {
  const folder = join(tmpdir(), `lien-thong-postgraphile-${versions.postgraphile}-${versions.node}`);
  const runtime = `node-${platform() === 'win32' ? 'win' : platform()}-${arch()}`;
  const node = join(folder, 'node_modules', runtime, 'bin', 'node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const dependencies = { postgraphile: versions.postgraphile, pg: versions.pg, [runtime]: versions.node };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' });
  }
  copyFileSync(
    join(projectRoot, 'test', 'bench', 'procedures', 'postgraphile-server.mjs'),
    join(folder, 'postgraphile-server.mjs'),
  );
  return { folder, node };
}

export async function startPostgraphile({ folder, node }: Installed, databaseUrl: string): Promise<OurService> {
  const [port = 0] = await freePorts(1);
  const running = await startProcess({
    command: node,
    arguments: [join(folder, 'postgraphile-server.mjs')],
    environment: {
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      CALL_SECRET: callSecret,
      PORT: String(port),
    },
    readyUrl: `http://127.0.0.1:${port}/ready`,
  });
  return {
    ...running,
    askText: (body) => post(`http://127.0.0.1:${port}/graphql`, body, signedHeaders(body)),
  };
}
