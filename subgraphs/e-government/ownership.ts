/** Content 6 of the plan: building e-government and digital government. */
export const eGovernmentOwnership = { content: 6, basis: '1271/QĐ-UBND, II.6' } as const;

/** The day the decision was signed: since then its systems and agencies are known by it. */
export const decisionDay = '2021-08-18';
