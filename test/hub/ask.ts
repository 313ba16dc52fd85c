import { inject } from 'vitest';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- stories read what the graph answers, whatever its shape
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly text: string;
}

interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whom to ask; the hub's own gateway when left out. */
  readonly url?: string;
}

/** Asks the running hub as a front end would. */
export async function ask(query: string, { variables = {}, headers = {}, url }: Question = {}): Promise<Answer> {
  return send(JSON.stringify({ query, variables }), headers, url);
}

/** Sends a body as it is. */
export async function send(
  body: string | undefined,
  headers: Readonly<Record<string, string>> = {},
  url = inject('hubUrl'),
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as Partial<Answer>;
  return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [], text };
}

/** The header that makes the caller a developer with a role; administrator without one. */
export const asRole = (role?: string): Readonly<Record<string, string>> => {
  const key = inject('hubSettings')['DEVELOPMENT_KEY'];
  return { authorization: `Bearer ${role === undefined ? key : `${key}:${role}`}` };
};
