/** Says under which graph an answer was given: SHA-256 of the supergraph, as hex. */
export const supergraphDigestHeader = 'x-supergraph-digest';
