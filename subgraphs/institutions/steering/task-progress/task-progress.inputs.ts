import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { TaskEvidence, TaskExtension } from './task-details.type.js';
import { DuePrecision, TaskState } from './task-progress.enums.js';

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Tình trạng vào ngày này; bỏ trống là hôm nay — As of this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => TaskState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
  state?: TaskState | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ của cơ quan này, kể cả qua nhóm — Only of this agency, also through a group it belongs to.',
  })
  agency?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Chỉ việc quá hạn hoặc không — Only overdue, or only others.' })
  overdue?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ nội dung này, 1 đến 7 — Only this content, 1 to 7.' })
  content?: number | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;
}

@InputType({ description: 'Một lần gia hạn — A later due day that was granted.' })
export class TaskExtensionInput implements TaskExtension {
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định gia hạn — Day of the decision.' })
  decidedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Hạn mới — The new due day.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Văn bản, lý do — Document and reason.' })
  basis?: string | null;
}

@InputType({ description: 'Minh chứng thực hiện — Evidence of the work.' })
export class TaskEvidenceInput implements TaskEvidence {
  @Field(() => String, { description: 'Mô tả — What it is.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Địa chỉ web — Web address.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản — Number of a document.' })
  document?: string | null;
}

@InputType({ description: 'Việc một cơ quan phải làm — What one agency has to do.' })
export class TaskProgressInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Nhiệm vụ Phụ lục; hoặc của Kế hoạch — A task of the appendix; or else of the plan.',
  })
  appendixTaskId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Nhiệm vụ của Kế hoạch; hoặc Phụ lục — A task of the plan; or else of the appendix.',
  })
  planTaskId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Năm, khi hằng năm — The year, where yearly.' })
  year?: number | null;

  @Field(() => ID, { description: 'Cơ quan hoặc nhóm cơ quan thực hiện — The agency or group that does it.' })
  agencyId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày giao — Day on which it is given.' })
  givenOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn ban đầu; bỏ trống khi chờ Trung ương hoặc không có hạn — Due day; left out where there is none, or the task waits.',
  })
  originalDueOn?: string | null;

  @Field(() => DuePrecision, {
    nullable: true,
    description: 'Độ chính xác của hạn; bỏ trống là ngày — How exact; left out: the day.',
  })
  duePrecision?: DuePrecision | null;

  @Field(() => [TaskExtensionInput], { nullable: true, description: 'Toàn bộ các lần gia hạn — All extensions.' })
  extensions?: TaskExtensionInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Tiến độ, phần trăm; 0: báo chưa thực hiện — Percent done; 0 reports that nothing was begun.',
  })
  progressPercent?: number | null;

  @Field(() => [TaskEvidenceInput], { nullable: true, description: 'Toàn bộ minh chứng — All evidence.' })
  evidence?: TaskEvidenceInput[] | null;

  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note?: string | null;
}
