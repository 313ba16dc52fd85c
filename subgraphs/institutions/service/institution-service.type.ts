import { Directive, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { describeService, HubService } from '../../../shared/service/hub-service.type.js';
import type { Context } from '../context.js';

@ObjectType({ implements: HubService, description: 'Phân hệ thể chế — The institutions service.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7' })
export class InstitutionService extends HubService {}

const id = globalId('InstitutionService', { register: 'services', code: 'institutions', firstValidFrom: '2021-08-18' });

export const institutionServiceReference = (
  reference: { id: string },
  { service }: Context,
): InstitutionService | null =>
  reference.id === id ? Object.assign(new InstitutionService(), describeService(id, service)) : null;
