/** A statement as it may be told to others: its shape, never a value. */
export interface StatementText {
  /** As PostgreSQL was sent it, with `$1` for parameters, and `?` wherever a literal stood. */
  readonly text: string;
  /** `SELECT`, `INSERT` … */
  readonly operation: string;
  /** `SELECT dossier`: few enough to group by. */
  readonly summary: string;
}

const keptAtMost = 500;
const kept = new Map<string, StatementText>();

/** Looks at each text once, as long as there are not too many different ones. */
export function statementText(sql: string): StatementText {
  const known = kept.get(sql);
  if (known !== undefined) return known;
  const told = tell(sql);
  if (kept.size < keptAtMost) kept.set(sql, told);
  return told;
}

/** Comments; texts, escaped, bit and dollar-quoted; quoted names; parameters; names; numbers: in this order, each whole. */
const pieces =
  /--[^\n]*|\/\*[^]*?\*\/|\b[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|\$([A-Za-z_]\w*)?\$[^]*?\$\1\$|"(?:[^"]|"")*"|\$\d+|[A-Za-z_][\w$]*|\d[\w.]*/g;

function tell(sql: string): StatementText {
  const text = sql
    .replace(pieces, (piece) => (isComment(piece) ? ' ' : isLiteral(piece) ? '?' : piece))
    .replace(/\s+/g, ' ')
    .trim();
  const operation = /^[\s(]*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? '';
  const target = /\b(?:FROM|INTO|UPDATE)\s+"?([a-z_]\w*)/i.exec(text)?.[1];
  return { text, operation, summary: target === undefined ? operation : `${operation} ${target}` };
}

const isComment = (piece: string): boolean => piece.startsWith('--') || piece.startsWith('/*');
const isLiteral = (piece: string): boolean => /^(?:[eE]?'|\$(?!\d)|\d)/.test(piece);
