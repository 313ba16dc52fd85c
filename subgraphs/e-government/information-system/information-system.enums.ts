import { registerEnumType } from 'type-graphql';

export const SystemGroup = {
  SERVICE: 'SERVICE',
  INTERNAL: 'INTERNAL',
  DATABASE: 'DATABASE',
  INFRASTRUCTURE: 'INFRASTRUCTURE',
} as const;
export type SystemGroup = keyof typeof SystemGroup;

registerEnumType(SystemGroup, {
  name: 'SystemGroup',
  description: 'Nhóm hệ thống trong danh mục — The group of a system in the register.',
  valuesConfig: {
    SERVICE: { description: 'Nhóm 1: phục vụ người dân, doanh nghiệp — Group 1: service to people and businesses.' },
    INTERNAL: { description: 'Nhóm 2: nội bộ cơ quan nhà nước — Group 2: inside the state.' },
    DATABASE: { description: 'Nhóm 3: cơ sở dữ liệu — Group 3: databases.' },
    INFRASTRUCTURE: { description: 'Nhóm 4: hạ tầng và công nghệ mới — Group 4: infrastructure and new technology.' },
  },
});
