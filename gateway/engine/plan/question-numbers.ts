import { print } from 'graphql';
import type { OrderedFetch } from './compile-plan.js';

/**
 * A number for each fetch; the same for those that ask the same subgraph the same of an entity, wherever in the data it
 * stands. What they ask twice of the same entity is sent once. A plan that writes reads anew each time.
 */
export function questionNumbers(fetches: readonly OrderedFetch[]): readonly number[] {
  if (fetches.some(({ isMutation }) => isMutation)) return fetches.map((_fetch, index) => index);
  const texts = fetches.map(textOf);
  return texts.map((text, index) => (text === null ? index : texts.indexOf(text)));
}

function textOf({ subgraph, definition, entities }: OrderedFetch): string | null {
  if (entities === null) return null;
  const { sends, needs, typeNames, echoes } = entities;
  const { name: _, ...unnamed } = definition;
  const asked = print(unnamed);
  return JSON.stringify([subgraph, asked, sends, [...needs], [...typeNames], [...echoes]]);
}
