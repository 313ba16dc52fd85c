import { asEntity } from '../../../shared/database/select.js';
import type { RecordChange, RevisionKind } from '../../../shared/records/record-kind.js';
import { Dossier } from '../dossier/dossier.entity.js';
import type { DossierLife, MoveEffect, PauseKind } from './dossier-life.js';
import type { DossierTransferMode } from './dossier-move.enums.js';

/** Rows that hang on a dossier, as their tables take them. */
export interface PauseRow {
  readonly ordinal: number;
  readonly kind: PauseKind;
  readonly reason: string;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
}

export interface StepRow {
  readonly ordinal: number;
  readonly agencyId: string;
  readonly officer: string | null;
  readonly beganAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

export interface TransferRow {
  readonly ordinal: number;
  readonly fromAgencyId: string;
  readonly toAgencyId: string;
  readonly mode: DossierTransferMode;
  readonly transferredAt: Date;
}

export interface ExtensionRow {
  readonly ordinal: number;
  readonly extendedAt: Date;
  readonly dueBefore: Date;
  readonly dueAfter: Date;
  readonly reason: string;
  readonly apologyNumber: string | null;
}

/** The newest of each kind that a dossier has; what is still open is the newest. */
export interface NewestChildren {
  readonly pause: PauseRow | null;
  readonly step: StepRow | null;
  readonly transfer: Pick<TransferRow, 'ordinal' | 'toAgencyId'> | null;
  readonly extensions: number;
  readonly pausedForMs: number;
  readonly lastAt: Date;
}

/** What was done, when and why; its name stands in the outbox. */
interface Done {
  readonly kind: string;
  readonly at: Date;
  readonly reason: string | null;
}

const noChildren = { pause: null, step: null, transfer: null, extensions: 0, pausedForMs: 0 } as const;

/** A dossier while it is written: moves are made on it in memory, and saved together. */
export class DossierDraft {
  readonly isNew: boolean;
  /** One for each move, for the history and the outbox. */
  readonly changes: RecordChange<Dossier>[] = [];
  /** What was done in each change, in the same order. */
  readonly kinds: string[] = [];
  readonly pauses = new Map<number, PauseRow>();
  readonly steps = new Map<number, StepRow>();
  readonly transfers: TransferRow[] = [];
  readonly extensions: ExtensionRow[] = [];
  /** When the pause ended that was open before: the table knows its beginning more exactly than a Date does. */
  storedPauseEndedAt: Date | null = null;
  /** Pauses that both began and ended in this draft. */
  drawnPausesMs = 0;
  private newest: NewestChildren;

  constructor(
    public row: Dossier,
    stored: NewestChildren | null,
  ) {
    this.isNew = stored === null;
    this.newest = stored ?? { ...noChildren, lastAt: row.submittedAt };
  }

  get life(): DossierLife {
    const { pausedForMs, lastAt, transfer } = this.newest;
    const heldById = transfer?.toAgencyId ?? this.row.competentAgencyId;
    return { ...this.row, pausedForMs, lastAt, heldById, pauseKind: this.openPause()?.kind ?? null };
  }

  get hasChanged(): boolean {
    return this.changes.length > 0;
  }

  /** Makes a move; `reason` stands in the history. */
  make(move: Done, effect: MoveEffect, kind: RevisionKind = 'MOVED'): void {
    this.endPause(move.at, effect);
    this.endStep(move.at, effect);
    this.beginPause(move.at, effect);
    this.beginStep(move.at, effect);
    this.append(move.at, effect);
    this.newest = { ...this.newest, lastAt: move.at };
    this.write(kind, move, { ...effect.changes, pausedSince: this.openPause()?.beganAt ?? null });
  }

  /** Keeps a new state of the row, with a version of its own once it was stored. */
  write(kind: RevisionKind, { kind: what, at, reason }: Done, changes: Partial<Dossier>): void {
    const before = this.row;
    const isFirst = this.isNew && !this.hasChanged;
    const version = isFirst ? before.version : before.version + 1;
    this.row = asEntity(Dossier, { ...before, ...changes, version, movedAt: at, lastMove: what });
    // Of one write only the first says what was there before: the next ones follow from each other.
    this.changes.push({ kind, before: isFirst || this.hasChanged ? null : before, after: this.row, reason });
    this.kinds.push(what);
  }

  private openPause(): PauseRow | null {
    const { pause } = this.newest;
    return pause?.endedAt === null ? pause : null;
  }

  private endPause(movedAt: Date, { endsPause = false, endedAt = movedAt }: MoveEffect): void {
    const pause = this.openPause();
    if (!endsPause || pause === null) return;
    const at = endedAt < pause.beganAt ? pause.beganAt : endedAt;
    if (this.pauses.has(pause.ordinal)) this.drawnPausesMs += at.getTime() - pause.beganAt.getTime();
    else this.storedPauseEndedAt = at;
    this.newest = {
      ...this.newest,
      pausedForMs: this.newest.pausedForMs + at.getTime() - pause.beganAt.getTime(),
      pause: kept(this.pauses, { ...pause, endedAt: at }),
    };
  }

  private beginPause(at: Date, { pause }: MoveEffect): void {
    if (pause === undefined) return;
    const ordinal = (this.newest.pause?.ordinal ?? 0) + 1;
    this.newest = { ...this.newest, pause: kept(this.pauses, { ...pause, ordinal, beganAt: at, endedAt: null }) };
  }

  private endStep(movedAt: Date, { endsStep = false, endedAt = movedAt }: MoveEffect): void {
    const { step } = this.newest;
    if (!endsStep || step?.endedAt !== null) return;
    const at = endedAt < step.beganAt ? step.beganAt : endedAt;
    this.newest = { ...this.newest, step: kept(this.steps, { ...step, endedAt: at }) };
  }

  private beginStep(at: Date, { step }: MoveEffect): void {
    if (step === undefined) return;
    const ordinal = (this.newest.step?.ordinal ?? 0) + 1;
    this.newest = { ...this.newest, step: kept(this.steps, { ...step, ordinal, beganAt: at, endedAt: null }) };
  }

  private append(at: Date, { transfer, extension }: MoveEffect): void {
    if (transfer !== undefined) {
      const { fromId: fromAgencyId, toId: toAgencyId, mode } = transfer;
      const ordinal = (this.newest.transfer?.ordinal ?? 0) + 1;
      this.transfers.push({ ordinal, fromAgencyId, toAgencyId, mode, transferredAt: at });
      this.newest = { ...this.newest, transfer: { ordinal, toAgencyId } };
    }
    if (extension !== undefined) {
      const ordinal = this.newest.extensions + 1;
      this.extensions.push({ ...extension, ordinal, extendedAt: at });
      this.newest = { ...this.newest, extensions: ordinal };
    }
  }
}

function kept<Row extends { readonly ordinal: number }>(rows: Map<number, Row>, row: Row): Row {
  rows.set(row.ordinal, row);
  return row;
}
