import { randomUUID } from 'node:crypto';
import { errorCodes, HubError } from '../../shared/errors/hub-error.js';
import { localeOf } from '../../shared/http/locale.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import { limits } from '../http/limits.js';
import type { Identify } from '../identity/identify.js';
import type { SubgraphSource } from '../sources/subgraph-source.js';
import { localSubgraph } from '../subgraphs.js';

interface SigningParts {
  readonly identify: Identify;
  readonly signer: CallSigner;
  /** Answers for what the gateway itself adds to the graph: `node`, `services`. */
  readonly ownPart: SubgraphSource;
  /** Names of subgraphs by the addresses at which they are called. */
  readonly subgraphAt: ReadonlyMap<string, string>;
}

/** What is read here of a request to Hive Gateway. */
interface Arriving {
  readonly request: Request;
  endResponse(response: Response): void;
}

/** What is read here of a call that Hive Gateway is about to make. */
interface Calling {
  readonly url: string;
  readonly options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
  readonly context?: { readonly request?: Request };
  setOptions(options: Calling['options']): void;
  endResponse(response: Response): void;
}

/**
 * Lets Hive Gateway call the subgraphs, which answer signed calls only. It establishes who asks as our own gateway does, and
 * carries the viewer in each signature. Any router that shows its calls before it makes them can be taught the same.
 */
export function signingPlugin({ identify, signer, ownPart, subgraphAt }: SigningParts) {
  const viewers = new WeakMap<Request, Viewer>();
  return {
    async onRequest({ request, endResponse }: Arriving): Promise<void> {
      const { authorization, ...about } = readHeaders(request);
      try {
        const { viewer } = await identify({ headers: authorization === null ? {} : { authorization }, ...about });
        viewers.set(request, viewer);
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        endResponse(refusal(error, about));
      }
    },

    async onFetch({ url, options, context, setOptions, endResponse }: Calling): Promise<void> {
      const name = subgraphAt.get(url);
      if (name === undefined) return; // no call to a subgraph
      const viewer = context?.request && viewers.get(context.request);
      if (viewer === undefined) throw new Error(`${name} would be asked for nobody`);
      const body = textOf(options.body);
      if (name === localSubgraph) return endResponse(Response.json(await askOwnPart(ownPart, body, viewer)));
      const signature = signer.sign({ issuer: 'gateway', viewer }, name, body);
      setOptions({ ...options, headers: { ...options.headers, [callHeader]: signature } });
    },
  };
}

function readHeaders({ headers }: Request) {
  const language = headers.get('accept-language');
  return {
    authorization: headers.get('authorization'),
    requestId: randomUUID(),
    locale: localeOf({ headers: language === null ? {} : { 'accept-language': language } }),
  };
}

function refusal({ code, text, extensions }: HubError, { locale, requestId }: Pick<Viewer, 'locale' | 'requestId'>) {
  const errors = [{ message: text[locale], extensions: { ...extensions, requestId } }];
  return Response.json({ errors }, { status: errorCodes[code] });
}

/** The signature covers the body, so it must be there as it will be sent. */
function textOf(body: unknown): string {
  if (typeof body !== 'string') throw new Error('A call without a text as its body cannot be signed');
  return body;
}

function askOwnPart(ownPart: SubgraphSource, body: string, viewer: Viewer) {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: object };
  return ownPart.ask({
    query,
    variables: variables === undefined ? null : JSON.stringify(variables),
    viewer,
    deadline: Date.now() + limits.requestMs,
    isMutation: false,
  });
}
