import { expect, test } from 'vitest';
import { instantsOf } from './dossier-times.rules.js';

const nothing = {
  submittedAt: undefined,
  receivedAt: undefined,
  dueAt: undefined,
  processingEndedAt: undefined,
  returnedAt: undefined,
};
const noneKept = { submittedAt: null, receivedAt: null, dueAt: null, processingEndedAt: null, returnedAt: null };

test('local times become instants', () =>
  expect(
    instantsOf({ ...nothing, submittedAt: '2024-03-01T06:59:59', receivedAt: '2024-03-01T07:00:00' }, noneKept),
  ).toEqual({
    ...nothing,
    submittedAt: '2024-02-29T23:59:59.000Z',
    receivedAt: '2024-03-01T00:00:00.000Z',
  }));

test('what is due on a day may wait until the day is over; what happened on a day comes no sooner than what went before', () =>
  expect(
    instantsOf(
      {
        submittedAt: '2024-03-01T08:30:00',
        receivedAt: '2024-03-01',
        dueAt: '2024-03-04',
        processingEndedAt: '2024-03-04',
        returnedAt: '2024-03-04',
      },
      noneKept,
    ),
  ).toEqual({
    submittedAt: '2024-03-01T01:30:00.000Z',
    receivedAt: '2024-03-01T01:30:00.000Z',
    dueAt: '2024-03-04T16:59:59.000Z',
    processingEndedAt: '2024-03-03T17:00:00.000Z',
    returnedAt: '2024-03-03T17:00:00.000Z',
  }));

test('a whole second keeps the instant that is known within it', () => {
  const kept = { ...noneKept, receivedAt: new Date('2024-03-01T02:15:07.423Z') };
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-01T09:15:07' }, kept).receivedAt).toBe(
    '2024-03-01T02:15:07.423Z',
  );
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-01T09:15:08' }, kept).receivedAt).toBe(
    '2024-03-01T02:15:08.000Z',
  );
});

test('a day alone keeps the time that stands there on that day, and no other', () => {
  const kept = {
    ...noneKept,
    submittedAt: new Date('2024-03-01T01:00:00Z'),
    receivedAt: new Date('2024-03-01T02:15:00Z'),
  };
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-01' }, kept).receivedAt).toBe('2024-03-01T02:15:00.000Z');
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-02' }, kept).receivedAt).toBe('2024-03-01T17:00:00.000Z');
});

test('who was received at once handed in then; a day of submission that is known stays', () => {
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-01T08:00:00' }, noneKept).submittedAt).toBe(
    '2024-03-01T01:00:00.000Z',
  );
  const kept = { ...noneKept, submittedAt: new Date('2024-02-28T01:00:00Z') };
  expect(instantsOf({ ...nothing, receivedAt: '2024-03-01T08:00:00' }, kept).submittedAt).toBeUndefined();
});

test('nothing stated is nothing changed', () =>
  expect(instantsOf(nothing, { ...noneKept, submittedAt: new Date(0) })).toEqual(nothing));
