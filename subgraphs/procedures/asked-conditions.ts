/** The conditions of a list: only those that were asked for, so that an index can serve each of them. */
export class AskedConditions {
  readonly where: string[] = [];
  readonly parameters: unknown[] = [];

  /** Nothing was asked with undefined or null. The condition is given the placeholder of the value. */
  when<Value>(value: Value | null | undefined, condition: (placeholder: string, value: Value) => string): this {
    if (value !== undefined && value !== null) this.where.push(condition(this.bind(value), value));
    return this;
  }

  /** The same for a value that the condition is chosen by, and does not name. */
  choose<Value>(value: Value | null | undefined, condition: (value: Value) => string): this {
    if (value !== undefined && value !== null) this.where.push(condition(value));
    return this;
  }

  bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}
