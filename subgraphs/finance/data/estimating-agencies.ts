/**
 * Fourteen agencies that the plan gives tasks to, by their code in the register, and the content of the plan that their
 * sample estimates pay for. Source: Decision 1271/QĐ-UBND, the clauses named; every one of them sends estimates (IV.1.b).
 */
export const estimatingAgencies = [
  { code: 'VPUB', content: 2, clause: 'IV.4', invests: true },
  { code: 'SNV', content: 7, clause: 'IV.2', invests: false },
  { code: 'STP', content: 1, clause: 'IV.3', invests: false },
  { code: 'STC', content: 5, clause: 'IV.5', invests: false },
  { code: 'SKHDT', content: 5, clause: 'IV.6', invests: false },
  { code: 'STTTT', content: 6, clause: 'IV.7', invests: true },
  { code: 'SYT', content: 3, clause: 'IV.8; appendix 11', invests: false },
  { code: 'SGDDT', content: 3, clause: 'IV.9; appendix 10', invests: false },
  { code: 'SLDTBXH', content: 3, clause: 'IV.10', invests: false },
  { code: 'SKHCN', content: 5, clause: 'IV.11', invests: false },
  { code: 'SVHTTDL', content: 5, clause: 'IV.12', invests: false },
  { code: 'STNMT', content: 2, clause: 'II.2.a, bullet 7; appendix 12', invests: false },
  { code: 'SXD', content: 2, clause: 'II.2.a, bullet 7; appendix 13', invests: false },
  { code: 'CA', content: 6, clause: 'IV.13', invests: true },
] as const;

/** The years that the plan covers. */
export const planYears = [2021, 2022, 2023, 2024, 2025] as const;
