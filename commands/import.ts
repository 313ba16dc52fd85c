import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hubFiles, type HubFiles } from './hub-files.js';
import { exitCodeOf, type ImportStatus, isOver, progressLine, report } from './import-report.js';
import { runCommand } from './maintenance.js';

const help = `npm run import -- <phân hệ — subgraph> <sổ — register> <tệp — file> [--trial] [--no-wait]
Gửi một tệp CSV hoặc XLSX vào trung tâm đang chạy và theo dõi đến khi xong — Sends a CSV or XLSX file to the running hub and follows it to its end.
Ví dụ — Example: npm run import -- institutions staff-quotas bien-che.xlsx
  --trial     nhập thử vào trung tâm có số liệu mẫu; các dòng là số liệu mẫu — a trial on a hub with sample rows; its rows are samples
  --wait      theo dõi đến khi xong (mặc định) — follows it to its end (the default)
  --no-wait   chỉ gửi, in mã của lần nhập — only sends it and prints the id of the run
Hàng chờ sửa: báo cáo nêu nơi tải, mỗi tệp đến 5.000 hàng (?part=1, 2, …) — Rows that wait: the report says where to fetch them, up to 5,000 in a file (?part=1, 2, …).
HUB_TOKEN: thông tin đăng nhập; bỏ trống: khóa phát triển của thư mục dữ liệu — the credentials; left out: the data directory's development key.
Mã kết thúc — exit code: 0 mọi hàng được nhận hoặc bỏ qua — all rows accepted or ignored; 3 có hàng chờ sửa — rows wait; 1 tệp bị từ chối hoặc có lỗi — refused or failed; 2 gọi sai — asked wrongly.`;

const pollMs = 300;

await runCommand(
  { help, arguments: process.argv.slice(2), options: ['--trial', '--wait', '--no-wait'] },
  async ({ words, has }) => {
    const [subgraph, register, file] = words;
    if (subgraph === undefined || register === undefined || file === undefined) {
      console.error(help);
      return 2;
    }
    const hub = hubFiles(subgraph, process.env);
    const query = new URLSearchParams({ file: basename(file), ...(has('--trial') ? { trial: 'true' } : {}) });
    const path = `imports/${encodeURIComponent(register)}?${query.toString()}`;
    const { id } = (await (await hub.send(path, readFileSync(file))).json()) as { id: string };
    console.log(`✓ Đã nhận — Received: ${id}`);
    if (has('--no-wait')) return 0;
    const status = await follow(hub, id);
    console.log(report(status, subgraph));
    return exitCodeOf(status);
  },
);

/** Asks until the run is over. On a terminal the progress is one line that moves. */
async function follow(hub: HubFiles, id: string): Promise<ImportStatus> {
  let shown = '';
  for (;;) {
    const status = (await (await hub.fetch(`imports/${encodeURIComponent(id)}`)).json()) as ImportStatus;
    const line = progressLine(status);
    if (line !== shown) process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    shown = line;
    if (isOver(status)) break;
    await sleep(pollMs);
  }
  if (process.stdout.isTTY) process.stdout.write('\n');
  return (await (await hub.fetch(`imports/${encodeURIComponent(id)}`)).json()) as ImportStatus;
}
