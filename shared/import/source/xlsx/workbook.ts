import { refuseFile } from '../../file-refused.js';
import type { DateSystem } from '../date-serial.js';
import { attributeOf, parseXml } from './xml-part.js';
import type { ZipArchive } from './zip-archive.js';

/** What a workbook says about itself. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[];
  readonly dateSystem: DateSystem;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

interface Relationship {
  readonly type: string;
  readonly part: string;
}

export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const main = await mainPart(zip);
  const relationships = await readRelationships(zip, main);
  const partOf = (type: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.part ?? null;
  const { sheets, dateSystem } = await readMain(zip, main, relationships);
  return { sheets, dateSystem, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

async function mainPart(zip: ZipArchive): Promise<string> {
  const roots = await readRelationships(zip, '');
  const main = [...roots.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!zip.has(main)) throw refuseFile('DAMAGED', [main]);
  return main;
}

async function readMain(
  zip: ZipArchive,
  main: string,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<Pick<Workbook, 'sheets' | 'dateSystem'>> {
  const sheets: { name: string; isHidden: boolean; part: string }[] = [];
  let dateSystem: DateSystem = 1900;
  await parseXml(main, zip.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true|on)$/.test(attributes['date1904'] ?? '')) dateSystem = 1904;
      if (name !== 'sheet') return;
      const target = relationships.get(attributeOf(attributes, 'id') ?? '');
      if (target === undefined) throw refuseFile('DAMAGED', [main]);
      if (target.type !== 'worksheet') return; // charts and dialogs have no rows
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, part: target.part });
    },
  });
  return { sheets, dateSystem };
}

/** What a part points to, by id. External targets are dropped unseen: nothing outside the file is ever opened. */
async function readRelationships(zip: ZipArchive, part: string): Promise<Map<string, Relationship>> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const listPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relationships = new Map<string, Relationship>();
  if (!zip.has(listPart)) return relationships;
  await parseXml(listPart, zip.read(listPart), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relationships.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolvePart(folder, Target) });
    },
  });
  return relationships;
}

/** `../styles.xml` and `/xl/styles.xml`, never above the root of the archive. */
const resolvePart = (folder: string, target: string): string =>
  decodeURIComponent(new URL(target.replaceAll('%', '%25'), `http://workbook/${folder}`).pathname.slice(1)).replaceAll(
    '%25',
    '%',
  );
