/** Which type an id belongs to, told by its first three letters. A prefix is never reused. */
export const entityPrefixes = {
  Plan: 'pln',
  PlanContent: 'pct',
  PlanTask: 'ptk',
  AppendixTask: 'apx',
  ResponsibilityGroup: 'rsp',
  InstitutionTarget: 'itg',
  ProcedureTarget: 'ptg',
  FinanceTarget: 'ftg',
  EGovernmentTarget: 'etg',
  Agency: 'agc',
  AdminUnit: 'adm',
  AdminUnitVersion: 'adv',
  Succession: 'suc',
  Mandate: 'mdt',
  PublicServiceUnit: 'psu',
  Procedure: 'prc',
  Dossier: 'dsr',
  AutonomyDecision: 'aut',
  InformationSystem: 'sys',
  SystemConnection: 'cnn',
  InstitutionService: 'svi',
  ProcedureService: 'svp',
  FinanceService: 'svf',
  EGovernmentService: 'sve',
} as const;

export type EntityType = keyof typeof entityPrefixes;
