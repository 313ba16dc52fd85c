import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

/** A report for each of the oldest periods, so that there is a list. */
export const somePublishedReports = `
  INSERT INTO published_report (id, period_id, edition, as_of, published_by, operation_version, operation_digest,
      supergraph_digest, positions, content, content_digest, origin)
    SELECT 'pbr_' || gen_random_uuid(), id, 1, last_day, 'test', 1, '', '',
      '[{"service": "finance", "position": "7"}]', '{}', encode(sha256('{}'), 'hex'), 'SAMPLE'
    FROM reporting_period ORDER BY last_day LIMIT 20`;

const reports = 'SELECT id FROM published_report';

/** What moved since is asked of the whole graph, not of these tables. */
export const askedOfTheGraph = ['PublishedReport.movedSince', 'ReportedMove.reasons'];

const period = 'SELECT id FROM reporting_period ORDER BY last_day LIMIT 1';
const ofPlanReport = (selection: string): string => `query ($id: ID!) { report(period: $id) { asOf ${selection} } }`;

export const publicationListFields = ({ below, ofPage, about }: ListFieldTools): ListFields => ({
  'PublishedReport.positions': [1, below('PublishedReport', reports, 'positions { service position }')],
  'PublishedReportConnection.edges': [2, ofPage('publishedReports', 'edges { node { period { label } } }')],
  'PublishedReportConnection.nodes': [2, ofPage('publishedReports', 'nodes { period { label } }')],
  'Query.publishedReports': [2, ofPage('publishedReports', 'totalCount nodes { id }')],
  'PlanReport.targets': [6, about(period, ofPlanReport('targets { code leadAgency { code } }'))],
  'PlanReport.published': [5, about(period, ofPlanReport('published { edition }'))],
});
