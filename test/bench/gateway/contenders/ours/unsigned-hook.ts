import type { ResolveHook } from 'node:module';

const signer = '/dist/shared/trust/call-signer.js';
const replacement = new URL('./unsigned-calls.js', import.meta.url).href;

/** Puts `unsigned-calls.ts` in the place of the call signer, wherever the gateway imports it. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  const isOurs = context.parentURL === replacement;
  return resolved.url.endsWith(signer) && !isOurs ? { ...resolved, url: replacement } : resolved;
};
