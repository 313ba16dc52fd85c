/**
 * Names that others choose, as values of a label: each different one is a time series for as long as the process runs.
 * The first ones are kept, whatever comes after is `other`.
 */
export class BoundedLabels {
  private readonly kept = new Set<string>();

  constructor(private readonly atMost: number) {}

  labelOf(name: string | null): string {
    if (name === null) return '-';
    if (this.kept.has(name)) return name;
    if (this.kept.size >= this.atMost || name.length > longest) return 'other';
    this.kept.add(name);
    return name;
  }
}

const longest = 100;
