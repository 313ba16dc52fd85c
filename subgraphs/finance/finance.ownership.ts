/** Who answers for what this subgraph holds: content 5 of the plan, led by the Department of Finance (IV.5.a). */
export const financeOwnership = { content: 5, basis: '1271/QĐ-UBND, II.5; IV.5' } as const;

/** Decisions on financial autonomy stand on the Government's decree. */
export const autonomyOwnership = { content: 5, basis: '60/2021/NĐ-CP; 1271/QĐ-UBND, II.5.a, bullet 2' } as const;

/** Money for the plan stands in the yearly estimates. */
export const fundingOwnership = { content: 5, basis: '1271/QĐ-UBND, III; IV.1.b; IV.5.b' } as const;
