import { type Bilingual, HubError } from '../errors/hub-error.js';

/** Which state may follow which, and what each is called. Undated: a move carries its own day. */
export interface StateMachine {
  readonly initial: string;
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly moves: Readonly<Record<string, readonly string[]>>;
}

/** Keeps the names of the states together with their moves: every state must have both. */
export const stateMachine = <State extends string>(machine: {
  readonly initial: State;
  readonly names: Readonly<Record<State, Bilingual>>;
  readonly moves: Readonly<Record<State, readonly State[]>>;
}): StateMachine => machine;

/** Refuses a move that the machine does not know, by name, and says which it knows. */
export function demandMove({ names, moves }: StateMachine, from: string, to: string): void {
  const allowed = moves[from] ?? [];
  if (allowed.includes(to)) return;
  const name = (state: string, locale: 'vi' | 'en'): string => `“${names[state]?.[locale] ?? state}” (${state})`;
  const list = (locale: 'vi' | 'en'): string => allowed.map((state) => name(state, locale)).join(', ');
  throw new HubError('CONFLICT', {
    vi:
      `Không chuyển được từ ${name(from, 'vi')} sang ${name(to, 'vi')}: ` +
      (allowed.length === 0 ? 'đây là trạng thái cuối.' : `từ đây chỉ có thể sang ${list('vi')}.`),
    en:
      `It cannot go from ${name(from, 'en')} to ${name(to, 'en')}: ` +
      (allowed.length === 0 ? 'that state is final.' : `from there it may go to ${list('en')}.`),
  });
}
