const seenOnce = new Set<string>();
const names = new Map<string, string>();
const namedAtMost = 500;

/**
 * A name for a statement text that came before: PostgreSQL then parses and plans it once per connection.
 * Bounded, because every connection keeps what it was given; texts beyond the bound run unnamed.
 */
export function statementName(sql: string): string | undefined {
  const name = names.get(sql);
  if (name !== undefined || names.size >= namedAtMost) return name;
  if (!seenOnce.delete(sql)) {
    if (seenOnce.size >= namedAtMost) seenOnce.clear();
    seenOnce.add(sql);
    return undefined;
  }
  const given = `hub_${names.size}`;
  names.set(sql, given);
  return given;
}
