import { PublishedReports1700000000700 } from '../migrations/1700000000700-published-reports.js';
import { definePart } from '../part.js';
import { PublishedReport } from './published-report.entity.js';
import { reportFileRoute } from './report-file.route.js';
import { PublishedReportResolver } from './published-report.resolver.js';

/** The state of the plan as it was published (1271/QĐ-UBND, IV.2.e). */
export const publication = definePart({
  resolvers: [PublishedReportResolver],
  references: { PublishedReport: ({ id }, { loaders }) => loaders.publishedReport.load(id) },
  entities: [PublishedReport],
  migrations: [PublishedReports1700000000700],
  seeds: [],
  files: [reportFileRoute],
});
