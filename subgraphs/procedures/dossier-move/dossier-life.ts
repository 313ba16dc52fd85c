import type { DossierOutcome, DossierState } from '../dossier/dossier.enums.js';
import type { DossierMoveKind, DossierTransferMode } from './dossier-move.enums.js';

/** What the rules look at: a dossier as it stands, with what is open of what hangs on it. */
export interface DossierLife {
  readonly state: DossierState;
  readonly outcome: DossierOutcome | null;
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly firstDueAt: Date | null;
  readonly processingEndedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly pausedSince: Date | null;
  /** Why the clock stands, while it does. */
  readonly pauseKind: PauseKind | null;
  /** Pauses that are over. */
  readonly pausedForMs: number;
  /** The newest instant that anything is known of. */
  readonly lastAt: Date;
  readonly lastMove: string | null;
  readonly competentAgencyId: string | null;
  /** Where it lies now: who got it last, else who decides. */
  readonly heldById: string | null;
}

/** A move as it was asked for; what its kind does not need is ignored. */
export interface DossierMove {
  readonly kind: DossierMoveKind;
  readonly at: Date;
  readonly reason: string | null;
  readonly dueAt?: Date | null;
  readonly agencyId?: string | null;
  readonly officer?: string | null;
  readonly mode?: DossierTransferMode | null;
  readonly becomesCompetent?: boolean | null;
  readonly outcome?: DossierOutcome | null;
  readonly apologyNumber?: string | null;
}

export type PauseKind = 'SUPPLEMENT' | 'FINANCIAL_DUTY' | 'SUSPENSION';

/** What a move writes: columns of the dossier, and what comes to hang on it or ends. All of it at the move's instant. */
export interface MoveEffect {
  readonly changes: Partial<
    Pick<
      DossierLife,
      | 'state'
      | 'outcome'
      | 'receivedAt'
      | 'dueAt'
      | 'firstDueAt'
      | 'processingEndedAt'
      | 'returnedAt'
      | 'competentAgencyId'
    >
  >;
  readonly pause?: { readonly kind: PauseKind; readonly reason: string };
  /** Ends the pause that is open. */
  readonly endsPause?: boolean;
  /** When what ends here ended, where that is told apart from the move. */
  readonly endedAt?: Date;
  readonly step?: { readonly agencyId: string; readonly officer: string | null; readonly dueAt: Date | null };
  /** Ends the step that is open, if there is one. */
  readonly endsStep?: boolean;
  readonly transfer?: { readonly fromId: string; readonly toId: string; readonly mode: DossierTransferMode };
  readonly extension?: {
    readonly dueBefore: Date;
    readonly dueAfter: Date;
    readonly reason: string;
    readonly apologyNumber: string | null;
  };
}
