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
import { inspectionOwnership as ownership, steeringScopes as scopes } from '../steering.ownership.js';
import { Inspection } from './inspection.entity.js';
import { InspectionsArgs } from './inspection.inputs.js';
import { inspectionRecord } from './inspection.record.js';

export const InspectionConnection = connectionOf(Inspection, 'Inspection', ownership);

@Resolver(() => Inspection)
class InspectionResolver {
  @Query(() => InspectionConnection, {
    nullable: true,
    description: 'Các cuộc kiểm tra, theo năm và mã — Inspections, by year and code.',
  })
  async inspections(@Args(() => InspectionsArgs) args: InspectionsArgs, @Ctx() { db, today }: Context) {
    const query = {
      entity: Inspection,
      from: 'inspection AS e',
      where: [
        '$1::integer IS NULL OR e.plan_year = $1',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.state = $3',
        '$4::text IS NULL OR e.inspector_agency_id = $4',
        '$5::text IS NULL OR e.inspected_agency_id = $5',
        `$6::text IS NULL OR e.admin_unit_id IN (SELECT ${placesWithinSql(args.closing, { unit: '$6', day: '$7' })})`,
        '$8::date IS NULL OR e.ended_on >= $8',
        '$9::date IS NULL OR e.ended_on <= $9',
        `$10::date IS NULL OR e.ended_on <= $10 AND EXISTS (
           SELECT FROM jsonb_array_elements(e.findings) AS finding
           WHERE finding->>'fixedOn' IS NULL OR (finding->>'fixedOn')::date > $10)`,
      ],
      parameters: parametersOf(args, today),
      orderBy: [
        { column: 'e.plan_year', type: 'integer' },
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return InspectionConnection.from(await readPage(db, query, args));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan kiểm tra — The agency that inspects.' })
  inspectorAgency(@Root() { inspectorAgencyId }: Inspection, @Ctx() { loaders }: Context) {
    return loaders.agency.load(inspectorAgencyId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'Cơ quan được kiểm tra; null khi kiểm tra một địa bàn — The agency inspected; null where it is a place.',
  })
  inspectedAgency(@Root() { inspectedAgencyId }: Inspection, @Ctx() { loaders }: Context) {
    return inspectedAgencyId === null ? null : loaders.agency.load(inspectedAgencyId);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Địa bàn — The place.' })
  adminUnit(@Root() { adminUnitId }: Inspection, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description:
      'Địa bàn như vào ngày kết thúc, hoặc ngày bắt đầu khi chưa kết thúc — The place as on the last day, or the first while it goes on.',
  })
  placeThen(@Root() { adminUnitId, startedOn, endedOn }: Inspection, @Ctx() context: Context) {
    const day = endedOn ?? startedOn;
    return day === null ? null : adminUnitVersionOn(adminUnitId, day, context);
  }
}

const parametersOf = (args: InspectionsArgs, today: string): readonly unknown[] => [
  args.year ?? null,
  args.kind ?? null,
  args.state ?? null,
  args.inspector ?? null,
  args.inspected ?? null,
  args.unit ?? null,
  args.boundariesOn ?? today,
  args.endedFrom ?? null,
  args.endedTo ?? null,
  args.openFindingsOn ?? null,
];

export const inspectionResolvers = [
  InspectionResolver,
  historyField(Inspection),
  ...recordMutations(inspectionRecord, { ownership, scopes }),
];
