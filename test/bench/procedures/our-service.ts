import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freePorts } from '../../../commands/hub/free-port.js';
import { projectRoot } from '../../../commands/project-root.js';
import { callHeader, hmacCallSigner } from '../../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../../shared/trust/viewer.js';
import { post } from './measure-load.js';
import { type BenchProcess, startProcess } from './start-process.js';

export const callSecret = randomBytes(32).toString('hex');
const signer = hmacCallSigner(() => callSecret);

/** Headers of a signed call, as the gateway sends them. */
export const signedHeaders = (body: string): Record<string, string> => ({
  [callHeader]: signer.sign({ viewer: anonymousViewer(randomUUID()), issuer: 'gateway' }, 'procedures', body),
});

export interface OurService extends BenchProcess {
  readonly askText: (body: string) => Promise<string>;
}

/** The service as it is started in production, over a database that is there. */
export async function startOurService(
  urls: { readonly serviceUrl: string; readonly ownerUrl: string },
  node = process.execPath,
): Promise<OurService> {
  const [port = 0] = await freePorts(1);
  const secret = (): string => randomBytes(32).toString('hex');
  const running = await startProcess({
    command: node,
    arguments: [join(projectRoot, 'dist', 'subgraphs', 'procedures', 'main.js')],
    environment: {
      NODE_ENV: 'production',
      PROCEDURES_PORT: String(port),
      PROCEDURES_DATABASE_URL: urls.serviceUrl,
      PROCEDURES_OWNER_DATABASE_URL: urls.ownerUrl,
      PROCEDURES_CALL_SECRET: callSecret,
      PROCEDURES_PERSONAL_SECRET: secret(),
      PROCEDURES_FEED_SECRET: secret(),
      INSTITUTIONS_URL: 'http://127.0.0.1:9', // the registers are in the database already
      LOG_LEVEL: 'error',
    },
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  });
  const askText = (body: string): Promise<string> =>
    post(`http://127.0.0.1:${port}/graphql`, body, signedHeaders(body));
  return { ...running, askText };
}
