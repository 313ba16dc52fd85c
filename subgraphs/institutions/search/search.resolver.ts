import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { adminUnitOn } from '../admin-unit/admin-unit.reference.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { findCandidates } from './find-candidates.js';
import { SearchHit, SearchResult } from './search-hit.type.js';
import { checkSearch, SearchArgs } from './search.inputs.js';
import { type Hit, rank } from './search-ranking.rules.js';

/** A hit with the day on which its thing is shown. */
class FoundHit extends SearchHit {
  shownOn!: LocalDate;
  kind!: Hit['kind'];

  static of({ name, nameFrom, nameTo, ...hit }: Hit, shownOn: LocalDate): FoundHit {
    return Object.assign(new FoundHit(), hit, { matchedName: name, matchedFrom: nameFrom, matchedTo: nameTo, shownOn });
  }
}

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => [SearchHit], {
    nullable: true,
    description:
      'Tìm đơn vị hành chính và cơ quan theo tên, tên cũ hoặc mã, khớp nhất trước; gồm cả những gì đã kết thúc — Finds places and agencies by name, former name or code, best first; also what has ended.',
  })
  async search(@Args(() => SearchArgs) asked: SearchArgs, @Ctx() { db, today }: Context): Promise<SearchHit[]> {
    checkSearch(asked);
    const { text, kinds, first } = asked;
    const asOf = asked.asOf ?? null;
    const hits = rank(text, await findCandidates(db, { text, kinds, asOf }), asOf ?? today);
    return hits.slice(0, first).map((hit) => FoundHit.of(hit, asOf ?? today));
  }

  @FieldResolver(() => SearchResult, {
    nullable: true,
    description:
      'Đơn vị hoặc cơ quan, như vào ngày asOf hoặc hôm nay — The place or agency, as of the day asked for or today.',
  })
  node(@Root() { kind, entityId, shownOn }: FoundHit, @Ctx() context: Context) {
    return kind === 'ADMIN_UNIT' ? adminUnitOn(entityId, shownOn, context) : context.loaders.agency.load(entityId);
  }
}
