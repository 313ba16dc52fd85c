/** An operation before it is text: small enough to shrink, and free of names that clash. */
export interface OperationModel {
  readonly selections: readonly Selection[];
  /** Names the variables after what engines use themselves. */
  readonly hasNastyNames: boolean;
}

export type Selection = FieldModel | FragmentModel;

export interface FieldModel {
  readonly kind: 'field';
  readonly name: string;
  readonly alias: string | null;
  readonly arguments: Readonly<Record<string, ArgumentModel | null>>;
  readonly conditions: readonly ConditionModel[];
  readonly deferred: DeferModel | null;
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null;
}

export interface FragmentModel {
  readonly kind: 'fragment';
  readonly on: string | null;
  readonly isNamed: boolean;
  readonly conditions: readonly ConditionModel[];
  readonly deferred: DeferModel | null;
  readonly selections: readonly Selection[];
}

export interface ArgumentModel {
  readonly value: unknown;
  /** `default`: as a variable that is not given, with the value for its default. */
  readonly via: 'literal' | 'variable' | 'default';
}

/** Around a field, or on a fragment. */
export interface DeferModel {
  /** Null for none. */
  readonly when: { readonly value: boolean; readonly isVariable: boolean } | null;
}

export interface ConditionModel {
  readonly directive: 'skip' | 'include';
  readonly value: boolean;
  readonly isVariable: boolean;
}
