import { createHash } from 'node:crypto';
import { badInput } from '../../errors/hub-error.js';
import { newId } from '../../identity/new-id.js';
import type { RequestContext } from '../../service/request-context.js';
import { viewerSettings } from '../../trust/viewer.js';
import { demandRightDatabase } from './demand-right-database.js';
import { keepFile } from './import-file.js';
import type { ImportRegister } from './import-register.js';

interface SentFile {
  readonly register: Pick<ImportRegister, 'name'>;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Sent to see what would become of it: its rows are samples. */
  readonly isTrial: boolean;
}

const longestFileName = 200;

/** Takes a file in: kept, and queued to be read with the sender's rights. Whether it can be read shows later. */
export async function receiveFile(
  context: Pick<RequestContext, 'viewer' | 'vault' | 'write'>,
  { register, fileName, bytes, isTrial }: SentFile,
): Promise<string> {
  if (bytes.length === 0)
    throw badInput({
      vi: 'Không nhận được nội dung tệp. Gửi các byte của tệp trong thân của yêu cầu POST.',
      en: 'No file arrived. Send its bytes as the body of the POST request.',
    });
  const runId = newId('ImportRun');
  const { viewer, vault } = context;
  await context.write(async (transaction) => {
    await demandRightDatabase(transaction, isTrial);
    await transaction.query(
      `INSERT INTO import_run (id, register, file_name, sha256, size, is_trial, sent_by, viewer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        runId,
        register.name,
        nameOf(fileName),
        createHash('sha256').update(bytes).digest('hex'),
        bytes.length,
        isTrial,
        viewer.subject,
        viewerSettings(viewer),
      ],
    );
    await keepFile(transaction, vault, { runId, bytes });
  });
  return runId;
}

/** The name only helps people, and says whether a workbook has macros; folders and what no screen shows are left out. */
const nameOf = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .normalize('NFC')
    .slice(-longestFileName)
    .replace(/\p{C}/gu, '') || 'tep';
