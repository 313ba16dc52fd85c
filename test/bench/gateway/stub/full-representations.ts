type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface Body {
  readonly variables?: { readonly representations?: readonly Json[] };
}

/**
 * Hive Gateway leaves every null out of the representations that it sends, and a required value that is missing is not one
 * that is null: the real subgraphs would answer otherwise. What another gateway sent whole is put in its place.
 */
export class FullRepresentations {
  private readonly fullest = new Map<string, Json>();

  restore(text: string): string {
    const body = JSON.parse(text) as Body;
    const sent = body.variables?.representations;
    if (sent === undefined) return text;
    const representations = sent.map((one) => this.fullestOf(one));
    return JSON.stringify({ ...body, variables: { ...body.variables, representations } });
  }

  private fullestOf(sent: Json): Json {
    const bare = JSON.stringify(withoutNulls(sent));
    const known = this.fullest.get(bare);
    if (known !== undefined && JSON.stringify(known).length >= JSON.stringify(sent).length) return known;
    this.fullest.set(bare, sent);
    return sent;
  }
}

/** The same text for whatever differs only in its nulls and in the order of its names. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(
    kept.map(([name, one]) => [name, withoutNulls(one)] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
