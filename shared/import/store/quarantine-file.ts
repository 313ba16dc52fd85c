import { badInput } from '../../errors/hub-error.js';
import type { FileAnswer } from '../../files/file-route.js';
import type { RequestContext } from '../../service/request-context.js';
import type { ImportRegister } from './import-register.js';
import type { ImportRun } from './import-run.entity.js';
import { partsOf } from './quarantine-parts.js';
import { type OpenedRow, quarantineWorkbook } from './quarantine-workbook.js';
import { openRows, readPart } from './waiting-rows.reading.js';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One part of the rows that wait, as a workbook. */
export async function quarantineFile(
  context: RequestContext,
  run: ImportRun,
  { register, asked }: { readonly register: ImportRegister; readonly asked: string | null },
): Promise<FileAnswer> {
  const parts = partsOf(run);
  const part = demandPart(asked, Math.max(parts, 1));
  return {
    contentType: workbookType,
    fileName: `${register.name}-cho-sua${parts > 1 ? `-${part}` : ''}.xlsx`,
    body: await quarantineWorkbook(register, openedRows(context, run.id, part)),
  };
}

function demandPart(asked: string | null, parts: number): number {
  if (asked === null) return 1;
  const part = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  if (part >= 1 && part <= parts) return part;
  throw badInput({
    vi: `part=${asked}: các hàng chờ sửa có ${parts} phần; ghi part từ 1 đến ${parts}.`,
    en: `part=${asked}: the rows that wait come in ${parts} part(s); part must be from 1 to ${parts}.`,
  });
}

/** What a destroyed key sealed is left out. */
async function* openedRows(
  { db, vault }: RequestContext,
  runId: string,
  part: number,
): AsyncGenerator<readonly OpenedRow[]> {
  for await (const kept of readPart(db, runId, part)) {
    const contents = await openRows(db, vault, kept);
    yield kept.flatMap((row, index) => {
      const content = contents[index];
      return content ? [{ ...row, content }] : [];
    });
  }
}
