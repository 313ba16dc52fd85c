import { startOurs } from './start-ours.js';

await startOurs();
