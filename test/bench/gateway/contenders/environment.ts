/** A setting that the bench gives to each of its processes. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: only the bench starts this`);
  return value;
}
