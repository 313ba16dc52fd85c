import { hash } from 'node:crypto';

/**
 * Remembers which row first had which key, and what it said, without keeping either: 96 bits of SHA-256 of the key, 64 of
 * the content and the row's place, 24 bytes a row outside the heap. Among a million rows two different keys meet with a
 * probability of 10⁻¹⁷.
 */
export interface DigestTable {
  /** The first row under this key, and whether it said the same; when there is none, remembers this one and answers null. */
  firstUnder(key: string, content: string, place: number): { readonly place: number; readonly isSame: boolean } | null;
}

const slotWords = 6;
const mostFilled = 0.75;

/** With the number of rows to come it is made as large as it must be, and never copied. */
export function digestTable(expectedRows = 1024): DigestTable {
  let slots = new Uint32Array(Math.ceil((expectedRows + 1) / mostFilled) * slotWords);
  let used = 0;

  /** Open addressing: the slot of this digest, or the free one where it belongs. */
  const slotOf = (table: Uint32Array, a: number, b: number, c: number): number => {
    const count = table.length / slotWords;
    let slot = a % count;
    for (;;) {
      const at = slot * slotWords;
      if (table[at + 5] === 0 || (table[at] === a && table[at + 1] === b && table[at + 2] === c)) return at;
      slot = (slot + 1) % count;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += slotWords) {
      if (slots[at + 5] === 0) continue;
      const slot = slots.subarray(at, at + slotWords);
      larger.set(slot, slotOf(larger, slot[0] ?? 0, slot[1] ?? 0, slot[2] ?? 0));
    }
    slots = larger;
  };

  return {
    firstUnder: (key, content, place) => {
      const [a = 0, b = 0, c = 0] = wordsOf(key, 3);
      const [d = 0, e = 0] = wordsOf(content, 2);
      const at = slotOf(slots, a, b, c);
      const earlier = slots[at + 5] ?? 0; // places count from 1: 0 is a free slot
      if (earlier > 0) return { place: earlier, isSame: slots[at + 3] === d && slots[at + 4] === e };
      slots.set([a, b, c, d, e, place], at);
      used += 1;
      if (used > (slots.length / slotWords) * mostFilled) grow();
      return null;
    },
  };
}

function wordsOf(text: string, count: number): number[] {
  const digest = hash('sha256', text, 'buffer');
  return Array.from({ length: count }, (_, word) => digest.readUInt32LE(word * 4));
}
