import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Route, Routes } from '../../shared/http/http-server.js';
import { loadSamples } from './samples.js';

interface Asset {
  readonly contentType: string;
  readonly read: () => Buffer;
}

const fromPackage = createRequire(import.meta.url);
/** From a package's folder: the browser builds stand outside what its `exports` name. */
const packaged = (name: string, file: string) => (): Buffer =>
  readFileSync(join(dirname(fromPackage.resolve(`${name}/package.json`)), file));
const own = (name: string) => (): Buffer => readFileSync(new URL(name, import.meta.url));

/** All that the page loads. Nothing is read by a name from a request. */
const assets: Readonly<Record<string, Asset>> = {
  'graphiql.css': { contentType: 'text/css; charset=utf-8', read: packaged('graphiql', 'graphiql.min.css') },
  'graphiql.js': { contentType: 'text/javascript; charset=utf-8', read: packaged('graphiql', 'graphiql.min.js') },
  'react.js': { contentType: 'text/javascript; charset=utf-8', read: packaged('react', 'umd/react.production.min.js') },
  'react-dom.js': {
    contentType: 'text/javascript; charset=utf-8',
    read: packaged('react-dom', 'umd/react-dom.production.min.js'),
  },
  'page.css': { contentType: 'text/css; charset=utf-8', read: own('page.css') },
  'page.js': { contentType: 'text/javascript; charset=utf-8', read: own('page.js') },
  'samples.json': {
    contentType: 'application/json; charset=utf-8',
    read: () => Buffer.from(JSON.stringify(loadSamples())),
  },
};

/** Everything comes from this server, and scripts only from its files. GraphiQL sets styles from script; its fonts are data. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const guardedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': contentSecurityPolicy,
};

/** `/`: a page to try queries, whole without any other host. */
export const pageRoutes = (): Routes => ({
  'GET /': serve({ contentType: 'text/html; charset=utf-8', read: own('page.html') }, 'no-cache'),
  ...Object.fromEntries(
    Object.entries(assets).map(([name, asset]) => [`GET /assets/${name}`, serve(asset, 'public, max-age=3600')]),
  ),
});

/** Read at the first request, then kept: files of an installation do not change under a running process. */
function serve({ contentType, read }: Asset, cacheControl: string): Route {
  let kept: Buffer | null = null;
  return ({ response }) => {
    const body = (kept ??= read());
    const headers = { 'content-type': contentType, 'content-length': body.length, 'cache-control': cacheControl };
    response.writeHead(200, { ...guardedHeaders, ...headers });
    response.end(body);
  };
}
