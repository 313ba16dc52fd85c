import { globalId } from '../../../shared/identity/global-id.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Dossier } from '../dossier/dossier.entity.js';

/** What a file says of a dossier, in our words. */
export class ImportedDossier {
  code!: string;
  procedureId!: string;
  receivingUnitId!: string;
  deskId!: string | null;
  level!: AdminLevel;
  competentAgencyId!: string | null;
  channel!: Dossier['channel'];
  submittedAt!: string;
  receivedAt!: string | null;
  dueAt!: string | null;
  processingEndedAt!: string | null;
  returnedAt!: string | null;
  state!: Dossier['state'];
  outcome!: Dossier['outcome'];
  applicantType!: Dossier['applicantType'];
}

const writtenJustNow = {
  vi: 'Mã hồ sơ này vừa được nơi khác ghi. Gửi lại tệp: hàng sẽ được so với hồ sơ đã ghi.',
  en: 'Somebody else wrote this dossier code just now. Send the file again: the row will be held against that dossier.',
};

/**
 * Dossiers as files bring them: what has happened elsewhere is taken as it comes, so there are no moves. The id follows from
 * the code, so that a file that is read twice writes the same rows.
 */
export const importedDossier = recordKind<Dossier, ImportedDossier>({
  type: 'Dossier',
  title: { vi: 'hồ sơ', en: 'dossier' },
  entity: Dossier,
  input: ImportedDossier,
  identify: ({ code }) => globalId('Dossier', { register: 'dossier', code, firstValidFrom: '' }),
  refusals: {
    // The id follows from the code, so it is the id that a second import meets first.
    dossier_pkey: writtenJustNow,
    dossier_code_key: writtenJustNow,
    dossier_paused_while_handled: {
      vi: 'Hồ sơ đang dừng tính thời gian. Tiếp tục xử lý hồ sơ trên hệ thống trước, rồi gửi lại tệp.',
      en: 'The dossier’s clock stands still. Resume it first, then send the file again.',
    },
  },
});
