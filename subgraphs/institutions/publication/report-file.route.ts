import { notFound } from '../../../shared/errors/hub-error.js';
import type { FileRoute } from '../../../shared/files/file-route.js';
import type { Loaders } from '../context.js';
import { parseFormat, parseLanguage, renderReport } from './rendering/render-report.js';

/** A published report as a file, for everybody: `GET reports/<id>/docx?language=en`. */
export const reportFileRoute: FileRoute<Loaders> = {
  method: 'GET',
  path: 'reports/:id/:format',
  title: { vi: 'Báo cáo đã công bố', en: 'A published report' },
  scopes: [],
  async answer({ context: { loaders }, parameters: { id = '', format = '' }, query }) {
    const wanted = { format: parseFormat(format), language: parseLanguage(query.get('language')) };
    const report = await loaders.publishedReport.load(id);
    if (report === null) throw notFound({ vi: 'báo cáo đã công bố', en: 'published report' }, id);
    const period = await loaders.reportingPeriod.load(report.periodId);
    return renderReport({ ...report, period }, wanted.format, wanted.language);
  },
};
