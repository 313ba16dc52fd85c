import { type CallSigner, hmacCallSigner as realSigner } from '../../../../../shared/trust/call-signer.js';

export * from '../../../../../shared/trust/call-signer.js';

/** Signs nothing: every call carries the same short word. */
export const hmacCallSigner: typeof realSigner = (...given): CallSigner => ({
  ...realSigner(...given),
  sign: () => 'unsigned',
});
