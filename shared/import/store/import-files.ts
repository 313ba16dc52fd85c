import { badInput, notFound } from '../../errors/hub-error.js';
import type { FileAnswer, FileRoute } from '../../files/file-route.js';
import type { RequestContext } from '../../service/request-context.js';
import { deniedScopes } from '../../trust/guard-fields.js';
import { writeTemplate } from '../template/write-template.js';
import { findRun, mayFollow, maySeeContent } from './import-run.reading.js';
import type { ImportRun } from './import-run.entity.js';
import type { ImportRegister } from './import-register.js';
import { importPersonalScope, importReadScope } from './import-scopes.js';
import { quarantineFile, workbookType } from './quarantine-file.js';
import { receiveFile } from './receive-file.js';
import { runStatus } from './run-status.js';

/** What a subgraph gives out and takes for its registers: templates, files, how far they are, and the rows that wait. */
export const importFiles = <Loaders>(registers: readonly ImportRegister[]): FileRoute<Loaders>[] => [
  ...registers.flatMap((register) => [template<Loaders>(register), sending<Loaders>(register)]),
  {
    method: 'GET',
    path: 'imports/:id',
    title: { vi: 'tiến độ của một lần nhập', en: 'how far an import is' },
    scopes: [],
    answer: async ({ context, parameters: { id = '' } }) => {
      const run = await demandRun(context, id);
      return json(await runStatus(context, run, registerOf(registers, run)));
    },
  },
  {
    method: 'GET',
    path: 'imports/:id/quarantine.xlsx',
    title: { vi: 'các hàng chờ sửa', en: 'the rows that wait' },
    scopes: [],
    answer: async ({ context, parameters: { id = '' }, query }) => {
      const run = await demandRun(context, id);
      const register = registerOf(registers, run);
      if (register === undefined || !maySeeContent(run, register, context.viewer))
        throw deniedScopes(waitingRows, [importPersonalScope, ...(register?.scopes ?? [])], context.viewer);
      return quarantineFile(context, run, { register, asked: query.get('part') });
    },
  },
];

const waitingRows = { vi: 'xem nội dung các hàng chờ sửa', en: 'what stands in the rows that wait' };

/** What a register looks like is no secret. */
const template = <Loaders>({ name, layout }: ImportRegister): FileRoute<Loaders> => ({
  method: 'GET',
  path: `templates/${name}`,
  title: { vi: `biểu mẫu “${layout.name.vi}”`, en: `the template “${layout.name.en}”` },
  scopes: [],
  answer: () => Promise.resolve({ contentType: workbookType, fileName: `${name}.xlsx`, body: writeTemplate(layout) }),
});

const sending = <Loaders>(register: ImportRegister): FileRoute<Loaders> => ({
  method: 'POST',
  path: `imports/${register.name}`,
  title: { vi: `nhập “${register.layout.name.vi}”`, en: `importing “${register.layout.name.en}”` },
  scopes: register.scopes,
  answer: async ({ context, query, body }) => {
    const isTrial = saysTrial(query.get('trial'));
    const id = await receiveFile(context, { register, fileName: query.get('file') ?? '', bytes: body, isTrial });
    return { ...json({ id, register: register.name, state: 'RECEIVED', isTrial }), status: 202 };
  },
});

/** A slip of the hand must not turn a trial into the real thing, nor the other way round. */
function saysTrial(trial: string | null): boolean {
  if (trial === null || trial === 'false') return false;
  if (trial === 'true') return true;
  throw badInput({
    vi: `trial=${trial}: ghi trial=true để nhập thử, hoặc bỏ trống.`,
    en: `trial=${trial}: write trial=true for a trial, or leave it out.`,
  });
}

const json = (value: object): FileAnswer => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const registerOf = (registers: readonly ImportRegister[], { register }: ImportRun): ImportRegister | undefined =>
  registers.find(({ name }) => name === register);

async function demandRun(context: RequestContext, id: string): Promise<ImportRun> {
  const run = await findRun(context, id);
  if (run === null) throw notFound({ vi: 'lần nhập', en: 'import' }, id);
  if (!mayFollow(run, context.viewer))
    throw deniedScopes({ vi: 'xem lần nhập này', en: 'this import' }, [importReadScope], context.viewer);
  return run;
}
