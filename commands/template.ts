import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hubFiles } from './hub-files.js';
import { runCommand } from './maintenance.js';

const help = `npm run template -- <phân hệ — subgraph> <sổ — register> [tệp — target.xlsx]
Tải biểu mẫu XLSX của một sổ từ trung tâm đang chạy — Fetches the XLSX template of a register from the running hub.
Ví dụ — Example: npm run template -- institutions staff-quotas bien-che.xlsx`;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async ({ words }) => {
  const [subgraph, register, target = `${register}.xlsx`] = words;
  if (subgraph === undefined || register === undefined) {
    console.error(help);
    return 2;
  }
  const answer = await hubFiles(subgraph, process.env).fetch(`templates/${encodeURIComponent(register)}`);
  writeFileSync(target, Buffer.from(await answer.arrayBuffer()), { flag: 'wx' }); // never over what somebody filled in
  console.log(`✓ ${resolve(target)}`);
  return 0;
});
