/** What came of dossiers number $1 to $2: one statement for each table. */
export const insertSampleOutcomes: Readonly<Record<string, string>> = {};
