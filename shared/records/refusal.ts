import { type Bilingual, badInput, HubError } from '../errors/hub-error.js';

/** What is said of a broken constraint: that the input was wrong, or an error of its own. */
type Refusal = Bilingual | (() => HubError);

/** PostgreSQL's words on a broken constraint become ours; every other error stays what it is. */
export function refusalOf(error: unknown, refusals: Readonly<Record<string, Refusal>>): unknown {
  const { code, constraint, detail } = databaseErrorOf(error);
  if (code === '40001' || code === '40P01') return busy();
  if (code === undefined || !code.startsWith('23')) return error;
  const known = constraint === undefined ? undefined : refusals[constraint];
  if (known !== undefined) return typeof known === 'function' ? known() : badInput(known);
  if (code === '23503') return badInput(stillReferred(detail));
  return error;
}

interface DatabaseErrorFacts {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

const databaseErrorOf = (error: unknown): DatabaseErrorFacts =>
  (error as { driverError?: DatabaseErrorFacts }).driverError ?? (error as DatabaseErrorFacts);

const busy = (): HubError =>
  new HubError(
    'CONFLICT',
    {
      vi: 'Có người khác đang ghi cùng dòng này. Xin thử lại.',
      en: 'Somebody else is writing the same row. Try again.',
    },
    { retryable: true },
  );

/** A foreign key, either way round: what is named does not exist, or what should go is still named by others. */
const stillReferred = (detail: string | undefined): Bilingual =>
  detail?.includes('is still referenced') === true
    ? {
        vi: 'Chưa xóa được: dòng này còn được dòng khác dùng đến. Xóa hoặc sửa các dòng đó trước.',
        en: 'It cannot be removed yet: other rows still name it. Remove or change those first.',
      }
    : {
        vi: 'Một định danh gửi lên không chỉ đến dòng nào. Kiểm tra lại các trường kết thúc bằng Id.',
        en: 'One of the ids that were sent names no row. Check the fields that end in Id.',
      };
