import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';
import { calendarPeriods } from './reporting-period/calendar-periods.rules.js';

const periodId = calendarPeriods(2021, 2025).find(({ code }) => code === '2024')?.id ?? '';

const task = 'id agency { code } status(asOf: "2024-06-30") { state dueOn isOverdue } moves { on }';
const duty =
  'dueOn reporter { code } recipient { code } through { code } rule { code } period { code } report { id } isMissing';

/** Who owed a report of 2024, and on its last day still does. */
const reporters = `SELECT DISTINCT r.reporter_id AS id FROM report r JOIN reporting_period p ON p.id = r.period_id WHERE p.code = '2024' AND r.rule_code = 'R1'`;

const overdueContents = `SELECT DISTINCT c.id FROM plan_content c JOIN task_status_on('2024-12-31') s ON s.content_number = c.number WHERE s.is_overdue`;
const periods = 'SELECT id FROM reporting_period';

/** The table is empty until somebody decides, so a row is made to be asked for. */
const aDueDay = `WITH made AS (
  INSERT INTO reporting_due_days (id, origin, rule_code, cadence, days, basis) VALUES ('rdd_test', 'SAMPLE', 'R1', 'AD_HOC', 1, 'Thử')
  ON CONFLICT (id) DO UPDATE SET days = 1 RETURNING id) SELECT id FROM made`;

export const steeringListFields = ({ below, ofRecord, whole }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'CentralAct',
    table: 'central_act',
    field: 'centralActs',
    selection: 'id appendixTask { number }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'CommunicationItem',
    table: 'communication_item',
    field: 'communicationItems',
    selection: 'id agency { code } feedbackTo { code }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'Initiative',
    table: 'initiative',
    field: 'initiatives(year: 2023)',
    selection: 'id proposingAgency { code } appliedAt { code }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'Inspection',
    table: 'inspection',
    field: 'inspections(year: 2024)',
    selection: 'id inspectorAgency { code } inspectedAgency { code } adminUnit { name } placeThen { name }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'Report',
    table: 'report',
    field: 'reports',
    selection: 'id reporter { code } period { code } rule { code } status { isLate }',
    statements: 5,
  }),
  ...ofRecord({
    type: 'ReportingDueDays',
    table: 'reporting_due_days',
    field: 'reportingDueDays',
    selection: 'id days',
    statements: 1,
  }),
  ...ofRecord({
    type: 'ReportingPeriod',
    table: 'reporting_period',
    field: 'reportingPeriods',
    selection: 'id label',
    statements: 1,
  }),
  ...ofRecord({ type: 'TaskProgress', table: 'task_progress', field: 'tasks', selection: task, statements: 3 }),
  'ReportingDueDays.history': [2, below('ReportingDueDays', aDueDay, 'history { version state }')],
  'Agency.reportsDue': [13, below('Agency', reporters, `reportsDue(asOf: "2024-12-31") { ${duty} }`)],
  'Agency.tasks': [4, below('Agency', reporters, `tasks(asOf: "2024-12-31") { ${task} }`)],
  'AppendixTask.occurrences': [
    4,
    below('AppendixTask', 'SELECT id FROM appendix_task', `occurrences(asOf: "2024-12-31") { ${task} }`),
  ],
  'Initiative.appliedAt': [
    2,
    below('Initiative', `SELECT id FROM initiative WHERE state = 'APPLIED'`, 'appliedAt { code }'),
  ],
  'Inspection.findings': [1, below('Inspection', 'SELECT id FROM inspection', 'findings { text }')],
  'PlanTask.progress': [4, below('PlanTask', 'SELECT id FROM plan_task', `progress(asOf: "2024-12-31") { ${task} }`)],
  'PlanContent.overdueTasks': [
    4,
    below('PlanContent', overdueContents, `overdueTasks(asOf: "2024-12-31") { ${task} }`),
  ],
  'Query.reportingDuties': [11, whole(`{ reportingDuties(periodId: "${periodId}") { ${duty} } }`)],
  'Report.moves': [1, below('Report', 'SELECT id FROM report', 'moves { state on }')],
  'ReportingPeriod.dutySummary': [
    10,
    below('ReportingPeriod', periods, 'dutySummary(asOf: "2024-12-31") { rule { code } owed missing }'),
  ],
  'ReportingPeriod.obstacles': [3, below('ReportingPeriod', periods, 'obstacles { subject reporter { code } }')],
  'TaskSummary.states': [
    2,
    below(
      'PlanContent',
      'SELECT id FROM plan_content',
      'taskSummary(asOf: "2024-12-31") { states { state planTasks } }',
    ),
  ],
  'TaskProgress.evidence': [1, below('TaskProgress', 'SELECT id FROM task_progress', 'evidence { text }')],
  'TaskProgress.extensions': [1, below('TaskProgress', 'SELECT id FROM task_progress', 'extensions { dueOn }')],
  'TaskProgress.moves': [1, below('TaskProgress', 'SELECT id FROM task_progress', 'moves { on }')],
  'TaskProgress.responsibleAgencies': [
    4,
    below('TaskProgress', 'SELECT id FROM task_progress', 'responsibleAgencies(asOf: "2024-12-31") { code }'),
  ],
});
