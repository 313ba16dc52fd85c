import { expect, test } from 'vitest';
import { matchPath } from './match-path.js';

test.each([
  ['imports/:register', 'imports/staff-quotas', { register: 'staff-quotas' }],
  ['reports/:id/:format', 'reports/rpt_1/docx', { id: 'rpt_1', format: 'docx' }],
  ['reports/:id', 'reports/b%C3%A1o%20c%C3%A1o', { id: 'báo cáo' }],
  ['imports/:register', 'imports', null],
  ['imports/:register', 'imports/', null],
  ['imports/:register', 'imports/a/b', null],
  ['imports/:register', 'templates/a', null],
  ['imports/:register', 'imports/%E0%A4%A', null],
])('%s against %s gives %o', (pattern, path, parameters) => expect(matchPath(pattern, path)).toEqual(parameters));
