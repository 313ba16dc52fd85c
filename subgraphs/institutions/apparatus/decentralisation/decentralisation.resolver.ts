import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { decisionDocumentField } from '../decision-document.resolver.js';
import { Decentralisation } from './decentralisation.entity.js';
import { DecentralisationState } from './decentralisation.enums.js';
import { DecentralisationsArgs } from './decentralisation.inputs.js';
import { decentralisationRecord } from './decentralisation.record.js';
import { stateOn } from './decentralisation.rules.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.b' };

export const DecentralisationConnection = connectionOf(Decentralisation, 'Decentralisation', ownership);

@Resolver(() => Decentralisation)
class DecentralisationResolver {
  @Query(() => DecentralisationConnection, {
    nullable: true,
    description: 'Các việc phân cấp, phân quyền, ủy quyền, chuyển giao — Matters that were handed over.',
  })
  async decentralisations(
    @Args(() => DecentralisationsArgs)
    { asOf, form, field, fromAgency, toAgency, toLevel, ...paging }: DecentralisationsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: Decentralisation,
      from: 'decentralisation AS e LEFT JOIN agency AS receiver ON receiver.id = e.to_agency_id',
      where: [
        '$1::date IS NULL OR daterange(e.effective_from, e.effective_to) @> $1',
        '$2::text IS NULL OR e.form = $2',
        '$3::text IS NULL OR e.field = $3',
        '$4::text IS NULL OR e.from_agency_id = $4',
        '$5::text IS NULL OR e.to_agency_id = $5',
        '$6::text IS NULL OR receiver.level = $6',
      ],
      parameters: [asOf ?? null, form ?? null, field ?? null, fromAgency ?? null, toAgency ?? null, toLevel ?? null],
      orderBy: [
        { column: 'e.effective_from', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return DecentralisationConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => DecentralisationState, { description: 'Hiệu lực vào một ngày — Whether it holds on a day.' })
  state(
    @Root() record: Decentralisation,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: LocalDate | null,
    @Ctx() { today }: Context,
  ): DecentralisationState {
    return stateOn(record, asOf ?? today);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan giao — Who hands it over.' })
  fromAgency(@Root() { fromAgencyId }: Decentralisation, @Ctx() { loaders }: Context) {
    return loaders.agency.load(fromAgencyId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan, hoặc nhóm cơ quan của một cấp, nhận — The agency, or the group of a level, that takes it.',
  })
  toAgency(@Root() { toAgencyId }: Decentralisation, @Ctx() { loaders }: Context) {
    return toAgencyId === null ? null : loaders.agency.load(toAgencyId);
  }
}

export const decentralisationResolvers = [
  DecentralisationResolver,
  decisionDocumentField(Decentralisation, ({ decision }) => decision),
  historyField(Decentralisation),
  ...recordMutations(decentralisationRecord, { ownership, scopes: ['apparatus:write'] }),
];
