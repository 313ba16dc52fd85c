import { type GraphQLError, OperationTypeNode } from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';
import type { AccessGuard } from '../access/access-guard.js';
import type { Engine } from '../engine/engine.js';
import type { Executor } from '../engine/hub-gateway.js';
import type { CallContext } from '../sources/subgraph-source.js';

type OperationContext = Parameters<Executor>[0];
type ServerAnswer = Awaited<ReturnType<Executor>>;

/** What happens to a validated operation: it must be one we serve and one the viewer may see; then the engine answers. */
export const answerOperation =
  (engine: Engine, guard: AccessGuard) =>
  async ({
    schema,
    document,
    operation,
    queryHash,
    operationName,
    request,
    context,
  }: OperationContext): Promise<ServerAnswer> => {
    const call = context as CallContext;
    // The server leaves it undefined, against its type, when the name fits no operation of the document.
    if ((operation as unknown) === undefined) return { errors: [unknownOperation(request.operationName)] };
    const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription && call.stream === undefined) return { errors: [notAsked()] };
    const denials = guard({ schema, document, operation, viewer: call.viewer });
    if (denials.length > 0) return { errors: [...denials] };
    const variables = request.variables ?? {};
    const asked = { schema, document, documentKey: queryHash, operationName, variables, call };
    if (!isSubscription || call.stream === undefined) return (await engine.execute(asked)) as ServerAnswer;
    call.stream.fetch = engine.subscription(asked);
    return { data: null };
  };

function unknownOperation(name: string | undefined): GraphQLError {
  return new HubError(
    'OPERATION_RESOLUTION_FAILURE',
    name === undefined
      ? {
          vi: 'Có nhiều thao tác; hãy chọn một bằng operationName.',
          en: 'There are several operations; choose one by operationName.',
        }
      : {
          vi: `Không có thao tác nào tên “${name.slice(0, 80)}”.`,
          en: `There is no operation named “${name.slice(0, 80)}”.`,
        },
  );
}

const notAsked = (): GraphQLError =>
  new HubError('BAD_REQUEST', {
    vi: 'Subscription trả lời bằng luồng: gửi POST với accept: text/event-stream.',
    en: 'A subscription answers with a stream: send the POST with accept: text/event-stream.',
  });
