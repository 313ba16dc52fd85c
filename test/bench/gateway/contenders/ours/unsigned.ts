import { register } from 'node:module';

// For information only: the difference is what signing costs. The product has no setting that would switch it off.
register('./unsigned-hook.js', import.meta.url);
const { startOurs } = await import('./start-ours.js');
await startOurs();
