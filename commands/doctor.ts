import { backupSource, type SubgraphDatabase } from '../shared/database/backup/subgraph-database.js';
import { dataDirectoryHolder } from '../shared/database/data-directory-lock.js';
import { examineDatabase } from '../shared/database/doctor/examine-database.js';
import {
  examineDataDirectory,
  examineDisk,
  examineLock,
  examineNode,
  examinePlatform,
} from '../shared/database/doctor/examine-machine.js';
import { examine, type Finding, ill, printFinding, well } from '../shared/database/doctor/finding.js';
import { portHolder } from '../shared/database/doctor/port-holder.js';
import { findEmbeddedPostgres } from '../shared/database/embedded-postgres.js';
import { isPortFree } from './hub/free-port.js';
import { gateway, metricsOf, portOf, type ServiceListing, services } from './hub/services.js';
import { runCommand, subgraphDatabases } from './maintenance.js';
import { dataDirectory } from './project-root.js';

const help = `npm run doctor
Xem máy, thư mục dữ liệu, cổng và cơ sở dữ liệu; không thay đổi gì — Looks at machine, data directory, ports and databases; changes nothing.
Mã kết thúc 1 khi có ✗ — exits with 1 when there is any ✗.`;

const directory = dataDirectory(process.env);
const isRunning = dataDirectoryHolder(directory) !== null;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async () => {
  const databases = await subgraphDatabases(process.env);
  const isEmbedded = databases.some(({ choice }) => choice.kind === 'EMBEDDED');
  const findings = [
    examine('Node.js', () => examineNode()),
    ...(isEmbedded ? [examine('PostgreSQL nhúng — embedded PostgreSQL', examinePlatform)] : []),
    ...(isEmbedded ? [examine('thư mục dữ liệu — data directory', () => examineDataDirectory(directory))] : []),
    examine('khóa thư mục — lock', () => examineLock(directory)),
    examine('đĩa trống — free disk', () => examineDisk(directory)),
    ...[gateway, ...services]
      .flatMap((service) => [service, ...metricsOf(service, process.env)])
      .map((service) => examine(service.name, () => examinePort(service))),
    ...databases.map((database) => examine(database.name, () => examineOne(database))),
  ];
  let illFindings = 0;
  for (const finding of findings) {
    const found = await finding;
    if (!found.isWell) illFindings++;
    console.log(printFinding(found));
  }
  return illFindings === 0 ? 0 : 1;
});

async function examinePort(service: ServiceListing): Promise<Finding> {
  const port = portOf(service, process.env);
  const text = `cổng — port ${port} (${service.name})`;
  if (await isPortFree(port)) return well(`${text}: trống — free`);
  const holder = portHolder(port);
  const who = holder === null ? 'tiến trình khác — another process' : `${holder.pid} ${holder.commandLine}`;
  if (isRunning) return well(`${text}: ${who}`);
  return ill(`${text}: ${who}`, `dừng nó hoặc đặt ${service.portSetting} — stop it or set ${service.portSetting}`);
}

async function examineOne(database: SubgraphDatabase): Promise<Finding> {
  const prefix = process.env['DATABASE_PREFIX'] || 'lien_thong';
  const { choice, name, migrations } = database;
  const adminUrl = choice.kind === 'ADMIN' ? choice.adminUrl : findEmbeddedPostgres(directory)?.adminUrl;
  if (choice.kind === 'EMBEDDED' && adminUrl === undefined) {
    return well(
      `${name}: cơ sở dữ liệu nhúng đang dừng, npm start sẽ chạy — the embedded database is stopped; npm start runs it`,
    );
  }
  const { url } = backupSource(database, adminUrl === undefined ? null : { adminUrl, passwordSecret: '', prefix });
  return examineDatabase({ name, url, migrations });
}
