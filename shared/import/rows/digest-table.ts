import { createHash } from 'node:crypto';

/**
 * Remembers which row had which content without keeping the content: 96 bits of SHA-256 and two numbers, 20 bytes a
 * row outside the heap. Among a million rows two different contents meet with a probability of 10⁻¹⁷.
 */
export interface DigestTable {
  /** The earlier row with this content; when there is none, remembers this one and answers null. */
  firstWith(content: string, sheet: number, row: number): { readonly sheet: number; readonly row: number } | null;
}

const slotWords = 5;

export function digestTable(): DigestTable {
  let slots = new Uint32Array(1024 * slotWords);
  let used = 0;

  /** Open addressing: the slot of this digest, or the free one where it belongs. */
  const slotOf = (table: Uint32Array, a: number, b: number, c: number): number => {
    const count = table.length / slotWords;
    let slot = a % count;
    for (;;) {
      const at = slot * slotWords;
      if (table[at + 4] === 0 || (table[at] === a && table[at + 1] === b && table[at + 2] === c)) return at;
      slot = (slot + 1) % count;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += slotWords) {
      if (slots[at + 4] === 0) continue;
      const slot = slots.subarray(at, at + slotWords);
      larger.set(slot, slotOf(larger, slot[0] ?? 0, slot[1] ?? 0, slot[2] ?? 0));
    }
    slots = larger;
  };

  return {
    firstWith: (content, sheet, row) => {
      const digest = createHash('sha256').update(content).digest();
      const words = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8)] as const;
      const at = slotOf(slots, ...words);
      const earlierRow = slots[at + 4] ?? 0; // rows count from 1: 0 is a free slot
      if (earlierRow > 0) return { sheet: slots[at + 3] ?? 0, row: earlierRow };
      slots.set([...words, sheet, row], at);
      used += 1;
      if (used * slotWords * 2 > slots.length) grow();
      return null;
    },
  };
}
