import { globalId } from '../../../shared/identity/global-id.js';
import type { EntityType } from '../../../shared/identity/entity-types.js';
import type { PlanTask } from './plan-task.entity.js';
import type { PlanFile, TaskFacts } from './plan-file.js';

/** The decision took effect on this day; what it names is known in the hub from then on. */
export const decisionDay = '2021-08-18';
/** Its number, which is also the register that its parts are known in. */
export const decisionNumber = '1271/QĐ-UBND';

export const planId = (type: EntityType, code: string): string =>
  globalId(type, { register: decisionNumber, code, firstValidFrom: decisionDay });

/** The tasks of a content in the order of the text, main bullets before their leaves. */
export function tasksFrom({ contents }: PlanFile): PlanTask[] {
  return contents.flatMap((content) => {
    let ordinal = 0;
    const walk = (tasks: readonly TaskFacts[], parentId: string | null): PlanTask[] =>
      tasks.flatMap((task) => {
        const id = planId('PlanTask', task.id);
        const children = task.children ?? [];
        const row: PlanTask = {
          id,
          contentId: planId('PlanContent', String(content.no)),
          parentId,
          ordinal: ++ordinal,
          code: task.id,
          clause: task.ref,
          title: task.vi,
          titleEn: task.en,
          isLeaf: children.length === 0,
        };
        return [row, ...walk(children, id)];
      });
    return walk(content.tasks, null);
  });
}
