import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { LegalEducationActivity } from './legal-education-activity.entity.js';
import { digitalForms } from './legal-education-activity.enums.js';
import { LegalEducationActivitiesArgs } from './legal-education-activity.inputs.js';
import { legalEducationRecord } from './legal-education-activity.record.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b.4' };

export const LegalEducationActivityConnection = connectionOf(
  LegalEducationActivity,
  'LegalEducationActivity',
  ownership,
);

/** Where the place asked for has ended, FROZEN stops on its last day: parts of it that live on count elsewhere from then. */
const lastDay = `register_last_day('adminUnit', $7, coalesce($2, $8::date))`;

@Resolver(() => LegalEducationActivity)
class LegalEducationActivityResolver {
  @Query(() => LegalEducationActivityConnection, {
    nullable: true,
    description: 'Hoạt động phổ biến, giáo dục pháp luật — Activities of legal education.',
  })
  async legalEducationActivities(
    @Args(() => LegalEducationActivitiesArgs)
    { year, asOf, form, digital, agency, unit, closing, ...paging }: LegalEducationActivitiesArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: LegalEducationActivity,
      from: 'legal_education_activity AS e',
      where: [
        '$1::integer IS NULL OR extract(year FROM e.held_on) = $1',
        '$2::date IS NULL OR e.held_on <= $2',
        '$3::text IS NULL OR e.form = $3',
        '$4::boolean IS NULL OR (e.form = ANY ($5::text[])) = $4',
        '$6::text IS NULL OR e.agency_id = $6',
        `$7::text IS NULL OR e.admin_unit_id IN (SELECT ${placesWithinSql(closing, { unit: '$7', day: lastDay })})`,
        closing === 'CARRIED' ? 'true' : `$7::text IS NULL OR e.held_on <= ${lastDay}`,
      ],
      parameters: [
        year ?? null,
        asOf ?? null,
        form ?? null,
        digital ?? null,
        digitalForms,
        agency ?? null,
        unit ?? null,
        today,
      ],
      orderBy: [
        { column: 'e.held_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return LegalEducationActivityConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan tổ chức — The agency that held it.' })
  agency(@Root() { agencyId }: LegalEducationActivity, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Nơi tổ chức, như hiện nay — The place, as it is today.',
  })
  adminUnit(@Root() { adminUnitId }: LegalEducationActivity, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Nơi tổ chức, như trong ngày đó — The place, as it was on that day.',
  })
  adminUnitVersion(@Root() { adminUnitId, heldOn }: LegalEducationActivity, @Ctx() context: Context) {
    return adminUnitVersionOn(adminUnitId, heldOn, context);
  }

  @FieldResolver(() => Boolean, { description: 'Hình thức số — Whether its form is digital.' })
  isDigital(@Root() { form }: LegalEducationActivity): boolean {
    return digitalForms.includes(form);
  }
}

export const legalEducationResolvers = [
  LegalEducationActivityResolver,
  historyField(LegalEducationActivity),
  ...recordMutations(legalEducationRecord, { ownership, scopes: ['law:write'] }),
];
