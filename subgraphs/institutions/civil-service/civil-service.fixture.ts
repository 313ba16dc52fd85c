import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { type Answer, type Institutions, viewerWith } from '../institutions.fixture.js';
import { asPersonnel } from './sample/staff.seed.js';

/** Who manages staff: writes about persons, and reads what was written. */
export const personnel = viewerWith('civil-service:write', 'civil-service:personal');

/** Who may also see who did what. */
export const auditor = viewerWith('civil-service:personal', 'record:history');

export const codes = ({ errors }: Answer): string[] | undefined => errors?.map(({ extensions }) => extensions.code);

/** Rows about persons as a test reads them: under the scope. */
export const readAsPersonnel = <Row extends object>(
  { write }: Institutions,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> =>
  write(async (transaction: Queryable) => {
    await asPersonnel(transaction);
    return transaction.query<Row>(sql, parameters);
  });

/** Writes of any kind of record, by its type. */
export const writerOf = (institutions: () => Institutions, type: string) => ({
  create: (input: object, viewer = personnel): Promise<Answer> =>
    institutions().ask(
      `mutation ($key: String!, $input: ${type}Input!) { create${type}(idempotencyKey: $key, input: $input) { entityId version } }`,
      { key: randomUUID(), input },
      viewer,
    ),
  change: (id: string, version: number, input: object, viewer = personnel): Promise<Answer> =>
    institutions().ask(
      `mutation ($key: String!, $id: ID!, $version: Int!, $input: ${type}Changes!) {
        change${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { entityId version } }`,
      { key: randomUUID(), id, version, input },
      viewer,
    ),
  remove: (id: string, version: number): Promise<Answer> =>
    institutions().ask(
      `mutation ($key: String!, $id: ID!, $version: Int!) {
        remove${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "nhập nhầm") { entityId version } }`,
      { key: randomUUID(), id, version },
      personnel,
    ),
  /** The id of a row that must be accepted. */
  async make(input: object): Promise<string> {
    const answer = await this.create(input);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return (answer.data[`create${type}`] as { entityId: string }).entityId;
  },
});

export const person = (changes: object = {}) => ({
  fullName: 'Nguyễn Văn Mẫu Thử',
  highestDegree: 'BACHELOR',
  degreeStandardMetOn: '2015-06-30',
  politicalTheoryLevel: 'INTERMEDIATE',
  politicalTheoryStandardMetOn: '2019-06-30',
  professionalStandardMetOn: '2020-06-30',
  workSkillsStandardMetOn: '2022-06-30',
  ...changes,
});
