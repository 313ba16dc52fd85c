import { recordKind } from '../../../../shared/records/record-kind.js';
import { EnforcementMonitoring } from './enforcement-monitoring.entity.js';
import { EnforcementMonitoringInput } from './enforcement-monitoring.inputs.js';
import { enforcementMonitoringFaults } from './enforcement-monitoring.rules.js';

/** How monitoring is kept. */
export const enforcementMonitoringRecord = recordKind({
  type: 'EnforcementMonitoring',
  title: { vi: 'kết quả theo dõi thi hành pháp luật', en: 'enforcement monitoring' },
  entity: EnforcementMonitoring,
  input: EnforcementMonitoringInput,
  faults: ({ after }, { today }) => (after === null ? [] : enforcementMonitoringFaults(after, today)),
  refusals: {
    enforcement_monitoring_once: {
      vi: 'Cơ quan này đã có kết quả theo dõi lĩnh vực đó trong năm đó: sửa dòng đã có.',
      en: 'This agency has monitored that field for that year already: change that row.',
    },
  },
});
