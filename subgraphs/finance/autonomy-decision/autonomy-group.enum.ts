import { registerEnumType } from 'type-graphql';

/** The four groups of Decree 60/2021/NĐ-CP (of 2021-06-21), first to fourth. */
export const AutonomyGroup = {
  SELF_INVEST_AND_RECURRENT: 'SELF_INVEST_AND_RECURRENT',
  SELF_RECURRENT: 'SELF_RECURRENT',
  PARTIAL: 'PARTIAL',
  STATE_FUNDED: 'STATE_FUNDED',
} as const;
export type AutonomyGroup = keyof typeof AutonomyGroup;

registerEnumType(AutonomyGroup, {
  name: 'AutonomyGroup',
  description:
    'Nhóm tự chủ tài chính của đơn vị sự nghiệp công lập — Group of financial autonomy (Decree 60/2021/NĐ-CP).',
  valuesConfig: {
    SELF_INVEST_AND_RECURRENT: {
      description:
        'Nhóm 1: tự bảo đảm chi thường xuyên và chi đầu tư — Group 1: covers its recurrent and investment spending.',
    },
    SELF_RECURRENT: {
      description: 'Nhóm 2: tự bảo đảm chi thường xuyên — Group 2: covers its recurrent spending.',
    },
    PARTIAL: {
      description:
        'Nhóm 3: tự bảo đảm một phần chi thường xuyên — Group 3: covers 10 to under 100 % of its recurrent spending.',
    },
    STATE_FUNDED: {
      description:
        'Nhóm 4: Nhà nước bảo đảm chi thường xuyên — Group 4: covers under 10 %; the State pays for the rest.',
    },
  },
});
