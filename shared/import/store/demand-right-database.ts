import { HubError } from '../../errors/hub-error.js';
import type { Queryable } from '../../outbox/outbox-event.js';

/**
 * A database holds samples or real rows, never both (docs/decisions/0013): what lands beside samples is a sample, so a
 * file goes there only as a trial, and no trial goes among real rows.
 */
export async function demandRightDatabase(transaction: Queryable, isTrial: boolean): Promise<void> {
  const [row] = await transaction.query<{ origin: 'SAMPLE' | 'REAL' }>('SELECT record_origin() AS origin');
  const holdsSamples = row?.origin === 'SAMPLE';
  if (holdsSamples === isTrial) return;
  throw holdsSamples ? amongSamples() : amongRealRows();
}

const amongSamples = () =>
  new HubError('CONFLICT', {
    vi: 'Cơ sở dữ liệu này giữ số liệu mẫu (SAMPLE): tệp gửi vào sẽ thành số liệu mẫu. Để nhập số liệu thật, chạy trung tâm với SAMPLE_DATA=false trên một thư mục dữ liệu trống rồi gửi lại; để nhập thử, thêm trial=true (npm run import: --trial).',
    en: 'This database holds sample rows: what is imported here becomes a sample. For real rows start the hub with SAMPLE_DATA=false on an empty data folder and send the file again; for a trial add trial=true (npm run import: --trial).',
  });

const amongRealRows = () =>
  new HubError('CONFLICT', {
    vi: 'Cơ sở dữ liệu này giữ số liệu thật: không nhập thử (trial=true) vào đây. Nhập thử ở một trung tâm có số liệu mẫu; để nhập thật, bỏ trial (npm run import: bỏ --trial).',
    en: 'This database holds real rows: no trial (trial=true) goes in here. Try the file on a hub with sample rows; to import it for real, leave trial out (npm run import: without --trial).',
  });
