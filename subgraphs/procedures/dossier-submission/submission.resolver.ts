import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput } from '../../../shared/records/clean-input.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import type { Context } from '../context.js';
import { DossierBatchPayload } from '../dossier-move/dossier-batch.type.js';
import { DossierPayload, dossierScopes } from '../dossier-move/dossier-payload.type.js';
import { writeBatchOnce } from '../dossier-move/write-batch.js';
import { writeDossierOnce } from '../dossier-move/write-dossier.js';
import { DossierSubmissionInput } from './submission.inputs.js';
import { normaliseApplicantNumber } from './submission.rules.js';
import { type Submission, submitDossiers } from './submit-dossiers.js';

@Resolver()
export class DossierSubmissionResolver {
  @Mutation(() => DossierPayload, {
    description:
      'Ghi một hồ sơ mới: trực tuyến vào trạng thái 1, trực tiếp và bưu chính được tiếp nhận ngay (2) — Take a dossier in: online in state 1, received at once (2) at the desk and by post.',
  })
  @RequiresScopes([...dossierScopes])
  submitDossier(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('input', () => DossierSubmissionInput, { description: describe.input }) input: DossierSubmissionInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    const sent = withoutNumber(cleanInput(input), context);
    return writeDossierOnce(context, { mutation: 'submitDossier', key, input: sent }, (writing) =>
      submitDossiers(writing, [submissionOf(sent, context)]),
    );
  }

  @Mutation(() => DossierBatchPayload, {
    description:
      'Ghi tối đa 500 hồ sơ mới một lần; mỗi hồ sơ độc lập — Take up to 500 dossiers in at once, each for itself.',
  })
  @RequiresScopes([...dossierScopes])
  async submitDossiers(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('items', () => [DossierSubmissionInput], {
      description:
        'Các hồ sơ; cùng mã, thủ tục và thời điểm nộp thì không ghi hai lần — The dossiers; the same code, procedure and time is not written twice.',
    })
    items: DossierSubmissionInput[],
    @Ctx() context: Context,
  ): Promise<DossierBatchPayload> {
    const sent = items.map((item) => withoutNumber(cleanInput(item), context));
    const batch = await writeBatchOnce(context, { mutation: 'submitDossiers', key, input: sent }, (writing) =>
      submitDossiers(
        writing,
        sent.map((item) => submissionOf(item, context)),
      ),
    );
    return DossierBatchPayload.of(batch, context);
  }
}

type Pseudonymous = Omit<DossierSubmissionInput, 'applicantNumber'> &
  Pick<Submission, 'applicantRef' | 'isApplicantReadable'>;

/** The number becomes a pseudonym before anything else is done with the input: not even a digest of it is kept. */
function withoutNumber(
  { applicantNumber, ...rest }: DossierSubmissionInput,
  { vault }: Pick<Context, 'vault'>,
): Pseudonymous {
  const number = applicantNumber ? normaliseApplicantNumber(applicantNumber) : null;
  return {
    ...rest,
    applicantRef: number === null ? null : vault.pseudonym(number),
    isApplicantReadable: !applicantNumber || number !== null,
  };
}

function submissionOf(sent: Pseudonymous, { now }: Pick<Context, 'now'>): Submission {
  return {
    ...sent,
    submittedAt: sent.submittedAt ?? now,
    dueAt: sent.dueAt ?? null,
    competentAgencyId: sent.competentAgencyId ?? null,
    applicantType: sent.applicantType ?? null,
    interlinkedGroup: sent.interlinkedGroup ?? null,
    documents: sent.documents ?? [],
  };
}
