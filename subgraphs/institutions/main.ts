import 'reflect-metadata';
import { runSubgraphProcess } from '../../shared/service/run-subgraph-process.js';
import { institutions } from './subgraph.js';

await runSubgraphProcess(institutions, process.env);
