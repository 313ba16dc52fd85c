import { expect, test } from 'vitest';
import { Turnstile } from './turnstile.js';

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

test('so many pass at once, so many wait in order, the rest are refused and may try again', async () => {
  const turnstile = new Turnstile(2, 1);
  const gates = [gate(), gate(), gate()];
  const begun: number[] = [];
  const passing = gates.map(({ opened }, n) =>
    turnstile.pass(async () => {
      begun.push(n);
      await opened;
    }),
  );
  await expect(turnstile.pass(() => Promise.resolve())).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    extensions: { retryable: true },
  });
  expect(begun).toEqual([0, 1]);
  gates[0]?.open();
  await passing[0];
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  await Promise.all(passing);
  expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
});

test('work that fails gives its place back', async () => {
  const turnstile = new Turnstile(1, 0);
  await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
});
