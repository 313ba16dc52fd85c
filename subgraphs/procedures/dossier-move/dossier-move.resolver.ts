import { Arg, type ClassType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput } from '../../../shared/records/clean-input.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import type { Context } from '../context.js';
import { DossierPayload, dossierScopes } from './dossier-payload.type.js';
import type { DossierMoveKind } from './dossier-move.enums.js';
import {
  AssignDossierInput,
  DossierMoveInput,
  ExtendDossierInput,
  FinishDossierInput,
  ReceiveDossierInput,
  TransferDossierInput,
} from './dossier-move.inputs.js';
import { writeDossierOnce } from './write-dossier.js';
import { moveDossiers } from './move-dossiers.js';

interface SingleMove {
  readonly kind: DossierMoveKind;
  readonly name: string;
  readonly input: ClassType<DossierMoveInput>;
  readonly description: string;
}

/** `pauseDossier(id, expectedVersion, input)`: each move has a mutation of its own, which says what it takes. */
function singleMove({ kind, name, input: Input, description }: SingleMove): ClassType {
  @Resolver(() => DossierPayload)
  class SingleMoveResolver {
    @Mutation(() => DossierPayload, { name, description })
    @RequiresScopes([...dossierScopes])
    move(
      @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
      @Arg('id', () => ID, { description: describe.id }) id: string,
      @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
      @Arg('input', () => Input, { description: describe.input }) input: DossierMoveInput,
      @Ctx() context: Context,
    ): Promise<DossierPayload> {
      const sent = cleanInput(input);
      const call = { mutation: name, key, input: { id, expectedVersion, ...sent } };
      const move = { ...sent, kind, at: sent.at ?? context.now, reason: sent.reason ?? null };
      return writeDossierOnce(context, call, (writing) =>
        moveDossiers(writing, [{ id, code: null, expectedVersion, move }]),
      );
    }
  }
  return SingleMoveResolver;
}

export const dossierMoveResolvers: readonly ClassType[] = [
  singleMove({
    kind: 'RECEIVE',
    name: 'receiveDossier',
    input: ReceiveDossierInput,
    description: 'Tiếp nhận hồ sơ đã đăng ký: 1 → 2 — Receive a dossier that was submitted online.',
  }),
  singleMove({
    kind: 'REFUSE',
    name: 'refuseDossier',
    input: DossierMoveInput,
    description: 'Không tiếp nhận, kèm lý do: 1 → 3 — Do not receive it, with the reason.',
  }),
  singleMove({
    kind: 'ASSIGN',
    name: 'assignDossier',
    input: AssignDossierInput,
    description: 'Giao xử lý, mở một bước mới: 2, 4 → 4 — Assign it, which begins a step.',
  }),
  singleMove({
    kind: 'TRANSFER',
    name: 'transferDossier',
    input: TransferDossierInput,
    description: 'Chuyển hồ sơ cho cơ quan khác — Hand the dossier to another agency.',
  }),
  singleMove({
    kind: 'REQUEST_SUPPLEMENT',
    name: 'requestDossierSupplement',
    input: DossierMoveInput,
    description: 'Yêu cầu bổ sung giấy tờ, đồng hồ dừng: 4 → 5 — Ask for papers; the clock stands.',
  }),
  singleMove({
    kind: 'REQUEST_FINANCIAL_DUTY',
    name: 'requestDossierFinancialDuty',
    input: DossierMoveInput,
    description: 'Yêu cầu nghĩa vụ tài chính, đồng hồ dừng: 4 → 6 — Ask for a payment; the clock stands.',
  }),
  singleMove({
    kind: 'PAUSE',
    name: 'pauseDossier',
    input: DossierMoveInput,
    description:
      'Tạm dừng theo luật, kèm lý do; trạng thái vẫn là 4 — Suspend it by law, with the reason; the state stays.',
  }),
  singleMove({
    kind: 'RESUME',
    name: 'resumeDossier',
    input: DossierMoveInput,
    description: 'Tiếp tục xử lý: 5, 6, 7 hoặc đang tạm dừng → 4 — Go on: from 5, 6, 7 or a suspension.',
  }),
  singleMove({
    kind: 'EXTEND',
    name: 'extendDossier',
    input: ExtendDossierInput,
    description:
      'Gia hạn, kèm lý do và thư xin lỗi khi đã trễ — Give a later due time, with the reason and, when late, an apology.',
  }),
  singleMove({
    kind: 'FINISH',
    name: 'finishDossier',
    input: FinishDossierInput,
    description: 'Xử lý xong: 4 → 9, đồng hồ kết thúc — Handled: the clock ends.',
  }),
  singleMove({
    kind: 'STOP',
    name: 'stopDossier',
    input: DossierMoveInput,
    description: 'Dừng xử lý, kèm lý do: 4, 5, 6, 7 → 8 — Stop it, with the reason.',
  }),
  singleMove({
    kind: 'REQUEST_WITHDRAWAL',
    name: 'requestDossierWithdrawal',
    input: DossierMoveInput,
    description: 'Người nộp xin rút hồ sơ: 2, 4, 5, 6 → 7 — The applicant asks to withdraw.',
  }),
  singleMove({
    kind: 'RETURN',
    name: 'returnDossier',
    input: DossierMoveInput,
    description: 'Trả kết quả: 9 → 10 — Return the result.',
  }),
  singleMove({
    kind: 'REOPEN',
    name: 'reopenDossier',
    input: DossierMoveInput,
    description: 'Mở lại hồ sơ đã kết thúc, kèm lý do — Open a dossier again that had ended, with the reason.',
  }),
];
