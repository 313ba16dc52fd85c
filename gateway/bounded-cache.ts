/** Keeps the most recently used values, never more than `maxEntries`. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, Value>();

  constructor(private readonly maxEntries: number) {}

  get size(): number {
    return this.entries.size;
  }

  /** The values, the last used first. */
  latest(): Value[] {
    return [...this.entries.values()].reverse();
  }

  get(key: string): Value | undefined {
    const kept = this.entries.get(key);
    if (kept !== undefined) this.set(key, kept);
    return kept;
  }

  set(key: string, value: Value): void {
    // A Map remembers insertion order: the first key is the one unused for longest.
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.maxEntries) this.entries.delete(this.entries.keys().next().value as string);
  }

  getOrMake(key: string, make: () => Value): Value {
    const kept = this.entries.get(key);
    const value = kept ?? make();
    this.set(key, value);
    return value;
  }
}
