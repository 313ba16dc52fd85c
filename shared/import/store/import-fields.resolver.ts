import { Arg, Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/page.js';
import { Owned, RequiresScopes } from '../../graphql/owned.decorator.js';
import { PageArgs } from '../../graphql/page.args.js';
import type { HubService } from '../../service/hub-service.type.js';
import type { RequestContext } from '../../service/request-context.js';
import type { ImportRegister } from './import-register.js';
import { describeRegister, ImportRegisterType } from './import-register.type.js';
import type { ImportLoaders } from './import.loaders.js';
import { findRun } from './import-run.reading.js';
import { importRunResolvers } from './import-run.resolver.js';
import { ImportRun } from './import-run.entity.js';
import { importOwnership, importReadScope } from './import-scopes.js';
import { shareableConnectionOf } from './shareable-connection.js';

const ImportRunConnection = shareableConnectionOf(ImportRun, 'ImportRun', importOwnership);
const internal = { ...importOwnership, classification: 'INTERNAL' } as const;

@ArgsType()
class ImportsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ sổ này — Only this register.' })
  register?: string | null;
}

/** What a service says of its imports: the registers it takes, and what became of each file. */
export function importFields(service: ClassType<HubService>, registers: readonly ImportRegister[]): ClassType[] {
  @Resolver(() => service)
  class ImportFieldsResolver {
    @FieldResolver(() => ImportRunConnection, {
      nullable: true,
      description: 'Các lần nhập tệp, mới trước — Imports of files, newest first.',
    })
    @Owned(internal)
    @RequiresScopes([importReadScope])
    async imports(
      @Args(() => ImportsArgs) { register, ...paging }: ImportsArgs,
      @Ctx() { db }: RequestContext<ImportLoaders>,
    ) {
      const query = {
        entity: ImportRun,
        from: 'import_run AS e',
        where: ['$1::text IS NULL OR e.register = $1'],
        parameters: [register ?? null],
        orderBy: [{ column: '(-e.arrival)', type: 'integer' }] as const,
      };
      return ImportRunConnection.from(await readPage(db, query, paging));
    }

    @FieldResolver(() => ImportRun, { nullable: true, description: 'Một lần nhập tệp — One import of a file.' })
    @Owned(internal)
    @RequiresScopes([importReadScope])
    importRun(
      @Arg('id', () => ID, { description: 'Định danh của lần nhập — Id of the run.' }) id: string,
      @Ctx() context: RequestContext<ImportLoaders>,
    ): Promise<ImportRun | null> {
      return findRun(context, id);
    }

    @FieldResolver(() => [ImportRegisterType], {
      nullable: true,
      description: 'Các sổ nhập được từ tệp — The registers that files can be imported into.',
    })
    importRegisters(@Root() _: HubService, @Ctx() { service: { name } }: RequestContext): ImportRegisterType[] {
      return registers.map((register) => describeRegister(register, name));
    }
  }
  return [ImportFieldsResolver, ...importRunResolvers(registers)];
}
