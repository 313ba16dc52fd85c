import { Field, Int, ObjectType } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { FigureState } from '../../../shared/figures/figure.js';
import { TargetStatus } from '../../../shared/figures/judge.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

const about = { content: 7, basis: '1271/QĐ-UBND, IV.2.e' };

@ObjectType({ description: 'Các thay đổi cùng loại của một phân hệ — Changes of one kind at one owner.' })
@Owned(about)
export class MoveReason {
  @Field(() => String, { description: 'Phân hệ — The subgraph.' })
  service!: string;

  @Field(() => String, { description: 'Kiểu dòng thay đổi — Type of the rows that changed.' })
  entityType!: string;

  @Field(() => String, { description: 'Loại thay đổi — Kind of change.' })
  kind!: string;

  @Field(() => Int, { description: 'Số thay đổi — How many.' })
  count!: number;

  @Field(() => String, { description: 'Vị trí đầu — First position.' })
  firstPosition!: string;

  @Field(() => String, { description: 'Vị trí cuối — Last position.' })
  lastPosition!: string;
}

@ObjectType({ description: 'Một số liệu như đã công bố hoặc như nay — A figure as published, or as it is now.' })
@Owned(about)
export class ReportedFigure {
  @Field(() => TargetStatus, { description: 'Kết luận — The verdict.' })
  status!: TargetStatus;

  @Field(() => FigureState, { description: 'Tình trạng — What is known.' })
  state!: FigureState;

  @Field(() => String, { nullable: true, description: 'Tử số — Numerator.' })
  numerator!: string | null;

  @Field(() => String, { nullable: true, description: 'Mẫu số — Denominator.' })
  denominator!: string | null;
}

@ObjectType({ description: 'Một số liệu đã đổi sau khi công bố — A figure that moved after it was published.' })
@Owned(about)
export class ReportedMove {
  @Field(() => String, { description: 'Mã chỉ tiêu — Code of the target.' })
  targetCode!: string;

  @Field(() => Closing, { description: 'Cách chốt — The closing.' })
  closing!: Closing;

  @Field(() => ReportedFigure, { description: 'Như đã công bố — As published.' })
  before!: ReportedFigure;

  @Field(() => ReportedFigure, { description: 'Như nay — As it is now.' })
  after!: ReportedFigure;

  @Field(() => [MoveReason], {
    description: 'Các thay đổi của những dòng mà công thức đọc — Changes of the rows that the formula reads.',
  })
  reasons!: readonly MoveReason[];

  @Field(() => Boolean, { description: 'Công thức đã đổi định nghĩa — The formula itself is another one.' })
  isFormulaChanged!: boolean;
}
