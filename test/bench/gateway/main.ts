import '../../setup.js';
import { runCommand } from '../../../commands/maintenance.js';
import { bench } from './bench.js';
import { optionNames, readOptions } from './options.js';
import { listenForSignals } from './process/end-with-us.js';

const help = `npm run bench:gateway [-- --rounds 3] [--seconds 4 | --requests 500] [--warm-up 6] [--only heavy,small,scoreboard,observation] [--among ours,floor] [--without hive] [--verbose]
So CPU, độ trễ và bộ nhớ của cổng với Apollo Server + @apollo/gateway, Hive Gateway và một máy chủ viết tay, cho cùng câu hỏi và cùng câu trả lời — Compares CPU, latency and memory of the gateway with Apollo Server + @apollo/gateway, Hive Gateway and a hand-written server, for the same questions and the same answers.
observation: chi phí CPU của số đo (Prometheus) và vết (OpenTelemetry) so với khi tắt — observation: what metrics (Prometheus) and traces (OpenTelemetry) cost in CPU against none.
Các phân hệ phát lại câu trả lời đã ghi. Hive Gateway và undici được cài tạm, cần mạng — The subgraphs replay recorded answers. Hive Gateway and undici are installed aside, which needs the network.`;

listenForSignals();
await runCommand({ help, arguments: process.argv.slice(2), options: optionNames }, () =>
  bench(readOptions(process.argv.slice(2))),
);
