import 'reflect-metadata';
import { printSubgraphSdl } from '../shared/service/build-schema.js';
import { loadSubgraph } from './all-subgraphs.js';

// A process of its own for each subgraph: type-graphql keeps one list of types per process.
const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
process.stdout.write(`${printSubgraphSdl(await loadSubgraph(name))}\n`);
