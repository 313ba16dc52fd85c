// PostGraphile over the tables of procedures, behind the same check of a signed call that our service makes.
// It is copied beside its packages, which are installed for the bench only, and run by the Node.js that they need.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL, CALL_SECRET, PORT } = process.env;

const sealOf = (signed) => createHmac('sha256', CALL_SECRET).update(signed).digest();

function demandSignedCall(token, body) {
  const [head, payload, signature] = (token ?? '').split('.');
  const actual = Buffer.from(signature ?? '', 'base64url');
  const expected = sealOf(`${head}.${payload}`);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new Error('refused');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const now = Math.floor(Date.now() / 1000);
  const isBody = claims.bh === createHash('sha256').update(body).digest('base64url');
  if (claims.aud !== 'procedures' || claims.exp < now || claims.iat > now + 30 || !isBody) throw new Error('refused');
}

const signedCalls = {
  name: 'SignedCallsPlugin',
  version: '0.0.0',
  grafserv: {
    middleware: {
      async processGraphQLRequestBody(next, event) {
        const { buffer } = await event.request.getBody();
        demandSignedCall(event.request.getHeader('x-hub-call'), buffer);
        return next();
      },
    },
  },
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [signedCalls],
  disablePlugins: ['PgIndexBehaviorsPlugin'], // it leaves out what a partial index serves
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } })],
  grafserv: { port: Number(PORT), host: '127.0.0.1', graphiql: false, watch: false },
  grafast: { explain: false },
});
const serv = instance.createServ(grafserv);
const server = createServer((request, response) => {
  if (request.url === '/ready') response.end('ready');
  else handle(request, response);
});
const handle = serv.createHandler();
await instance.getSchema();
server.listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
