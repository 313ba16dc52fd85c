/** Who owns what is here, and by which clause; who may write it. */
export const steeringScopes = ['steering:write'];

export const tasksOwnership = { content: 7, basis: '1271/QĐ-UBND, IV.1; Phụ lục' };
export const reportingOwnership = { content: 7, basis: '1271/QĐ-UBND, IV.1.c; IV.2.đ-e' };
export const inspectionOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7.b.3' };
export const communicationOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7.b.2; IV.14' };
export const initiativeOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7.b.5' };
