import { recordKind } from '../../../../shared/records/record-kind.js';
import { CivilServant } from './civil-servant.entity.js';
import { CivilServantInput } from './civil-servant.inputs.js';
import { civilServantFaults } from './civil-servant.rules.js';

/** How persons are kept; the history of all that hangs on a person is sealed with that person's key. */
export const civilServantRecord = recordKind({
  type: 'CivilServant',
  title: { vi: 'cán bộ, công chức, viên chức', en: 'civil servant' },
  entity: CivilServant,
  input: CivilServantInput,
  complete: (person) => ({
    degreeStandardMetOn: person.degreeStandardMetOn ?? null,
    politicalTheoryStandardMetOn: person.politicalTheoryStandardMetOn ?? null,
    professionalStandardMetOn: person.professionalStandardMetOn ?? null,
    workSkillsStandardMetOn: person.workSkillsStandardMetOn ?? null,
  }),
  faults: ({ after }, { today }) => (after === null ? [] : civilServantFaults(after, today)),
  subjectOf: ({ id }) => id,
});
