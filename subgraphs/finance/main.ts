import 'reflect-metadata';
import { runSubgraphProcess } from '../../shared/service/run-subgraph-process.js';
import { finance } from './subgraph.js';

await runSubgraphProcess(finance, process.env);
