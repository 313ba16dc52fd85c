type Told = Record<string | number, unknown>;

/** A part takes an object away that was told before. */
const contradiction = Symbol('contradiction');

/**
 * What a client was told so far. A part may show once more what was told: an object of which another field was asked
 * outside. Then a null that was told stays one, and a part that would make a null of an object that was told is null
 * itself: whoever merges parts, in whatever order, never loses what is right.
 */
export class ToldAnswer {
  constructor(private readonly data: Told) {}

  /** Adds a part for the object at a path. Returns the part as it is told; null where it cannot be. */
  add(path: readonly (string | number)[], part: Told | null): Told | null {
    if (part === null) return null;
    const object = path.reduce<unknown>((value, step) => (value as Told)[step], this.data);
    const told = fit(object, part);
    if (told === contradiction) return null;
    merge(object as Told, told as Told);
    return told as Told;
  }
}

function fit(told: unknown, part: unknown): unknown {
  if (told === undefined || told === part) return part;
  if (!isTold(told)) return told;
  if (!isTold(part)) return contradiction;
  const fitted: Told = Array.isArray(part) ? ([] as never) : (Object.create(null) as Told);
  for (const [key, value] of Object.entries(part)) {
    const one = fit(told[key], value);
    if (one === contradiction) return contradiction;
    fitted[key] = one;
  }
  return fitted;
}

function merge(told: Told, part: Told): void {
  for (const [key, value] of Object.entries(part)) {
    const before = told[key];
    if (isTold(before) && isTold(value)) merge(before, value);
    else told[key] = value;
  }
}

/** An object or a list. */
const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;
