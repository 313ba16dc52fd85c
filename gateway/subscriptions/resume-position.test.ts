import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { beginsAtPosition, variablesAfter } from './resume-position.js';

function asked(text: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation?.operation == null) throw new Error(text);
  return { document, operation, operationName: null };
}

const plain = asked('subscription ($at: String) { changed(after: $at) { x } }');

it.each([
  ['no argument', asked('subscription { changed { x } }'), {}, false],
  ['a variable that is not given', plain, {}, false],
  ['a variable that is null', plain, { at: null }, false],
  ['a variable', plain, { at: '7' }, true],
  ['a default', asked('subscription ($at: String = "7") { changed(after: $at) { x } }'), {}, true],
  [
    'a default that is overruled',
    asked('subscription ($at: String = "7") { changed(after: $at) { x } }'),
    { at: null },
    false,
  ],
  ['a text', asked('subscription { changed(after: "7") { x } }'), {}, true],
  ['null', asked('subscription { changed(after: null) { x } }'), {}, false],
  ['another argument', asked('subscription { changed(before: "7") { x } }'), {}, false],
  ['a fragment', asked('subscription { ...F } fragment F on S { ... { changed(after: "7") { x } } }'), {}, true],
])('%s: begins at a position or not', (_what, operation, variables, begins) => {
  expect(beginsAtPosition(operation, variables)).toBe(begins);
});

it.each([
  ['its own variable', plain, { at: null, other: 1 }, { at: '9', other: 1 }],
  ['an id', asked('subscription ($at: ID!) { changed(after: $at) { x } }'), { at: '7' }, { at: '9' }],
  ['no variable', asked('subscription { changed(after: "7") { x } }'), {}, null],
  ['no argument', asked('subscription { changed { x } }'), {}, null],
  [
    'a variable used elsewhere too',
    asked('subscription ($at: String) { changed(after: $at) { x(y: $at) } }'),
    {},
    null,
  ],
  ['a variable of another type', asked('subscription ($at: Int) { changed(after: $at) { x } }'), {}, null],
])('%s: says how to go on after 9, or that it cannot', (_what, operation, variables, expected) => {
  expect(variablesAfter(operation, variables, '9')).toEqual(expected);
});
