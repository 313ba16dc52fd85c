/** What a process was started with. Only `config.ts` files pass `process.env` in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the settings of a process, said at once. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Cấu hình chưa đúng — The configuration has ${faults.length} fault(s):\n  ${faults.join('\n  ')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reads settings one by one and remembers every fault, so that `finish` can report them together. */
export class EnvironmentReader {
  private readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string, fallback?: string): string {
    const value = this.environment[name] || fallback; // set to nothing is not set
    if (value === undefined || value === '') this.fault(name, 'is missing');
    return value ?? '';
  }

  optional(name: string): string | null {
    const value = this.environment[name];
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string, fallback: number, { min, max }: { min: number; max: number }): number {
    const text = this.environment[name];
    const value = text === undefined || text === '' ? fallback : Number(text);
    if (!Number.isInteger(value) || value < min || value > max)
      this.fault(name, `must be a whole number from ${min} to ${max}`);
    return value;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = (this.environment[name] || fallback) as Choice;
    if (!choices.includes(value)) this.fault(name, `must be one of ${choices.join(', ')}`);
    return value;
  }

  /** An http or https address without a slash at its end, so that paths can be put behind it. */
  url(name: string, fallback?: string): string {
    const value = this.text(name, fallback);
    if (value !== '' && !(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) {
      this.fault(name, 'must be an http or https URL');
    }
    return value.replace(/\/+$/, '');
  }

  /** A ws or wss address; null where there is none. */
  webSocketUrl(name: string): string | null {
    const value = this.optional(name);
    if (value !== null && !(URL.canParse(value) && /^wss?:$/.test(new URL(value).protocol))) {
      this.fault(name, 'must be a ws or wss URL');
    }
    return value;
  }

  /** A secret that must be long enough to be one. Its value is never repeated. */
  secret(name: string): string {
    const value = this.text(name);
    if (value !== '' && value.length < 32) this.fault(name, 'must have at least 32 characters');
    return value;
  }

  fault(name: string, reason: string): void {
    this.faults.push(`${name} ${reason}`);
  }

  finish<Settings extends object>(settings: Settings): Readonly<Settings> {
    if (this.faults.length > 0) throw new ConfigurationError(this.faults);
    return Object.freeze(settings);
  }
}
