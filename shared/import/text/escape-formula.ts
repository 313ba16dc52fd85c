/**
 * A text that a spreadsheet would run as a formula, made harmless for an export: the apostrophe says “text”. Reading it
 * back drops the apostrophe (`readText`), so a round trip changes nothing; a text that has one of its own gets another.
 */
export const escapeFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
