import 'reflect-metadata';
import { runSubgraphProcess } from '../../shared/service/run-subgraph-process.js';
import { eGovernment } from './subgraph.js';

await runSubgraphProcess(eGovernment, process.env);
