import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { spanFaults } from '../procedure/span.rules.js';
import { ProcedureComponent } from './procedure-component.entity.js';
import { ProcedureComponentInput } from './procedure-component.inputs.js';

/** How demands are kept: what the state holds already is demanded only with a reason on record (II.2.a, bullet 9). */
export const procedureComponentRecord = recordKind({
  type: 'ProcedureComponent',
  title: { vi: 'thành phần hồ sơ', en: 'component of a procedure' },
  entity: ProcedureComponent,
  input: ProcedureComponentInput,
  complete: ({ documentKindId, demandReason, validTo }) => ({
    documentKindId: documentKindId ?? null,
    demandReason: demandReason ?? null,
    validTo: validTo ?? null,
  }),
  faults,
  refusals: {
    procedure_component_once: {
      vi: 'Thủ tục đã có thành phần mang mã này trong thời gian đó.',
      en: 'The procedure has a component with this code in that time already.',
    },
    procedure_component_copies: { vi: 'Số bản phải từ 1 đến 20.', en: 'Copies must be 1 to 20.' },
  },
});

async function faults(
  { after }: RecordChange<ProcedureComponent>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const spans = spanFaults(after);
  if (spans.length > 0 || after.documentKindId === null || after.demandReason !== null) return spans;
  const held = await transaction.query<Held>(heldSql, [after.documentKindId, after.validFrom, after.validTo]);
  return held.map(needsReason);
}

interface Held {
  readonly store: string;
  readonly heldFrom: string;
}

/** The first store that holds the kind at some time of the demand. */
const heldSql = `
  SELECT store, held_from AS "heldFrom" FROM document_holding
  WHERE document_kind_id = $1 AND daterange(held_from, held_to) && daterange($2::date, $3::date)
  ORDER BY held_from, store LIMIT 1`;

const needsReason = ({ store, heldFrom }: Held): Bilingual => ({
  vi: `Nhà nước đã lưu giữ loại giấy tờ này: ${store}, từ ngày ${heldFrom}. Bỏ yêu cầu này, hoặc ghi lý do vẫn yêu cầu (demandReason).`,
  en: `The state holds this kind of document already: ${store}, since ${heldFrom}. Drop the demand, or record why it is made (demandReason).`,
});
