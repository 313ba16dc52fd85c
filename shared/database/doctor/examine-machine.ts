import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataDirectoryHolder } from '../data-directory-lock.js';
import { checkCluster, inspectCluster } from '../embedded/cluster.js';
import { findServerBinaries, platformPackage } from '../embedded/server-binaries.js';
import { type Finding, ill, well } from './finding.js';

export function examineNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const text = `Node.js ${version}`;
  if (major > 20 || (major === 20 && minor >= 19)) return well(text);
  return ill(text, 'cài Node.js từ bản 20.19 — install Node.js 20.19 or later');
}

export async function examinePlatform(): Promise<Finding> {
  await findServerBinaries();
  return well(`PostgreSQL nhúng — embedded PostgreSQL: ${platformPackage()}`);
}

export function examineDataDirectory(dataDirectory: string): Finding {
  const cluster = inspectCluster(dataDirectory);
  if (cluster === null)
    return well(`thư mục dữ liệu mới, tạo khi khởi động — data directory is new, made at start: ${dataDirectory}`);
  checkCluster(dataDirectory);
  return well(
    `thư mục dữ liệu — data directory: ${dataDirectory}, PostgreSQL ${cluster.majorVersion}, uid ${cluster.owner}`,
  );
}

export function examineLock(dataDirectory: string): Finding {
  const holder = dataDirectoryHolder(dataDirectory);
  return well(
    holder === null
      ? 'khóa thư mục: trống — lock: free'
      : `khóa thư mục: tiến trình ${holder.pid} giữ, hub đang chạy — lock: held by process ${holder.pid}, the hub runs`,
  );
}

const neededMegabytes = 1_024;

export function examineDisk(dataDirectory: string): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(dataDirectory));
  const megabytes = Math.floor((bavail * bsize) / 1_048_576);
  const text = `đĩa trống — free disk: ${megabytes} MB`;
  return megabytes >= neededMegabytes
    ? well(text)
    : ill(text, `cần ít nhất ${neededMegabytes} MB — at least ${neededMegabytes} MB are needed`);
}

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));
