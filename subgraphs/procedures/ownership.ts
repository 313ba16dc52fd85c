/** Content 2 of the plan, "Cải cách thủ tục hành chính", owns what this subgraph holds. */
export const procedureReform = { content: 2, basis: '1271/QĐ-UBND, II.2' } as const;

/** Places and agencies belong to content 3; here stand stubs of them. */
export const apparatusReform = { content: 3, basis: '1271/QĐ-UBND, II.3' } as const;

/** Documents belong to content 1; here stand stubs of them. */
export const institutionalReform = { content: 1, basis: '1271/QĐ-UBND, II.1' } as const;
