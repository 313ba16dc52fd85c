import type { Rows } from './world.js';

/** A supergraph small enough to be read at a glance: what each subgraph says, and the one world all of them tell of. */
export interface SmallGraph {
  readonly name: string;
  /** SDL by name of subgraph, without the link to Federation. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Made anew for each operation that may change it. */
  readonly rows: () => Rows;
  /** Ids of rows that a subgraph has never heard of: by subgraph, by type. */
  readonly lacks?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const directives = [
  '@key',
  '@shareable',
  '@provides',
  '@requires',
  '@external',
  '@override',
  '@inaccessible',
  '@tag',
  '@interfaceObject',
  '@composeDirective',
  '@extends',
];

const federation = 'https://specs.apollo.dev/federation/v2.9';
const link = `extend schema @link(url: "${federation}", import: ${JSON.stringify(directives)})\n`;

/** A text that links Federation itself is left as it is. */
export const linkedSdl = (sdl: string): string => (sdl.includes('specs.apollo.dev/federation/') ? sdl : link + sdl);
