/** What opens the writing of each kind of outcome. */
export const outcomeScopes = {
  results: ['result:write'],
  payments: ['payment:write'],
  regulations: ['regulation:write'],
  feedback: ['feedback:write'],
  desks: ['desk:write'],
} as const;
