import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { SurveyField } from './survey-result.enums.js';

/**
 * The answers given about one place, and where asked about one unit or field: counts, never one respondent's answers.
 * No respondent stands in two rows of a survey, so rows add up. The counts have no @Field: they are shown as `numbers`.
 */
@Entity('survey_result')
@ObjectType({
  description:
    'Kết quả khảo sát tại một nơi, có thể riêng một đơn vị hoặc lĩnh vực; chỉ số đếm, không lưu phiếu cá nhân — Answers about one place, or one unit or field there: counts, never one person’s answers.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.h; PL3, PL10-14' })
export class SurveyResult extends RecordRow {
  @Column('text')
  surveyId!: string;

  @Column('text')
  adminUnitId!: string;

  @Column('text', { nullable: true })
  publicServiceUnitId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => SurveyField, {
    nullable: true,
    description: 'Lĩnh vực được hỏi; null: không chia lĩnh vực — Field asked about; null: not by field.',
  })
  field!: SurveyField | null;

  @Column('integer')
  @Field(() => Int, { description: 'Số phiếu phát ra — Forms sent out.' })
  sent!: number;

  @Column('integer')
  answered!: number;

  @Column('integer')
  valid!: number;

  @Column('integer', { array: true })
  byAnswer!: number[];
}
