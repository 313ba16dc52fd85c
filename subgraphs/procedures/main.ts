import 'reflect-metadata';
import { runSubgraphProcess } from '../../shared/service/run-subgraph-process.js';
import { procedures } from './subgraph.js';

await runSubgraphProcess(procedures, process.env);
